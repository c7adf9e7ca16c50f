import { createRandom } from './random';
import { type ByLevel, type Level, levels, type Sample } from './types';

/** Fewer sprints than this say too little to forecast from. */
export const fewest = 5;
/** So many sprints ahead: what comes later nobody plans. */
export const horizon = 60;
const usualTrials = 1_000;

/** How much is drawn: fewer trials are quicker and coarser. */
export interface Extent {
  readonly trials?: number;
  readonly sprints?: number;
}

export interface Simulation {
  /** After how many sprints, with decimals, so many points of today’s work are done. */
  readonly sprintsFor: (points: number) => ByLevel;
}

/** Weights of a Bayesian bootstrap (Rubin, Annals of Statistics 9, 1981), added up: how sure the past itself is. */
const cumulativeWeights = (count: number, random: () => number): Float64Array => {
  const weights = new Float64Array(count);
  let total = 0;
  for (let one = 0; one < count; one += 1) {
    total -= Math.log(1 - random());
    weights[one] = total;
  }
  return weights.map((weight) => weight / total);
};

const pick = (weights: Float64Array, chance: number): number => {
  let one = 0;
  while (one < weights.length - 1 && (weights[one] ?? 1) <= chance) one += 1;
  return one;
};

/** Few values lie closer together than what they are drawn from: they are drawn apart by what makes their spread right again. */
const spreadOut = (values: readonly number[]): readonly number[] => {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const factor = Math.sqrt((n + 1) / (n - 1));
  return values.map((value) => mean + factor * (value - mean));
};

/**
 * Monte Carlo from a project's own past: each trial draws coming sprints from the past ones, points and growth of the same sprint together, since a
 * sprint in which much was found out is often one in which little got done. First it draws how much each past sprint counts: five sprints do not know
 * the team's true pace, and a forecast that takes them for it is too sure of itself. New work is taken to spread evenly over the backlog: the points
 * ahead of a work item grow as the whole does. Null below `fewest` samples, or where none of them got anything done.
 */
export const simulate = (
  samples: readonly Sample[],
  seed: number,
  { trials = usualTrials, sprints = horizon }: Extent = {},
): Simulation | null => {
  if (samples.length < fewest || samples.every(({ points }) => points <= 0)) return null;
  const random = createRandom(seed);
  const gained = spreadOut(samples.map(({ points }) => points));
  const growths = spreadOut(samples.map(({ growth }) => growth));
  // Points of today's work that are done by the end of each coming sprint, trial by trial.
  const done = Array.from({ length: sprints }, () => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial += 1) {
    const weights = cumulativeWeights(samples.length, random);
    let [sum, grown] = [0, 1];
    for (const sprint of done) {
      const one = pick(weights, random());
      grown *= Math.max(0.05, 1 + (growths[one] ?? 0));
      sum += Math.max(0, gained[one] ?? 0) / grown;
      sprint[trial] = sum;
    }
  }
  const least = new Map<Level, Float64Array>(levels.map((level) => [level, new Float64Array(sprints)]));
  done.forEach((sprint, index) => {
    sprint.sort();
    for (const level of levels) {
      const list = least.get(level);
      if (list !== undefined) list[index] = sprint[Math.floor((1 - level) * trials)] ?? 0;
    }
  });
  const sprintFor = (points: number, level: Level): number | null => {
    const list = least.get(level) ?? new Float64Array(0);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle] ?? 0) >= points) high = middle;
      else low = middle + 1;
    }
    if (low >= list.length) return null;
    // Within the sprint, as if it got its points evenly: whole sprints alone would be far surer than they say.
    const before = low === 0 ? 0 : (list[low - 1] ?? 0);
    const gained = (list[low] ?? 0) - before;
    return low + (gained > 0 ? (points - before) / gained : 1);
  };
  return {
    sprintsFor: (points) => ({
      0.5: sprintFor(points, 0.5),
      0.85: sprintFor(points, 0.85),
      0.95: sprintFor(points, 0.95),
    }),
  };
};
