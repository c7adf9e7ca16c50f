import fc from 'fast-check';

import {
  forecastItems,
  forecastReleases,
  forecastValue,
  hitRate,
  type Sample,
  simulate,
} from '../../src/domain/forecast';
import { createRandom } from '../../src/domain/forecast/random';

const steady = (count: number, points: number, growth = 0): readonly Sample[] =>
  Array.from({ length: count }, () => ({ points, growth }));

test.each([
  ['four sprints are too few', steady(4, 10)],
  ['sprints in which nothing was accepted', steady(9, 0)],
])('%s to forecast from', (_, samples) => {
  expect(simulate(samples, 1)).toBeNull();
});

test.each([
  ['as much as a sprint brings', steady(6, 10), 10, 1],
  ['half a sprint’s', steady(6, 10), 5, 0.5],
  ['two and a half', steady(6, 10), 25, 2.5],
  ['nothing', steady(6, 10), 0, 0],
  // 10 points of each sprint are worth 10/2, 10/4, …: never more than 10 of today's.
  ['what grows faster than it is done', steady(6, 10, 1), 11, null],
])('from a past without chance, %s takes exactly that long', (_, samples, points, expected) => {
  const { sprintsFor } = simulate(samples, 1)!;
  for (const level of [0.5, 0.85, 0.95] as const)
    if (expected === null) expect(sprintsFor(points)[level]).toBeNull();
    else expect(sprintsFor(points)[level]).toBeCloseTo(expected);
});

const anySamples = fc.array(
  fc.record({ points: fc.integer({ min: 0, max: 40 }), growth: fc.double({ min: -0.1, max: 0.2, noNaN: true }) }),
  { minLength: 5, maxLength: 12 },
);

test('a surer date is no earlier, more work takes no less, and the same seed gives the same', () => {
  fc.assert(
    fc.property(anySamples, fc.nat(200), fc.nat(200), (samples, a, b) => {
      const simulation = simulate(samples, 7);
      if (simulation === null) return;
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const [small, large] = [simulation.sprintsFor(less), simulation.sprintsFor(more)];
      const number = (value: number | null): number => value ?? Infinity;
      expect(number(small[0.5])).toBeLessThanOrEqual(number(small[0.85]) + 1e-9);
      expect(number(small[0.85])).toBeLessThanOrEqual(number(small[0.95]) + 1e-9);
      expect(number(small[0.85])).toBeLessThanOrEqual(number(large[0.85]) + 1e-9);
      expect(simulate(samples, 7)!.sprintsFor(more)).toEqual(large);
    }),
    { numRuns: 25 },
  );
});

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

test('its own hit rate on a steady team is all, and on one that halves it is not', () => {
  expect(hitRate(steady(12, 10), 0.85, 1)).toEqual({ held: 5, of: 5 });
  const halved = [...steady(8, 20), ...steady(8, 10)];
  const { held, of } = hitRate(halved, 0.85, 1);
  expect(of).toBeGreaterThan(3);
  expect(held).toBeLessThan(of);
  const random = createRandom(3);
  const noisy = Array.from({ length: 40 }, () => ({ points: Math.max(1, 30 + 8 * normal(random)), growth: 0 }));
  const rate = hitRate(noisy, 0.85, 1);
  expect(rate.held / rate.of).toBeGreaterThan(0.7);
});

describe('items, versions and value', () => {
  const coming = (id: string, value: number | null, points: number | null, ...versionIds: string[]) => ({
    ...{ id, key: id, value, points, versionIds },
  });
  const items = [
    coming('A', 30, 10, 'v1'),
    coming('B', 10, null, 'v1'),
    coming('C', 40, 20, 'v2'),
    coming('D', 20, 5, 'v1'),
  ];
  const forecast = forecastItems(items, simulate(steady(6, 10), 1)!);

  test('come one after the other; what has no estimate counts as the usual one', () => {
    expect(forecast.assumed).toEqual({ count: 1, points: 10 });
    expect(forecast.items.map(({ key, points }) => [key, points])).toEqual([
      ['A', 10],
      ['B', 20],
      ['C', 40],
      ['D', 45],
    ]);
    expect(forecast.items.at(-1)!.byLevel[0.85]).toBeCloseTo(4.5);
  });

  test('a version is done with its last, and stopping at its date leaves out what is later', () => {
    const [one, two, ...none] = forecastReleases(items, forecast, [
      { id: 'v1', sprintsUntil: 3 },
      { id: 'v2', sprintsUntil: null },
      { id: 'v3', sprintsUntil: 1 },
    ]);
    expect(one).toMatchObject({ versionId: 'v1', count: 3, value: 60, left: { value: 20, keys: ['D'] } });
    expect(two).toMatchObject({ versionId: 'v2', count: 1, value: 40, left: null });
    expect(none).toEqual([]);
  });

  test('a share of the value is there with the work item that fills it', () => {
    const shares = forecastValue(items, forecast, [0.3, 0.5, 1]);
    expect(shares.map(({ share, byLevel }) => [share, Math.round(byLevel[0.5]! * 10) / 10])).toEqual([
      [0.3, 1],
      [0.5, 4],
      [1, 4.5],
    ]);
    expect(forecastValue([coming('A', null, 1)], forecast, [1])).toEqual([]);
  });
});
