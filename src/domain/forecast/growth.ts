import type { Sample } from './types';

/** Into so many parts, of equally many points, open work is divided to say where new work lands. */
const parts = 20;

/** By how many points work grew in a past sprint. */
export interface Growth {
  /** Ahead of each place, from the front of the open work to its end: `parts` + 1 of them. */
  readonly ahead: Float64Array;
  /** In all, what landed behind all included. */
  readonly total: number;
}

/** Where nobody can say where work landed, it is spread evenly. */
export const growthOf = ({ landings }: Pick<Sample, 'landings'>): Growth => {
  const ahead = new Float64Array(parts + 1);
  let total = 0;
  for (const { points, place } of landings) {
    total += points;
    const first = place === null ? 0 : place <= 0 ? 0 : Math.floor(place * parts) + 1;
    for (let one = first; one <= parts; one += 1)
      ahead[one] = (ahead[one] ?? 0) + (place === null ? (points * one) / parts : points);
  }
  return { ahead, total };
};

/** By how many points the work ahead of a place grew; a place is the share of the open work that is ahead of it. */
export const growthAhead = ({ ahead }: Growth, place: number): number => {
  const exact = place <= 0 ? 0 : place >= 1 ? parts : place * parts;
  const part = exact | 0;
  const low = ahead[part] ?? 0;
  return part >= parts ? low : low + (exact - part) * ((ahead[part + 1] ?? 0) - low);
};

/**
 * Few values lie closer together than what they are drawn from: they are drawn apart by what makes their spread right again.
 */
const spreadFactor = (count: number): number => Math.sqrt((count + 1) / (count - 1));

export const spreadOut = (values: readonly number[]): readonly number[] => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const factor = spreadFactor(values.length);
  return values.map((value) => mean + factor * (value - mean));
};

/** The same of growth, place by place. */
export const spreadOutGrowth = (all: readonly Growth[]): readonly Growth[] => {
  const totals = spreadOut(all.map(({ total }) => total));
  const places = Array.from({ length: parts + 1 }, (_, one) => spreadOut(all.map(({ ahead }) => ahead[one] ?? 0)));
  return totals.map((total, index) => ({
    total,
    ahead: Float64Array.from(places, (values) => values[index] ?? 0),
  }));
};
