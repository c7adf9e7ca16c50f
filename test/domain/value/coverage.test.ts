import { coverage } from '../../../src/domain/value/coverage';
import { aBacklogItem as item } from '../../support/a-backlog-item';

const done = { id: '3', name: 'Done', category: 'done' } as const;
const sprint = { id: '7', name: 'Sprint 7', state: 'active' } as const;
const noEpics = { epicOf: new Map<string, string>(), values: new Map<string, number | null>() };

test('open features count, and what is of another class or done does not', () => {
  const items = [
    item('1', { value: 8 }),
    item('2'),
    item('3', { workClass: 'enabler' }),
    item('4', { workClass: 'defect', value: 5 }),
    item('5', { status: done }),
  ];
  const { all, apart } = coverage(items, noEpics);
  expect(all).toEqual({ id: null, valued: ['1'], missing: ['2'] });
  expect(apart).toEqual({ count: 2, valued: ['4'] });
});

test('groups that lack most come first, and what is in none last', () => {
  const items = [item('1', { sprint, value: 3 }), item('2', { sprint }), item('3'), item('4'), item('5', { value: 1 })];
  const epicOf = new Map([
    ['3', 'E2'],
    ['4', 'E2'],
    ['5', 'E1'],
    ['1', 'E1'],
  ]);
  const { bySprint, byEpic } = coverage(items, { ...noEpics, epicOf });
  expect(bySprint).toEqual([
    { id: '7', valued: ['1'], missing: ['2'] },
    { id: null, valued: ['5'], missing: ['3', '4'] },
  ]);
  expect(byEpic.map(({ id, missing }) => [id, missing.length])).toEqual([
    ['E2', 2],
    ['E1', 0],
    [null, 1],
  ]);
});

test('the spread says how many carry the top value, and is silent about a few', () => {
  const values = [20, 20, 5, 20];
  const valued = values.map((value, at) => item(`${at}`, { value }));
  expect(coverage(valued, noEpics).spread).toBeNull();
  expect(coverage([...valued, item('9', { value: 20 })], noEpics).spread).toEqual({
    count: 5,
    top: 20,
    atTop: ['0', '1', '3', '9'],
    different: 2,
  });
});

test.each([
  ['adds up', 13, [8, 5], []],
  ['adds up with delivered ones', 13, [8, 5], []],
  ['is of parts that add up but for how numbers are kept', 0.3, [0.1, 0.2], []],
  ['has no value of its own', null, [8, 5], []],
  ['has no feature with a value', 13, [null, null], []],
  ['claims more than its features', 40, [8, 5], [[40, 13]]],
  ['claims less', 3, [8, null], [[3, 8]]],
])('an epic that %s', (_, own, values, expected) => {
  const items = values.map((value, at) => item(`${at}`, { value, ...(at === 0 && { status: done }) }));
  const epicOf = new Map(items.map(({ id }) => [id, 'E1']));
  const { sums } = coverage(items, { epicOf, values: new Map([['E1', own]]) });
  expect(sums.map((one) => [one.own, one.sum])).toEqual(expected);
});

test('an epic that does not add up names its features that have no value yet', () => {
  const items = [item('1', { value: 8 }), item('2'), item('3', { status: done }), item('4', { workClass: 'defect' })];
  const epicOf = new Map(items.map(({ id }) => [id, 'E1']));
  const { sums } = coverage(items, { epicOf, values: new Map([['E1', 20]]) });
  expect(sums).toEqual([{ id: 'E1', own: 20, sum: 8, counted: ['1'], missing: ['2'] }]);
});
