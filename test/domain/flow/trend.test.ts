import fc from 'fast-check';

import {
  cumulativeValue,
  sprintFigures,
  timelineOf,
  trend,
  valueTrend,
  velocity,
  weekFigures,
} from '../../../src/domain/flow';
import { aLife, at, type TimedChange, lived, none, now, period, rules, sprints } from '../../support/flow-items';

describe('weeks', () => {
  test('stand in for sprints: from Monday to Monday, by when it happened', () => {
    const of = (id: string, when: string) => lived(id, { points: 2, value: 6 }, [when, 'ana', { status: 'done' }]);
    const all = [of('1', '01-25T23:59'), of('2', '01-26T00'), of('3', '02-06T11'), of('4', '01-02T10')];
    const weeks = weekFigures(all, { weeks: 3, now });
    expect(weeks.map(({ id, closed, accepted, completed }) => [id, closed, accepted.ids, completed.ids])).toEqual([
      ['2026-01-19', true, ['1'], ['1']],
      ['2026-01-26', true, ['2'], ['2']],
      ['2026-02-02', false, ['3'], ['3']],
    ]);
    expect(weeks[0]).toMatchObject({ kind: 'week', start: '2026-01-19T00:00:00.000Z', committed: none });
  });
});

describe('velocity', () => {
  const periods = [90, 10, 20, 30, 1, 40].map((points, index) => period(index + 1, points, null));

  test('is the median of accepted points of the last five closed periods', () => {
    expect(velocity([...periods, period(7, 500, null, false)])).toMatchObject({
      points: 20,
      low: 1,
      high: 40,
      basis: 'accepted',
    });
    expect(velocity(periods, { last: 2 })?.points).toBe(20.5);
  });

  test('takes completed points where nobody was asked yet', () => {
    expect(velocity(periods, { since: null })).toMatchObject({ points: 21, basis: 'completed' });
    expect(velocity(periods, { since: at('01-14T10') })).toMatchObject({ points: 21, low: 1, basis: 'mixed' });
  });

  test('is none without a closed period', () => {
    expect(velocity([period(1, 5, 1, false)])).toBeNull();
  });
});

describe('a trend', () => {
  test.each([
    ['a steady rise', [1, 1.1, 1.2, 1.3, 1.4], 'rising', 0.1, 'very likely'],
    ['a steady fall', [5, 4, 3, 2, 1, 0.5], 'falling', -1, 'very likely'],
    ['a rise that may be accident', [1, 3, 4, 6, 5], 'rising', 1.25, 'likely'],
    ['a rise with an accident in it', [1, 1.2, 1.1, 1.5, 1.4, 1.9, 0.2, 2.2], 'none', 0.16, null],
    ['ups and downs', [1, 2, 1, 2, 1, 2], 'none', 0, null],
    ['a level', [2, 2, 2, 2, 2, 2], 'none', 0, null],
    ['figures with gaps', [1, null, 2, null, 3, null, 4, null, 5], 'rising', 0.5, 'very likely'],
  ])('of %s', (_, series, direction, slope, certainty) => {
    const result = trend(series);
    expect(result).toMatchObject({ direction, certainty });
    expect(result).toHaveProperty('slope', expect.closeTo(slope, 1));
  });

  test.each([
    ['four figures', [1, 2, 3, 4], 4],
    ['nothing', [], 0],
  ])('is not told of %s', (_, series, count) => {
    expect(trend(series)).toEqual({ direction: 'too-few', count });
  });

  test('is claimed only where its interval lies on one side of zero', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 25 }), (series) => {
        const result = trend(series);
        if (result.direction === 'too-few') throw new Error('Five are enough');
        const { direction, interval } = result;
        if (direction === 'rising') expect(interval?.low).toBeGreaterThan(0);
        if (direction === 'falling') expect(interval?.high).toBeLessThan(0);
      }),
    );
  });

  test('by hand: five values, ten slopes, their middle, and the exact chance of so many rises', () => {
    // Slopes in order: -1, 1/2, 2/3, 1, 1, 3/2, 3/2, 5/3, 2, 2; S = 8 of 10 pairs: 2 · (1 + 4) / 120.
    const result = trend([1, 3, 4, 6, 5]);
    expect(result).toMatchObject({ direction: 'rising', count: 5, certainty: 'likely', slope: 1.25 });
    if (result.direction === 'too-few') throw new Error('Five are enough');
    expect(result.p).toBeCloseTo(10 / 120, 10);
  });

  test('its interval holds the slope, and it turns with the series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 25 }), (series) => {
        const [up, down] = [trend(series), trend(series.map((one) => -one))];
        if (up.direction === 'too-few' || down.direction === 'too-few') throw new Error('Five are enough');
        expect(down.slope).toBeCloseTo(-up.slope, 10);
        expect(down.p).toBeCloseTo(up.p, 10);
        expect(up.p).toBeGreaterThan(0);
        expect(up.interval === null || (up.interval.low <= up.slope && up.slope <= up.interval.high)).toBe(true);
      }),
    );
  });

  test('of chance alone is called one seldom: one time in five at most, by its own threshold', () => {
    const calls = fc
      .sample(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 }), {
        numRuns: 600,
        seed: 5,
      })
      .filter((series) => trend(series).direction !== 'none').length;
    expect(calls / 600).toBeLessThan(0.25);
  });

  test('of value per point passes over the running period and those without a figure', () => {
    const scores = [1, 1.5, null, 2, 2.5, 3];
    const periods = [...scores.map((score, index) => period(index + 1, 5, score)), period(7, 5, 0, false)];
    for (const result of [valueTrend(periods), valueTrend(periods, 'feature')]) {
      expect(result).toMatchObject({ direction: 'rising', certainty: 'very likely' });
      expect(result).toHaveProperty('slope', expect.closeTo(0.39, 2));
    }
  });
});

describe('cumulative value', () => {
  test('adds up what was accepted and stands, in the order of acceptance', () => {
    const first = lived('1', { value: 3 }, ['01-09T10', 'ana', { status: 'done' }]);
    const second = lived('2', { value: 4 }, ['01-08T10', 'ana', { status: 'done' }]);
    const breach = lived('3', { value: 50 }, ['01-08T10', 'jonas', { status: 'done' }]);
    const undone = lived(
      '4',
      { value: 60 },
      ['01-08T10', 'ana', { status: 'done' }],
      ['01-09T10', 'ana', { status: 'todo' }],
    );
    expect(cumulativeValue([first, second, breach, undone]).map(({ id, total }) => [id, total])).toEqual([
      ['2', 4],
      ['1', 7],
    ]);
  });
});

test('ten thousand lives take a few seconds of the processor at most', () => {
  const begun = process.cpuUsage();
  const deeds: readonly TimedChange[] = [
    ['01-06T10', 'jonas', { status: 'doing' }],
    ['01-07T10', 'jonas', { status: 'review', points: 8 }],
    ['01-16T17:01', 'ines', { sprints: '1, 2' }],
    ['01-21T10', 'ana', { status: 'done' }],
  ];
  const { item, changes } = aLife('1', { sprints: '1', points: 5, value: 3 }, ...deeds);
  const timelines = Array.from({ length: 10_000 }, (_, id) => timelineOf({ ...item, id: String(id) }, changes, rules));
  expect(sprintFigures(sprints, timelines, now)[1]?.accepted.points).toBe(80_000);
  expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(3_000);
});
