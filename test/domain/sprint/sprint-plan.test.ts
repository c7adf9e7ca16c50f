import type { Sprint } from '../../../src/domain/backlog/backlog-item';
import { velocity } from '../../../src/domain/flow';
import { plannedSprints, reviewedSprints, sprintBefore } from '../../../src/domain/sprint/planned-sprints';
import { sprintPlan } from '../../../src/domain/sprint/sprint-plan';
import { aBacklogItem as item } from '../../support/a-backlog-item';
import { figures, lived } from '../../support/flow-items';

const here = { id: '3', name: 'Sprint 3', state: 'active' } as const;
const next = { id: '4', name: 'Sprint 4', state: 'future' } as const;
const there = { sprintIds: ['3'], sprint: here };
const ready = { readiness: { state: 'ready' }, ready: true } as const;
const notReady = (...lacks: readonly ('no-criteria' | 'no-value' | 'blocked')[]) =>
  ({ readiness: { state: 'not-ready', lacks: lacks.map((code) => ({ code })) }, ready: false }) as const;

/** Two sprints that are over: eight points of value 20 in the first, three of value 2 in the second. */
const periods = figures(
  lived('91', { sprints: '1', points: 8, value: 20 }, ['01-07T10', 'jonas', { status: 'review' }], ['01-08T10', 'ana', { status: 'done' }]), // prettier-ignore
  lived('92', { sprints: '2', points: 3, value: 2 }, ['01-20T10', 'jonas', { status: 'review' }], ['01-21T10', 'ana', { status: 'done' }]), // prettier-ignore
);
const speed = velocity(periods, {});

const planOf = (items: Parameters<typeof sprintPlan>[0]['items'], before: readonly string[] = []) =>
  sprintPlan({ sprintId: '3', items, velocity: speed, periods, before });

test('points, value and what lacks them are counted, in Jira’s order, with what is usual beside them', () => {
  const plan = planOf([
    item('2', { ...there, ...ready, position: 2, points: 3, value: 5 }),
    item('1', { ...there, ...ready, position: 1, points: 2 }),
    item('3', { ...there, ...ready, position: 3, value: 1 }),
    item('4', { ...ready, points: 100, value: 100 }),
  ]);
  expect(plan.items.map((one) => one.item.id)).toEqual(['1', '2', '3']);
  expect(plan).toMatchObject({ points: 5, value: 6, withoutPoints: 1, withoutValue: 1 });
  expect(plan.capacity).toMatchObject({ points: 5.5, low: 3, high: 8 });
  expect(plan.usual).toEqual({
    points: { middle: 5.5, low: 3, high: 8 },
    value: { middle: 11, low: 2, high: 20 },
  });
});

test.each([
  [2, 'below'],
  [3, 'within'],
  [8, 'within'],
  [9, 'above'],
] as const)('%d points are %s what was done in the last sprints', (points, load) => {
  expect(planOf([item('1', { ...there, ...ready, points })]).load).toBe(load);
});

test('without a sprint that is over nothing is known of capacity and of what is usual', () => {
  const plan = sprintPlan({
    sprintId: '3',
    items: [item('1', { ...there, points: 5 })],
    velocity: null,
    periods: [],
    before: [],
  });
  expect(plan).toMatchObject({ capacity: null, load: null, usual: { points: null, value: null } });
});

test('what is not ready is named with who can mend it, and done work lacks nothing', () => {
  const done = { status: { id: '3', name: 'Done', category: 'done' } } as const;
  const plan = planOf([
    item('1', { ...there, ...notReady('no-criteria', 'no-value'), points: 3 }),
    item('2', { ...there, ...ready, points: 3 }),
    item('3', { ...there, ...notReady('no-criteria'), ...done, points: 3 }),
    item('4', { ...there, ...notReady('blocked') }),
    item('5', { ...there, points: 3 }),
    item('6', { ...there }),
  ]);
  expect(plan.notReady.map(({ item: { id }, lacks, menders }) => [id, lacks, menders])).toEqual([
    ['1', ['criteria', 'value'], ['author', 'product-owner']],
    ['4', ['unblocking', 'estimate'], ['team']],
    ['6', ['estimate'], ['team']],
  ]);
});

test('only blockers outside of the sprint are named, and only those of open work', () => {
  const plan = planOf([
    item('1', { ...there, ...ready, openBlockers: ['PAY-2', 'OPS-7'] }),
    item('2', { ...there, ...ready }),
  ]);
  expect(plan.items.map(({ outside }) => outside)).toEqual([['OPS-7'], []]);
});

test('stock that is left is what no sprint before the end of this one takes', () => {
  const free = { ...ready, points: 11 };
  const all = [
    item('1', { ...there, ...free }),
    item('2', { ...free, sprintIds: ['4'], sprint: next }),
    item('3', free),
    item('4', { ...free, ready: false }),
  ];
  expect(planOf(all).stockLeft).toEqual({ points: 22, iterations: 4 });
  expect(planOf(all, ['4']).stockLeft).toEqual({ points: 11, iterations: 2 });
});

const aSprint = (id: string, name: string, of: Partial<Sprint> = {}): Sprint => ({
  ...{ id, name, state: 'future', start: null, end: null, completed: null },
  ...of,
});

test('sprints of two boards: those that run first, then by their dates, those without dates last, each once', () => {
  const shared = aSprint('5', 'Shared', { start: '2026-03-01T09:00:00.000Z' });
  const found = plannedSprints([
    {
      board: { id: '1', name: 'Pay' },
      sprints: [
        aSprint('1', 'Old', { state: 'closed' }),
        aSprint('3', 'Tide', { state: 'active', start: '2026-02-02T09:00:00.000Z' }),
        aSprint('8', 'Later'),
        shared,
      ],
    },
    {
      board: { id: '2', name: 'Ship' },
      sprints: [
        shared,
        aSprint('4', 'Tide', { state: 'active', start: '2026-02-01T09:00:00.000Z' }),
        aSprint('7', 'Some day'),
      ],
    },
  ]);
  expect(found.map(({ id, board, isAmbiguous }) => [id, board?.name, isAmbiguous])).toEqual([
    ['4', 'Ship', true],
    ['3', 'Pay', true],
    ['5', 'Pay', false],
    ['7', 'Ship', false],
    ['8', 'Pay', false],
  ]);
});

test('what runs is reviewed first, then what was closed last, and before each comes the one of its own board', () => {
  const closedOn = (day: string) => ({ state: 'closed', completed: `2026-01-${day}T17:00:00.000Z` }) as const;
  const [pay, ship] = [
    { id: '1', name: 'Pay' },
    { id: '2', name: 'Ship' },
  ];
  const found = reviewedSprints([
    {
      board: pay,
      sprints: [
        aSprint('1', 'Tide', closedOn('10')),
        aSprint('3', 'Ebb', closedOn('24')),
        aSprint('5', 'Flood', { state: 'active' }),
        aSprint('9', 'Later'),
      ],
    },
    {
      board: ship,
      sprints: [aSprint('2', 'Tide', closedOn('17')), aSprint('4', 'Without dates', { state: 'closed' })],
    },
  ]);
  expect(found.map(({ id, isAmbiguous }) => [id, isAmbiguous])).toEqual([
    ['5', false],
    ['3', false],
    ['2', true],
    ['1', true],
    ['4', false],
  ]);
  expect(found.map((one) => sprintBefore(found, one)?.id ?? null)).toEqual(['3', '1', '4', null, null]);
});
