import fc from 'fast-check';

import { circlesOf, createGraph, type Link, schedule, withoutCircles } from '../../../src/domain/order/schedule';
import { anyCase, cost, graphOf, keepsLinks, leastCost } from '../../support/any-graph';

const order = (
  weights: readonly number[],
  sizes: readonly number[],
  links: readonly Link[] = [],
): readonly number[] => [
  ...schedule(createGraph(Float64Array.from(weights), Float64Array.from(sizes), links)).sequence,
];

test.each<[string, readonly number[], readonly number[], readonly Link[], readonly number[]]>([
  ['nothing', [], [], [], []],
  ['without links by falling ratio', [2, 9, 4], [2, 3, 1], [], [2, 1, 0]],
  ['equal ratios as they stand', [2, 4, 6, 1], [1, 2, 3, 1], [], [0, 1, 2, 3]],
  ['a blocker goes with what waits for it', [1, 40, 5], [5, 2, 1], [[0, 1]], [0, 1, 2]],
  ['a blocker waits as long as what it blocks is worth little', [1, 2, 5], [5, 2, 1], [[0, 1]], [2, 0, 1]],
  [
    'a chain goes as far as it is worth it',
    [1, 30, 1, 4],
    [1, 1, 9, 1],
    [
      [0, 1],
      [1, 2],
    ],
    [0, 1, 3, 2],
  ],
  [
    'two that wait for one another by way of a third',
    [1, 1, 9],
    [1, 1, 1],
    [
      [0, 2],
      [1, 2],
    ],
    [0, 1, 2],
  ],
  // The smallest shape that is neither a forest nor made of series and parallel parts.
  [
    'the letter N',
    [1, 1, 9, 5],
    [1, 2, 1, 1],
    [
      [0, 2],
      [0, 3],
      [1, 3],
    ],
    [0, 2, 1, 3],
  ],
])('%s', (_, weights, sizes, links, expected) => {
  expect(order(weights, sizes, links)).toEqual(expected);
});

const runs = { numRuns: 400 };

test.each(['out-forest', 'in-forest'] as const)(
  'an %s costs as little as the best of all orders, and says so',
  (shape) => {
    fc.assert(
      fc.property(anyCase(shape, 9), (one) => {
        const { sequence, bound } = schedule(graphOf(one));
        const found = cost(one, [...sequence]);
        expect(keepsLinks(one, [...sequence])).toBe(true);
        expect(found).toBe(leastCost(one));
        expect(bound).toBe(found);
      }),
      { numRuns: 250 },
    );
  },
);

test('any links: never above twice the best, the bound never above the best, and no link broken', () => {
  fc.assert(
    fc.property(anyCase('any', 9), (one) => {
      const { sequence, bound, cost: said } = schedule(graphOf(one));
      const [found, least] = [cost(one, [...sequence]), leastCost(one)];
      expect([...sequence].sort((a, b) => a - b)).toEqual(one.weights.map((__, node) => node));
      expect(keepsLinks(one, [...sequence])).toBe(true);
      expect(found).toBe(said);
      expect(found).toBeLessThanOrEqual(2 * least);
      expect(bound).toBeLessThanOrEqual(least);
    }),
    { numRuns: 250 },
  );
});

test('larger ones: no link is broken, the bound is below, and the same again gives the same', () => {
  fc.assert(
    fc.property(anyCase('any', 90), (one) => {
      const { sequence, bound, cost: said } = schedule(graphOf(one));
      expect(keepsLinks(one, [...sequence])).toBe(true);
      expect(bound).toBeLessThanOrEqual(said);
      expect(said).toBeLessThanOrEqual(1.1 * bound);
      expect([...schedule(graphOf(one)).sequence]).toEqual([...sequence]);
    }),
    { numRuns: 150 },
  );
});

test('a scale in other units gives the same order', () => {
  fc.assert(
    fc.property(anyCase('any', 30), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 2, max: 9 }), (one, w, p) => {
      const other = { ...one, weights: one.weights.map((it) => it * w), sizes: one.sizes.map((it) => it * p) };
      expect([...schedule(graphOf(other)).sequence]).toEqual([...schedule(graphOf(one)).sequence]);
    }),
    runs,
  );
});

test('where all are worth the same per size, a present order that keeps the links stays', () => {
  fc.assert(
    fc.property(anyCase('any', 25), (one) => {
      const links = one.links.map(([a, b]): Link => (a < b ? [a, b] : [b, a]));
      const even = { weights: one.sizes.map((size) => 3 * size), sizes: one.sizes, links };
      expect([...schedule(graphOf(even)).sequence]).toEqual(one.sizes.map((__, node) => node));
    }),
    runs,
  );
});

test('what is alike and free of links keeps its present order, whatever stands around it', () => {
  fc.assert(
    fc.property(anyCase('any', 25), fc.integer({ min: 2, max: 5 }), (one, twins) => {
      const count = one.weights.length;
      // Twins of the first are put at the end, after everything that is linked.
      const nodes = Array.from({ length: twins }, (_, index) => count + index);
      const more = {
        weights: [...one.weights, ...nodes.map(() => one.weights[0]!)],
        sizes: [...one.sizes, ...nodes.map(() => one.sizes[0]!)],
        links: one.links,
      };
      const { sequence } = schedule(graphOf(more));
      expect([...sequence].filter((node) => node >= count)).toEqual(nodes);
    }),
    runs,
  );
});

describe('circles', () => {
  test.each<[string, readonly Link[], readonly (readonly number[])[]]>([
    [
      'none',
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      [],
    ],
    [
      'two that wait for one another',
      [
        [0, 1],
        [1, 0],
        [1, 2],
      ],
      [[0, 1]],
    ],
    [
      'two circles, one behind the other',
      [
        [3, 1],
        [1, 3],
        [3, 4],
        [4, 0],
        [0, 4],
      ],
      [
        [0, 4],
        [1, 3],
      ],
    ],
    [
      'a long one, with what waits before and after',
      [
        [5, 0],
        [0, 2],
        [2, 4],
        [4, 0],
        [4, 1],
      ],
      [[0, 2, 4]],
    ],
  ])('%s', (_, links, expected) => {
    expect(circlesOf(6, links)).toEqual(expected);
  });

  test('turned into lines, nothing waits for itself any more', () => {
    const link = fc.tuple(fc.nat(14), fc.nat(14));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 40 }), (raw) => {
        const links = raw.filter(([a, b]) => a !== b);
        const straight = withoutCircles(links, circlesOf(15, links));
        expect(circlesOf(15, straight)).toEqual([]);
        const line = schedule(createGraph(new Float64Array(15).fill(1), new Float64Array(15).fill(1), straight));
        expect(line.sequence).toHaveLength(15);
      }),
      runs,
    );
  });
});
