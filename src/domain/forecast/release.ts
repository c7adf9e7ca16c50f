import type { Simulation } from './simulate';
import type { ByLevel } from './types';

/** A work item in the order in which it will be done. */
export interface Coming {
  readonly id: string;
  readonly key: string;
  readonly value: number | null;
  readonly points: number | null;
  readonly versionIds: readonly string[];
}

export interface ItemForecast {
  readonly id: string;
  readonly key: string;
  /** Points of it and of all before it. */
  readonly points: number;
  readonly byLevel: ByLevel;
}

/** What has no estimate is counted with the usual one. */
export interface Forecast {
  readonly items: readonly ItemForecast[];
  /** How many had no estimate, and what each of them counts. */
  readonly assumed: { readonly count: number; readonly points: number };
}

/** Points of a work item that has no estimate: the middle of those that have one; one where none has. */
export const usualPoints = (items: readonly Pick<Coming, 'points'>[]): number => {
  const known = items.flatMap(({ points }) => (points !== null && points > 0 ? [points] : [])).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? 1;
};

/** Points of all of it, with the usual ones where there is no estimate. */
export const totalPoints = (items: readonly Pick<Coming, 'points'>[]): number => {
  const usual = usualPoints(items);
  return items.reduce((sum, { points }) => sum + (points ?? usual), 0);
};

/** When each work item is done, in the order given: after all before it. */
export const forecastItems = (items: readonly Coming[], simulation: Simulation): Forecast => {
  const usual = usualPoints(items);
  let [sum, count] = [0, 0];
  const forecast = items.map(({ id, key, points }): ItemForecast => {
    if (points === null) count += 1;
    sum += points ?? usual;
    return { id, key, points: sum, byLevel: simulation.sprintsFor(sum) };
  });
  return { items: forecast, assumed: { count, points: usual } };
};

export interface ReleaseForecast {
  readonly versionId: string;
  readonly count: number;
  /** What it holds, in the order in which it will be done. */
  readonly ids: readonly string[];
  readonly value: number;
  /** Of its last work item. */
  readonly byLevel: ByLevel;
  /** Value of what is not done by its release date, at 85 % certainty; null where it has none. */
  readonly left: { readonly value: number; readonly keys: readonly string[] } | null;
}

/** What each version holds, when all of it is done, and what stopping at its date leaves out. `sprintsUntil`: sprints that end by its date. */
export const forecastReleases = (
  items: readonly Coming[],
  { items: forecasts }: Forecast,
  versions: readonly { readonly id: string; readonly sprintsUntil: number | null }[],
): readonly ReleaseForecast[] => {
  const byId = new Map(forecasts.map((one) => [one.id, one]));
  return versions.flatMap(({ id, sprintsUntil }): readonly ReleaseForecast[] => {
    const content = items.filter(({ versionIds }) => versionIds.includes(id));
    const last = content.at(-1);
    const forecast = last === undefined ? undefined : byId.get(last.id);
    if (forecast === undefined) return [];
    const late = content.filter((item) => (byId.get(item.id)?.byLevel[0.85] ?? Infinity) > (sprintsUntil ?? Infinity));
    return [
      {
        ...{ versionId: id, count: content.length, byLevel: forecast.byLevel, ids: content.map((item) => item.id) },
        value: content.reduce((sum, { value }) => sum + (value ?? 0), 0),
        left:
          sprintsUntil === null
            ? null
            : { value: late.reduce((sum, { value }) => sum + (value ?? 0), 0), keys: late.map(({ key }) => key) },
      },
    ];
  });
};

export interface ValueForecast {
  readonly share: number;
  readonly value: number;
  readonly byLevel: ByLevel;
}

/** When so much of the value, as shares of all of it, has arrived. */
export const forecastValue = (
  items: readonly Coming[],
  { items: forecasts }: Forecast,
  shares: readonly number[],
): readonly ValueForecast[] => {
  const total = items.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (total <= 0) return [];
  return shares.flatMap((share) => {
    let sum = 0;
    const place = items.findIndex(({ value }) => {
      sum += value ?? 0;
      return sum >= share * total;
    });
    const forecast = forecasts[place];
    return forecast === undefined ? [] : [{ share, value: share * total, byLevel: forecast.byLevel }];
  });
};
