import { isScored, valuePerPoint } from '../backlog/value-per-point';
import type { Instant } from '../shared/ids';
import type { Trend } from './results';
import { trend } from './trend';
import { dayMs } from '../shared/day';

/** A work item that was accepted and still is, as it is now: what a search gives, without its history. */
export interface AcceptedItem {
  readonly at: Instant;
  readonly value: number | null;
  readonly points: number | null;
}

export interface AcceptedPeriods {
  /** Value per point of each period, oldest first; null where nothing estimated was accepted in it. */
  readonly series: readonly (number | null)[];
  /** Of all periods together. */
  readonly score: number | null;
  readonly count: number;
  readonly trend: Trend;
}

/** What a point bought: of what has an estimate, and only where something of it has a value, as in a sprint's figures (`sum.ts`). */
const scoreOf = (items: readonly AcceptedItem[]): number | null => {
  const estimated = items.filter(({ points }) => points !== null && points > 0);
  if (!estimated.some(({ value }) => value !== null)) return null;
  const total = (of: (item: AcceptedItem) => number | null): number =>
    estimated.reduce((sum, item) => sum + (of(item) ?? 0), 0);
  const result = valuePerPoint({ value: total(({ value }) => value), points: total(({ points }) => points) });
  return isScored(result) ? result.score : null;
};

export interface AcceptedSpan {
  readonly now: Instant;
  /** How many periods, and how many days each is long; the last one ends now, so that all of them are over. */
  readonly periods: number;
  readonly days: number;
  /** Only what was accepted since then is known: periods that began before it would be too low, and are left out. Null: all is known. */
  readonly knownSince: Instant | null;
}

/** How value per point moves over equal periods, from values and points as they are now. */
export const acceptedPeriods = (
  items: readonly AcceptedItem[],
  { now, periods, days, knownSince }: AcceptedSpan,
): AcceptedPeriods => {
  const end = Date.parse(now);
  const length = days * dayMs;
  const known = knownSince === null ? -Infinity : Date.parse(knownSince);
  const starts = Array.from({ length: periods }, (_, index) => end - (periods - index) * length).filter(
    (start) => start >= known,
  );
  const within = items.filter(({ at }) => Date.parse(at) > (starts[0] ?? end) && Date.parse(at) <= end);
  const series = starts.map((start) =>
    scoreOf(within.filter(({ at }) => Date.parse(at) > start && Date.parse(at) <= start + length)),
  );
  return { series, score: scoreOf(within), count: within.length, trend: trend(series) };
};
