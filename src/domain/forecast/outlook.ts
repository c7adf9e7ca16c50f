import { hitRate } from './hit-rate';
import { growthAhead, growthOf } from './growth';
import {
  type Coming,
  type Forecast,
  forecastItems,
  forecastReleases,
  forecastValue,
  type ReleaseForecast,
  totalPoints,
  type ValueForecast,
} from './release';
import { type Running, simulate } from './simulate';
import type { HitRate, Sample } from './types';

/** Any will do, as long as it is the same: dates that change with each look say nothing. */
const seed = 20_260_101;
/** So much of the value, as shares. */
const shares = [0.25, 0.5, 0.75, 1];

export interface OutlookInput {
  readonly samples: readonly Sample[];
  readonly coming: readonly Coming[];
  readonly running: Running | null;
  /** Open versions; `sprintsUntil`: sprints that end by its date, null where it has none. */
  readonly versions: readonly { readonly id: string; readonly sprintsUntil: number | null }[];
}

/** What a past sprint brought, on average. */
export interface Typical {
  /** Points accepted. */
  readonly points: number;
  /** Points by which the open work grew, and how many of them ahead of its middle. */
  readonly came: number;
  readonly ahead: number;
}

export interface Outlook {
  readonly sprints: number;
  readonly forecast: Forecast;
  readonly releases: readonly ReleaseForecast[];
  readonly values: readonly ValueForecast[];
  readonly hit: HitRate;
  readonly typical: Typical;
}

const typicalOf = (samples: readonly Sample[]): Typical => {
  const growths = samples.map(growthOf);
  const average = (numbers: readonly number[]): number =>
    numbers.reduce((sum, one) => sum + one, 0) / Math.max(numbers.length, 1);
  return {
    points: average(samples.map(({ points }) => points)),
    came: average(growths.map(({ total }) => total)),
    ahead: average(growths.map((growth) => growthAhead(growth, 0.5))),
  };
};

/** Everything that the past says of what is to come; null where it says too little (`simulate`). */
export const outlookOf = ({ samples, coming, running, versions }: OutlookInput): Outlook | null => {
  const simulation = simulate(samples, seed, { open: totalPoints(coming), running });
  if (simulation === null) return null;
  const forecast = forecastItems(coming, simulation);
  return {
    ...{ sprints: samples.length, forecast, hit: hitRate(samples, 0.85, seed), typical: typicalOf(samples) },
    releases: forecastReleases(coming, forecast, versions),
    values: forecastValue(coming, forecast, shares),
  };
};
