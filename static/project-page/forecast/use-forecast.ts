import { useMemo } from 'react';

import { isOpen } from '../../../src/domain/backlog/backlog-item';
import {
  type Coming,
  type Forecast,
  forecastItems,
  forecastReleases,
  forecastValue,
  type HitRate,
  hitRate,
  samplesOf,
  simulate,
} from '../../../src/domain/forecast';
import { median } from '../../../src/domain/flow/statistics';
import type { OpenVersion } from '../../../src/jira/versions';
import { useProject } from '../data';
import type { Figures } from '../figures';
import { dayMs } from '../../../src/domain/shared/day';

/** Any will do, as long as it is the same: dates that change with each look say nothing. */
const seed = 20_260_101;

/** So much of the value, as shares. */
const shares = [0.25, 0.5, 0.75, 1];

export interface ForecastView {
  readonly sprints: number;
  readonly forecast: Forecast;
  readonly releases: ReturnType<typeof forecastReleases>;
  readonly values: ReturnType<typeof forecastValue>;
  readonly hit: HitRate;
  /** The day after so many sprints from now on, as a calendar date. */
  readonly dateOf: (sprints: number) => string;
}

/** The forecast for Jira's order of today; the number of samples where they are too few. */
export const useForecast = (figures: Figures, versions: readonly OpenVersion[]): ForecastView | number => {
  const { items, policy } = useProject();
  return useMemo(() => {
    const samples = samplesOf(figures.periods, figures.timelines, policy === null ? null : policy.since);
    const simulation = simulate(samples, seed);
    if (simulation === null) return samples.length;
    const coming = items.filter(isOpen).map((item): Coming => ({
      ...{ id: item.id, key: item.key, value: item.value, points: item.points },
      versionIds: item.versions.map(({ id }) => id),
    }));
    const length = median(
      figures.periods.filter(({ closed }) => closed).map(({ start, end }) => Date.parse(end) - Date.parse(start)),
    );
    // The running sprint is part of what is to come: its beginning is where counting starts.
    const running = figures.periods.findLast(({ closed, kind }) => !closed && kind === 'sprint');
    const start = Date.parse(running?.start ?? figures.now);
    const sprint = length === null || length <= 0 ? 14 * dayMs : length;
    const forecast = forecastItems(coming, simulation);
    return {
      ...{ sprints: samples.length, forecast, hit: hitRate(samples, 0.85, seed) },
      releases: forecastReleases(
        coming,
        forecast,
        versions.map(({ id, releaseDate }) => ({
          id,
          sprintsUntil: releaseDate === null ? null : (Date.parse(releaseDate) + dayMs - start) / sprint,
        })),
      ),
      values: forecastValue(coming, forecast, shares),
      dateOf: (sprints: number) =>
        new Date(Math.max(start + sprints * sprint, Date.parse(figures.now))).toISOString().slice(0, 10),
    };
  }, [figures, versions, items, policy]);
};
