import fc from 'fast-check';

import {
  forecastItems,
  forecastReleases,
  forecastValue,
  hitRate,
  isEarly,
  type Landing,
  type Sample,
  simulate,
  type Simulation,
  sprintsUntil,
  timeAfter,
} from '../../src/domain/forecast';
import { createRandom } from '../../src/domain/forecast/random';
import { holds, processes } from '../../bench/forecast';

const open = 200;

const steady = (count: number, points: number, ...landings: readonly Landing[]): readonly Sample[] =>
  Array.from({ length: count }, () => ({ points, open, landings }));

const forecast = (samples: readonly Sample[], of: number = open): Simulation => {
  const simulation = simulate(samples, 1, { open: of });
  if (simulation === null) throw new Error('There is no forecast');
  return simulation;
};

test.each([
  ['four sprints are too few', steady(4, 10)],
  ['sprints in which nothing was accepted', steady(9, 0)],
])('%s to forecast from', (_, samples) => {
  expect(simulate(samples, 1, { open })).toBeNull();
});

test.each([
  ['as much as a sprint brings', steady(6, 10), 10, 1],
  ['half a sprint’s', steady(6, 10), 5, 0.5],
  ['two and a half', steady(6, 10), 25, 2.5],
  ['nothing', steady(6, 10), 0, 0],
  ['five sprints’, where as much lands behind everything', steady(6, 10, { points: 10, place: 1 }), 50, 5],
  ['a sprint’s, where half a sprint’s goes ahead of all', steady(6, 10, { points: 5, place: 0 }), 10, 2],
  ['all of it, where half a sprint’s goes ahead of all', steady(6, 10, { points: 5, place: 0 }), 200, 40],
  ['what is ahead of where new work lands', steady(6, 10, { points: 50, place: 0.6 }), 30, 3],
  ['what never gets nearer', steady(6, 10, { points: 10, place: 0 }), 1, null],
  ['the end, where most of a sprint’s goes away', steady(6, 10, { points: -10, place: 0.5 }), 200, 10],
])('from a past without chance, %s takes exactly that long', (_, samples, points, expected) => {
  const { sprintsFor } = forecast(samples);
  for (const level of [0.5, 0.85, 0.95] as const)
    if (expected === null) expect(sprintsFor(points)[level]).toBeNull();
    else expect(sprintsFor(points)[level]).toBeCloseTo(expected);
});

test('a backlog that doubled while it was young is not taken to double for ever', () => {
  const young = [20, 50, 80, 110, 140, 170].map((before): Sample => ({
    points: 30,
    open: before,
    landings: [{ points: 60, place: 0.9 }],
  }));
  expect(forecast(young).sprintsFor(150)[0.85]).toBeCloseTo(5);
});

test('what is spread evenly delays the end by all of it and the middle by half', () => {
  // The open work stays as it is: ten go, ten come, and what is half done waits for half of what comes.
  const { sprintsFor } = forecast(steady(6, 10, { points: 10, place: null }));
  // Each sprint the share ahead of a place loses a twentieth of the whole, and grows by a twentieth of itself.
  const sprints = Math.log(1 - 0.5) / Math.log(1 + 10 / open);
  expect(sprintsFor(open / 2)[0.5]).toBeGreaterThan(-sprints * 0.95);
  expect(sprintsFor(open / 2)[0.5]).toBeLessThan(-sprints * 1.05);
});

test('the running sprint brings what it still lacks, in what is left of it', () => {
  const running = simulate(steady(6, 10), 1, { open, running: { points: 4, left: 0.25 } });
  expect(running?.sprintsFor(6)[0.85]).toBeCloseTo(1);
  expect(running?.sprintsFor(16)[0.85]).toBeCloseTo(2);
  const full = simulate(steady(6, 10), 1, { open, running: { points: 12, left: 0.25 } });
  expect(full?.sprintsFor(10)[0.85]).toBeCloseTo(2);
  const sprints = { now: 1_000, length: 100, end: 1_020 };
  expect([0.5, 1, 2, 2.5].map((count) => timeAfter(count, sprints))).toEqual([1_010, 1_020, 1_120, 1_170]);
  expect([1_010, 1_020, 1_120, 1_170].map((time) => sprintsUntil(time, sprints))).toEqual([0.5, 1, 2, 2.5]);
  expect(timeAfter(1.5, { ...sprints, end: null })).toBe(1_150);
  expect(sprintsUntil(1_150, { ...sprints, end: null })).toBe(1.5);
});

