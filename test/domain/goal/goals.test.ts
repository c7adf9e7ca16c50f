import fc from 'fast-check';

import { changeGoals, type GoalWords, noGoals, readGoals } from '../../../src/domain/goal/goals';
import { broughtBy, servedBy, serves } from '../../../src/domain/goal/served';

const day = (number: number): string => `2026-02-${String(number).padStart(2, '0')}T09:00:00.000Z`;
const words = (text: string, of: Partial<GoalWords> = {}): GoalWords => ({
  ...{ text, measure: 'Calls a day', target: 20, due: null, epics: [], versions: [] },
  ...of,
});
const brought = { items: 3, value: 21, all: 40 };
const set = { vision: ' Nobody waits at the quay ', goal: words('Fewer calls'), isNew: false, brought: null };

test('a first goal begins now, and better words change nothing of when it began', () => {
  const first = changeGoals(noGoals, set, day(1));
  expect(first).toMatchObject({
    revision: 1,
    vision: 'Nobody waits at the quay',
    goal: { text: 'Fewer calls', since: day(1) },
  });
  const second = changeGoals(first, { ...set, goal: words('Far fewer calls') }, day(5));
  expect(second).toMatchObject({ revision: 2, goal: { text: 'Far fewer calls', since: day(1) }, earlier: [] });
});

test.each([
  ['another goal', words('A new quay')],
  ['no goal any more', null],
] as const)('with %s the one before is kept, with its period and what it brought', (_, goal) => {
  const first = changeGoals(noGoals, set, day(1));
  const after = changeGoals(first, { vision: '', goal, isNew: true, brought }, day(9));
  expect(after.goal).toEqual(goal === null ? null : { ...goal, since: day(9) });
  expect(after.earlier).toEqual([
    { text: 'Fewer calls', measure: 'Calls a day', target: 20, since: day(1), until: day(9), brought },
  ]);
});

test('the last thirty are kept, and what is written can be read again', () => {
  const many = Array.from({ length: 40 }, (_, index) => index).reduce(
    (goals, index) => changeGoals(goals, { ...set, goal: words(`Goal ${index}`), isNew: true }, day(1)),
    noGoals,
  );
  expect(many.earlier.map(({ text }) => text)).toEqual(Array.from({ length: 30 }, (_, index) => `Goal ${38 - index}`));
  expect(readGoals(JSON.parse(JSON.stringify(many)))).toEqual(many);
  const longest = { ...words('x'.repeat(300), { measure: 'y'.repeat(120) }), epics: Array(50).fill('1234567'), versions: Array(50).fill('1234567') }; // prettier-ignore
  const full = many.earlier.map((one) => ({ ...one, text: longest.text, measure: longest.measure, brought }));
  expect(JSON.stringify({ ...many, vision: 'z'.repeat(300), goal: { ...longest, since: day(1) }, earlier: full }).length).toBeLessThan(32_768); // prettier-ignore
});

test.each([[null], ['a goal'], [{ version: 2 }], [{ ...noGoals, goal: { text: '' } }]])(
  '%j in its place is no goal',
  (raw) => {
    expect(readGoals(raw)).toEqual(noGoals);
  },
);

test.each([
  [{ version: 2, revision: 7 }, 7],
  [{ ...noGoals, revision: 7, goal: { text: '' } }, 7],
  [{ version: 2, revision: 7.5 }, 0],
  [{ version: 2, revision: -1 }, 0],
  [{ version: 2, revision: 'seven' }, 0],
] as const)('%j in its place is no goal, and the changes that it counts count', (raw, revision) => {
  expect(readGoals(raw)).toEqual({ ...noGoals, revision });
});

test.each([
  ['that is tied itself', { id: '7', versions: [] }, true],
  ['whose epic is tied', { id: '1', versions: [] }, true],
  ['whose parent’s epic is tied', { id: '11', versions: [] }, true],
  ['whose version is tied', { id: '3', versions: [{ id: '90', name: 'Summer' }] }, true],
  ['of another epic and version', { id: '2', versions: [{ id: '91', name: 'Winter' }] }, false],
  ['whose parents go round', { id: '5', versions: [] }, false],
] as const)('one %s serves the goal: %j', (_, item, expected) => {
  const parents = new Map([['11', '1'], ['1', '7'], ['2', '8'], ['5', '6'], ['6', '5']]); // prettier-ignore
  expect(serves({ ...item }, { epics: ['7'], versions: ['90'] }, parents)).toBe(expected);
});

test('value that was accepted while the goal was in force is served or is not, and together they are all of it', () => {
  const steps = fc.array(
    fc.record({ id: fc.integer({ min: 1, max: 9 }).map(String), day: fc.integer({ min: 1, max: 28 }), value: fc.integer({ min: 1, max: 100 }) }), // prettier-ignore
  );
  fc.assert(
    fc.property(
      steps,
      fc.integer({ min: 1, max: 28 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(String)),
      (all, from, own) => {
        const points = all.map(({ id, day: on, value }) => ({
          at: day(on),
          id,
          workClass: 'feature' as const,
          value,
          total: 0,
        }));
        const served = servedBy(points, { since: day(from) }, (id) => own.includes(id));
        const within = all.filter((one) => one.day >= from);
        const total = within.reduce((sum, { value }) => sum + value, 0);
        expect(broughtBy(served).all).toBe(total);
        expect(served.ids.every((id) => own.includes(id))).toBe(true);
        expect([...served.ids, ...served.others.ids].sort()).toEqual([...new Set(within.map(({ id }) => id))].sort());
        expect(served.share).toBe(total === 0 ? null : served.value / total);
      },
    ),
  );
});
