import { isScored } from '../backlog/value-per-point';
import type { WorkClass } from '../policy/work-class';
import { senWidth, trendP } from './kendall';
import { median } from './statistics';
import type { Trend } from './results';
import type { Period } from './types';

/** With four figures even a steady rise has one chance in twelve of being accident. */
const fewest = 5;
/** Two-sided p-values up to which a trend is called so. */
const veryLikely = 0.05;
const likely = 0.2;

interface Point {
  readonly x: number;
  readonly y: number;
}

const slopesOf = (points: readonly Point[]): readonly number[] =>
  points
    .flatMap((later, index) => points.slice(0, index).map((earlier) => (later.y - earlier.y) / (later.x - earlier.x)))
    .sort((a, b) => a - b);

const intervalOf = (points: readonly Point[], slopes: readonly number[]): { low: number; high: number } | null => {
  const width = senWidth(points.map(({ y }) => y));
  if (width === null) return null;
  const rank = Math.floor((slopes.length - width) / 2);
  const [low, high] = [slopes[rank - 1], slopes[slopes.length - rank]];
  return low === undefined || high === undefined ? null : { low, high };
};

/** Whether the sign of the change is known: the interval lies on one side of zero. */
const isOneSided = (interval: { readonly low: number; readonly high: number } | null): boolean =>
  interval !== null && (interval.low > 0 || interval.high < 0);

/**
 * How a series moves: the median of the slopes between all pairs (Theil 1950; Sen, JASA 63, 1968), which up to 29 % of odd figures cannot
 * carry away, with Sen's 90 % confidence interval. It is called rising or falling only where that interval does not hold zero and Kendall's test
 * finds it: `very likely` at p ≤ 0.05, `likely` at p ≤ 0.2, else there is no clear trend. Fewer than five figures give no result. Periods without a
 * figure still count as time.
 */
export const trend = (series: readonly (number | null)[]): Trend => {
  const points = series.flatMap((y, x): Point[] => (y === null ? [] : [{ x, y }]));
  const count = points.length;
  if (count < fewest) return { direction: 'too-few', count };
  const slopes = slopesOf(points);
  const slope = median(slopes) ?? 0;
  const p = trendP(points.map(({ y }) => y));
  const interval = intervalOf(points, slopes);
  const certainty =
    slope === 0 || p > likely || !isOneSided(interval) ? null : p <= veryLikely ? 'very likely' : 'likely';
  const direction = certainty === null ? 'none' : slope > 0 ? 'rising' : 'falling';
  return {
    direction,
    slope,
    intercept: median(points.map(({ x, y }) => y - slope * x)) ?? 0,
    interval,
    p,
    certainty,
    count,
  };
};

/** How value per point moves over the closed periods, for all accepted work or for one class of it. */
export const valueTrend = (periods: readonly Period[], of?: WorkClass): Trend => {
  const scores = periods
    .filter(({ closed }) => closed)
    .map(({ accepted, byClass }) => {
      const { valuePerPoint } = of === undefined ? accepted : byClass[of];
      return isScored(valuePerPoint) ? valuePerPoint.score : null;
    });
  return trend(scores);
};
