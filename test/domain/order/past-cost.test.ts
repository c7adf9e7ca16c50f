import fc from 'fast-check';

import { pastCost, type PastItem, type PastSprint } from '../../../src/domain/order/past-cost';
import { dayMs } from '../../../src/domain/shared/day';

/** Sprints of ten days, one after the other, from day 0. */
const sprints = (count: number): readonly PastSprint[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: String(index), name: `Sprint ${index}` },
    ...{ start: index * 10 * dayMs, end: (index + 1) * 10 * dayMs },
  }));

interface Told {
  readonly made?: number;
  readonly done?: number;
  readonly blockers?: readonly string[];
  readonly accepted?: boolean;
  readonly later?: readonly [day: number, value: number | null, points: number | null];
}

const item = (key: string, value: number | null, points: number | null, told: Told = {}): PastItem => {
  const { made = -5, done, blockers = [], accepted = true, later } = told;
  return {
    ...{
      id: key,
      key,
      blockers,
      done: done === undefined ? null : done * dayMs,
      isAccepted: done !== undefined && accepted,
    },
    states: [
      { at: made * dayMs, value, points },
      ...(later === undefined ? [] : [{ at: later[0] * dayMs, value: later[1], points: later[2] }]),
    ],
  };
};

const cost = (items: readonly PastItem[], count = 2) => {
  const found = pastCost(items, sprints(count));
  if (found === null) throw new Error('Nothing came');
  return found;
};

test('the dearer one taken second is the choice that cost', () => {
  const { lost, days, bySprint, choices } = cost([item('A', 10, 5, { done: 5 }), item('B', 40, 5, { done: 15 })]);
  // B could have come on day 5, and A on day 15.
  expect(lost).toBeCloseTo(40 * 10 - 10 * 10);
  expect(days).toBeCloseTo(300 / 50);
  expect(bySprint.map((sprint) => sprint.lost)).toEqual([30 * 5, 30 * 5]);
  expect(choices).toEqual([
    { id: 'B', key: 'B', value: 40, days: 10, lost: 400, came: 15 * dayMs, could: 5 * dayMs, before: ['A'] },
  ]);
});

const taken: readonly (readonly [string, readonly PastItem[]])[] = [
  ['the best order was taken', [item('A', 40, 5, { done: 5 }), item('B', 10, 5, { done: 15 })]],
  ['both are worth the same per point', [item('A', 10, 5, { done: 5 }), item('B', 20, 10, { done: 15 })]],
  [
    'the dearer one waited for the other',
    [item('A', 1, 5, { done: 5 }), item('B', 40, 5, { done: 15, blockers: ['A'] })],
  ],
  [
    'the dearer one waited for work without value',
    [item('A', null, 5, { done: 9 }), item('C', 1, 5, { done: 5 }), item('B', 40, 5, { done: 15, blockers: ['A'] })],
  ],
  ['it came after the sprint had begun', [item('A', 10, 5, { done: 5 }), item('B', 40, 5, { made: 2, done: 15 })]],
  ['its value was not known yet', [item('A', 10, 5, { done: 5 }), item('B', null, 5, { done: 15, later: [3, 40, 5] })]],
  [
    'it was worth less when the choice was made',
    [item('A', 10, 5, { done: 5 }), item('B', 5, 5, { done: 15, later: [3, 40, 5] })],
  ],
  ['it ended without delivery', [item('A', 10, 5, { done: 5 }), item('B', 40, 5, { done: 15, accepted: false })]],
  ['it has no estimate', [item('A', 10, 5, { done: 5 }), item('B', 40, null, { done: 15 })]],
];

test.each(taken)('it cost nothing where %s', (_, items) => {
  expect(cost(items).lost).toBeCloseTo(0);
  expect(cost(items).choices).toEqual([]);
});

test('what is still open counts up to the end of the last sprint, and a blocker goes with what waits for it', () => {
  const { lost, choices } = cost(
    [item('A', 10, 5, { done: 5 }), item('C', 1, 3), item('B', 90, 2, { blockers: ['C'] })],
    1,
  );
  // Five points got done on day 5: C and B would fit.
  expect(lost).toBeCloseTo((90 + 1 - 10) * 5);
  expect(choices[0]).toMatchObject({ key: 'B', came: null, days: 5, before: ['A'] });
});

test('what is begun goes on in the next sprint before anything else', () => {
  const { lost } = cost([
    item('A', 1, 6, { done: 8 }),
    item('B', 100, 10),
    item('C', 1, 4, { done: 12 }),
    item('D', 400, 1, { made: 11 }),
  ]);
  // Six of B's ten points on day 8, the rest on day 12.
  expect(lost).toBeCloseTo(100 * 8 - 1 * 12 - 1 * 8);
});

test('without sprints, and where nothing of value came, there is nothing to say', () => {
  expect(pastCost([item('A', 1, 1, { done: 5 })], [])).toBeNull();
  expect(pastCost([item('A', 1, 1)], sprints(2))).toBeNull();
});

const anyItems = fc
  .array(
    fc.record({
      value: fc.option(fc.integer({ min: 0, max: 40 })),
      points: fc.option(fc.integer({ min: 1, max: 13 })),
      made: fc.integer({ min: -20, max: 25 }),
      took: fc.option(fc.integer({ min: 1, max: 40 })),
      blocker: fc.option(fc.nat(10)),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ value, points, made, took, blocker }, index) =>
      item(`K${index}`, value, points, {
        ...{ made, blockers: blocker === null || blocker >= index ? [] : [`K${blocker}`] },
        ...(took === null ? {} : { done: made + took + 0.5 }),
      }),
    ),
  );

test('what was lost is the sum over sprints, and the same each time', () => {
  fc.assert(
    fc.property(anyItems, (items) => {
      const found = pastCost(items, sprints(3));
      if (found === null) return;
      expect(found.bySprint.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(found.lost, 4);
      expect(found.choices.every(({ lost, days }) => lost > 0 && days > 0)).toBe(true);
      expect(pastCost(items, sprints(3))).toEqual(found);
    }),
  );
});