const anyLanding = fc.record({
  points: fc.integer({ min: -20, max: 40 }),
  place: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
});
const anySamples = fc.array(
  fc.record({
    ...{ points: fc.integer({ min: 0, max: 40 }), open: fc.constant(open) },
    landings: fc.array(anyLanding, { maxLength: 4 }),
  }),
  { minLength: 5, maxLength: 12 },
);

test('a surer date is no earlier, more work takes no less, and the same seed gives the same', () => {
  fc.assert(
    fc.property(anySamples, fc.nat(200), fc.nat(200), (samples, a, b) => {
      const simulation = simulate(samples, 7, { open, trials: 200 });
      if (simulation === null) return;
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const [small, large] = [simulation.sprintsFor(less), simulation.sprintsFor(more)];
      const number = (value: number | null): number => value ?? Infinity;
      expect(number(small[0.5])).toBeLessThanOrEqual(number(small[0.85]) + 1e-9);
      expect(number(small[0.85])).toBeLessThanOrEqual(number(small[0.95]) + 1e-9);
      expect(number(small[0.85])).toBeLessThanOrEqual(number(large[0.85]) + 1e-9);
      expect(simulate(samples, 7, { open, trials: 200 })!.sprintsFor(more)).toEqual(large);
    }),
    { numRuns: 25 },
  );
});

test.each(Object.keys(processes))(
  'the 85 %% date of a team whose pace is made up (%s) holds about as often as that',
  (name) => {
    const held = holds(processes[name]!, 80, { trials: 250, sprints: 30 });
    expect(held).toBeGreaterThan(0.76);
    expect(held).toBeLessThan(0.92);
  },
);

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

test('its own hit rate counts what is decided: all of a steady team, less of one that halves', () => {
  // From each sprint but the last few, one, two and three sprints of work: 5 + 6 + 7 of them are decided.
  expect(hitRate(steady(12, 10), 0.85, 1)).toEqual({ held: 18, of: 18 });
  expect(hitRate(steady(5, 10), 0.85, 1)).toEqual({ held: 0, of: 0 });
  const halved = [...steady(8, 20), ...steady(8, 10)];
  const { held, of } = hitRate(halved, 0.85, 1);
  expect(of).toBeGreaterThan(3);
  expect(held).toBeLessThan(of);
  const random = createRandom(3);
  const noisy = Array.from({ length: 40 }, () => ({ ...steady(1, Math.max(1, 30 + 8 * normal(random)))[0]! }));
  const rate = hitRate(noisy, 0.85, 1);
  expect(rate.held / rate.of).toBeGreaterThan(0.7);
});

test.each([
  [0, 0, false],
  [2, 5, false],
  [3, 6, true],
  [9, 12, false],
  [8, 12, true],
  [12, 12, false],
])('85 %% dates that held %d of %d times came too early: %s', (held, of, expected) => {
  expect(isEarly({ held, of })).toBe(expected);
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
  const dated = forecastItems(items, forecast(steady(6, 10), 45));

  test('come one after the other; what has no estimate counts as the usual one', () => {
    expect(dated.assumed).toEqual({ count: 1, points: 10 });
    expect(dated.items.map(({ key, points }) => [key, points])).toEqual([
      ['A', 10],
      ['B', 20],
      ['C', 40],
      ['D', 45],
    ]);
    expect(dated.items.at(-1)!.byLevel[0.85]).toBeCloseTo(4.5);
  });

  test('a version is done with its last, and stopping at its date leaves out what is later', () => {
    const [one, two, ...none] = forecastReleases(items, dated, [
      { id: 'v1', sprintsUntil: 3 },
      { id: 'v2', sprintsUntil: null },
      { id: 'v3', sprintsUntil: 1 },
    ]);
    expect(one).toMatchObject({ versionId: 'v1', count: 3, value: 60, left: { value: 20, keys: ['D'] } });
    expect(one!.ids).toEqual(['A', 'B', 'D']);
    expect(two).toMatchObject({ versionId: 'v2', count: 1, value: 40, left: null });
    expect(none).toEqual([]);
  });

  test('a share of the value is there with the work item that fills it', () => {
    const shares = forecastValue(items, dated, [0.3, 0.5, 1]);
    expect(shares.map(({ share, byLevel }) => [share, Math.round(byLevel[0.5]! * 10) / 10])).toEqual([
      [0.3, 1],
      [0.5, 4],
      [1, 4.5],
    ]);
    expect(forecastValue([coming('A', null, 1)], dated, [1])).toEqual([]);
  });
});
