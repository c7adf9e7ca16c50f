import fc from 'fast-check';

import { type OrderItem, valueOrder } from '../../src/domain/backlog/order';

const item = (
  key: string,
  position: number,
  value: number | null,
  points: number | null,
  ...openBlockers: string[]
) => ({
  id: `id-${key}`,
  key,
  position,
  value,
  points,
  openBlockers,
});

/** How many times as much as what stands above. */
const worth = (...items: readonly OrderItem[]): Readonly<Record<string, number | null>> =>
  Object.fromEntries(valueOrder(items).rows.map(({ key, worth: it }) => [key, it?.times ?? null]));

describe('the order by value', () => {
  const items = [
    item('C', 2, 10, 5),
    item('A', 0, 2, 2),
    item('B', 1, 9, 3),
    item('D', 3, null, 3),
    item('E', 4, 6, 3),
    item('F', 5, 9, null),
  ];

  test('gives each its place now and by value; equal scores share the better place', () => {
    expect(valueOrder(items).rows.map(({ key, rank, valueRank, shift }) => [key, rank, valueRank, shift])).toEqual([
      ['A', 1, 4, -3],
      ['B', 2, 1, 1],
      ['C', 3, 2, 1],
      ['D', 4, null, null],
      ['E', 5, 2, 2],
      ['F', 6, null, null],
    ]);
  });

  test('finds each work item by its id', () => {
    expect(valueOrder(items).byId.get('id-E')).toMatchObject({ key: 'E', rank: 5 });
  });
});

describe('worth more than what stands above', () => {
  test.each([
    ['three times', 2, 6, 3],
    ['one and a half times', 2, 3, 1.5],
    ['a little more', 2, 2.9, null],
    ['less', 2, 1, null],
    ['something, above nothing', 0, 1, Infinity],
    ['nothing, above nothing', 0, 0, null],
  ])('%s', (_, above, own, times) => {
    expect(worth(item('A', 0, above, 1), item('B', 1, own, 1))).toEqual({ A: null, B: times });
  });

  test('is said only where both have a score, and of the one directly above', () => {
    expect(worth(item('A', 0, 1, 1), item('B', 1, null, 1), item('C', 2, 9, 1))).toEqual({ A: null, B: null, C: null });
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1), item('C', 2, 8, 1))['C']).toBeNull();
  });

  test('is not said where it waits for what stands above, directly or through another', () => {
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1, 'A'))['B']).toBeNull();
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1, 'C'), item('C', 2, 1, 1, 'A'))['B']).toBeNull();
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1, 'Z'))['B']).not.toBeNull();
  });

  test('is not said where something worth as much waits for what stands above', () => {
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1), item('C', 2, 9, 1, 'A'))['B']).toBeNull();
    expect(worth(item('A', 0, 1, 1), item('B', 1, 9, 1), item('C', 2, 3, 1, 'A'))['B']).not.toBeNull();
  });
});

test('blockers that stand below what they block are named', () => {
  const { rows } = valueOrder([item('A', 0, 1, 1, 'C', 'B', 'Z'), item('B', 1, 1, 1), item('C', 2, 1, 1, 'B')]);
  expect(rows.map(({ key, blockersBelow }) => [key, blockersBelow])).toEqual([
    ['A', ['C', 'B']],
    ['B', []],
    ['C', []],
  ]);
});

test('a circle of blockers does no harm', () => {
  const { rows } = valueOrder([item('A', 0, 1, 1, 'B'), item('B', 1, 9, 1, 'C'), item('C', 2, 9, 1, 'A')]);
  expect(rows.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
});

describe('agreement of the two orders', () => {
  const of = (...scores: readonly number[]) => valueOrder(scores.map((score, at) => item(String(at), at, score, 1)));

  test.each([
    ['the same', [9, 5, 3, 1], 1, 'close'],
    ['reversed', [1, 3, 5, 9], -1, 'against'],
    ['one pair of six swapped', [5, 9, 3, 1], 2 / 3, 'partly'],
    // Five of six pairs differ, four agree and one does not: 3 / √(6 · 5).
    ['one swapped, one equal', [5, 9, 3, 3], 3 / Math.sqrt(30), 'partly'],
    ['half and half', [5, 9, 3, 8, 1, 10], -1 / 15, 'barely'],
  ])('%s', (_, scores, tau, claim) => {
    const { agreement, claim: said } = of(...scores);
    expect(agreement).toBeCloseTo(tau, 10);
    expect(said).toBe(claim);
  });

  test('cannot be told of equal scores, one or none', () => {
    expect([of(3, 3).agreement, of(3).agreement, of().agreement]).toEqual([null, null, null]);
    expect(of().claim).toBe('unknown');
  });

  test('is what comparing every pair gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), (scores) => {
        let [agree, differ] = [0, 0];
        scores.forEach((above, at) => {
          for (const below of scores.slice(at + 1)) {
            agree += Math.sign(above - below);
            differ += Math.abs(Math.sign(above - below));
          }
        });
        const pairs = (scores.length * (scores.length - 1)) / 2;
        const { agreement } = of(...scores);
        if (differ === 0) expect(agreement).toBeNull();
        else expect(agreement).toBeCloseTo(agree / Math.sqrt(pairs * differ), 8);
      }),
    );
  });
});

test('fifty thousand work items take a few seconds of the processor at most, chains of blockers among them', () => {
  const items = Array.from({ length: 50_000 }, (_, at) =>
    item(String(at), at, (at * 7919) % 101, 1 + (at % 8), ...(at % 5 === 0 ? [String(at + 5)] : [])),
  );
  const begun = process.cpuUsage();
  expect(valueOrder(items).rows).toHaveLength(50_000);
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(4_000);
});
