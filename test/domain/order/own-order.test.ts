import { compareOwn, orderCost, type PlanItem, proposeOrder, readOrderSettings } from '../../../src/domain/order';
import { pace } from '../../../src/domain/flow/pace';
import { movedTo } from '../../../static/project-page/order/own-order';

const item = (id: string, value: number | null, points: number | null, ...openBlockers: string[]): PlanItem => ({
  ...{ id, key: id, value, points, openBlockers, running: false, shown: true, risky: false, due: null },
});

test.each<[string, readonly PlanItem[], readonly string[], number]>([
  ['value times points until it is finished', [item('A', 1, 3), item('B', 10, 1)], ['A', 'B'], 43],
  ['in another order', [item('A', 1, 3), item('B', 10, 1)], ['B', 'A'], 14],
  ['a blocker that stands below is done first', [item('A', 10, 1, 'B'), item('B', 1, 3)], ['A', 'B'], 43],
  ['what waits for itself is done as it stands', [item('A', 10, 1, 'B'), item('B', 1, 3, 'A')], ['A', 'B'], 43],
  [
    'of two blockers the one that the other waits for is done first',
    [item('A', 10, 1, 'B', 'C'), item('B', 1, 1), item('C', 2, 1, 'B')],
    ['A', 'C', 'B'],
    35,
  ],
  ['what has no points takes no time', [item('A', 10, null), item('B', 1, 3)], ['A', 'B'], 3],
])('what an order costs: %s', (_, items, ids, expected) => {
  expect(orderCost(items, ids)).toBe(expected);
});

test('the proposal costs what it says, and an order of one’s own is later by the difference over the value', () => {
  const items = [item('A', 1, 3), item('B', 10, 1), item('C', 4, 2, 'A')];
  const { ids, cost } = proposeOrder(items, { unsized: 'keep', riskBand: 0, pace: null, today: '2026-03-02' });
  expect(orderCost(items, ids)).toBe(cost.proposed);
  expect(compareOwn(items, ids, ids)).toEqual({ cost: cost.proposed, pointsLater: 0 });
  expect(compareOwn(items, ['A', 'C', 'B'], ids)?.pointsLater).toBeCloseTo(
    (orderCost(items, ['A', 'C', 'B']) - cost.proposed) / 15,
  );
  expect(compareOwn([item('A', null, 1)], ['A'], ['A'])).toBeNull();
});

test.each([
  ['up', 'D', 'B', 'A D B S C'],
  ['down', 'A', 'C', 'B C A S D'],
  ['nowhere, for what stays', 'S', 'A', 'A B C S D'],
])('moved %s, what stays keeps its place', (_, id, to, expected) => {
  expect(movedTo(['A', 'B', 'C', 'S', 'D'], new Set(['A', 'B', 'C', 'D']), { id, to }).join(' ')).toBe(expected);
});

test('settings that are damaged or absent are the usual ones', () => {
  const own = { unsized: 'top', riskBand: 0.5, riskLabels: ['spike'] };
  expect(readOrderSettings(own)).toEqual(own);
  for (const raw of [null, {}, { ...own, riskBand: 7 }, { ...own, unsized: 'left' }])
    expect(readOrderSettings(raw)).toEqual({ unsized: 'keep', riskBand: 0.2, riskLabels: ['risk'] });
});

test('the pace is the velocity over the usual length of a sprint', () => {
  const sprint = (id: string, start: string, end: string) => ({ id, start, end }) as Parameters<typeof pace>[0][number];
  const periods = [sprint('1', '2026-01-05', '2026-01-19'), sprint('2', '2026-01-19', '2026-02-02')];
  const velocity = {
    points: 28,
    low: 20,
    high: 30,
    basis: 'accepted',
    periods: [
      { id: '1', name: '', points: 20 },
      { id: '2', name: '', points: 30 },
    ],
  } as const;
  expect(pace(periods, velocity)).toBe(2);
  expect(pace(periods, { ...velocity, points: 0 })).toBeNull();
  expect(pace(periods, null)).toBeNull();
});
