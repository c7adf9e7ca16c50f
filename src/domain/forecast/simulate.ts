import { createFrontier } from './frontier';
import { growthOf, spreadOut, spreadOutGrowth } from './growth';
import { createRandom } from './random';
import { type ByLevel, type Level, levels, type Sample } from './types';

/** Fewer sprints than this say too little to forecast from. */
export const fewest = 5;
/** So many sprints ahead: what comes later nobody plans. */
export const horizon = 60;
const usualTrials = 1_000;

/** A sprint that is under way. */
export interface Running {
  /** Points accepted in it so far. */
  readonly points: number;
  /** Which share of it is still to come. */
  readonly left: number;
}

export interface Extent {
  /** Points of all open work. */
  readonly open: number;
  /** The first of the coming sprints, as far as it is over; null where none is under way. */
  readonly running?: Running | null;
  /** How much is drawn: fewer trials are quicker and coarser. */
  readonly trials?: number;
  readonly sprints?: number;
}

export interface Simulation {
  /** After how many sprints, with decimals, so many points of today’s work are done. What is left of a running sprint counts as the first. */
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

/** Points of today's work that are done by the end of each coming sprint, trial by trial. */
const draw = (samples: readonly Sample[], seed: number, extent: Required<Extent>): readonly Float64Array[] => {
  const { open, running, trials, sprints } = extent;
  const random = createRandom(seed);
  const gained = spreadOut(samples.map(({ points }) => points));
  const growths = spreadOutGrowth(samples.map(growthOf));
  const frontier = createFrontier(open);
  const done = Array.from({ length: sprints }, () => new Float64Array(trials));
  for (let trial = 0; trial < trials; trial += 1) {
    const weights = cumulativeWeights(samples.length, random);
    frontier.start();
    done.forEach((sprint, index) => {
      const one = pick(weights, random());
      const growth = growths[one];
      if (growth === undefined) return;
      const part = index === 0 ? running : null;
      const points = Math.max(0, (gained[one] ?? 0) - (part?.points ?? 0));
      sprint[trial] = frontier.pass({ points, growth, share: part?.left ?? 1 });
    });
  }
  return done;
};

/**
 * Monte Carlo from a project's own past: each trial draws coming sprints from the past ones, points and growth of the same sprint together, since a
 * sprint in which much was found out is often one in which little got done. First it draws how much each past sprint counts: five sprints do not know
 * the team's true pace, and a forecast that takes them for it is too sure of itself. Growth is drawn in points, not as a share of what was open: a
 * young backlog doubles, an old one does not; and it delays only what it lands ahead of, by where it landed in the past (`Landing`). Null below
 * `fewest` samples, or where none of them got anything done.
 */
export const simulate = (
  samples: readonly Sample[],
  seed: number,
  { open, running = null, trials = usualTrials, sprints = horizon }: Extent,
): Simulation | null => {
  if (samples.length < fewest || samples.every(({ points }) => points <= 0)) return null;
  const done = draw(samples, seed, { open, running, trials, sprints });
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
    const gain = (list[low] ?? 0) - before;
    return low + (gain > 0 ? (points - before) / gain : points > 0 ? 1 : 0);
  };
  return {
    sprintsFor: (points) => ({
      0.5: sprintFor(points, 0.5),
      0.85: sprintFor(points, 0.85),
      0.95: sprintFor(points, 0.95),
    }),
  };
};
