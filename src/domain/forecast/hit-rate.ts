import { growthAhead, growthOf } from './growth';
import { fewest, simulate } from './simulate';
import type { HitRate, Level, Sample } from './types';

/** From so many answers on, and below such a share, 85 % dates have come too early: chance alone seldom goes so low. */
const early = { answers: 6, share: 0.75 };

/** Whether what arrives comes later than 85 % dates say. */
export const isEarly = ({ held, of }: HitRate): boolean => of >= early.answers && held / of < early.share;

/** Enough for a rate: it is asked some times for each past sprint. */
const extent = { trials: 300, sprints: 15 };
/** So many typical sprints of work are forecast from each point of the past. */
const ahead = [1, 2, 3];

const medianPoints = (samples: readonly Sample[]): number => {
  const sorted = samples.map(({ points }) => points).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** After how many sprints, with decimals, so much of the work of the beginning was done; null where it was not done in these. */
export const took = (samples: readonly Sample[], points: number, open: number): number | null => {
  let [left, total] = [points, open];
  for (const [index, sample] of samples.entries()) {
    const growth = growthOf(sample);
    const next = left - sample.points + growthAhead(growth, total > 0 ? left / total : 1);
    if (next <= 0) return index + (left > next ? left / (left - next) : 0);
    left = next;
    total = Math.max(left, total - sample.points + growth.total);
  }
  return null;
};

/**
 * How the forecast would have done on the project's own past: from the end of each past sprint with enough before it, the date for one, two and three
 * typical sprints of work, by what was known then, against when that was done. What was said for a time that has not come yet counts neither way, even
 * where it is done already: counting only what went well so far would praise the forecast.
 */
export const hitRate = (samples: readonly Sample[], level: Level, seed: number): HitRate => {
  let [held, of] = [0, 0];
  for (let known = fewest; known < samples.length; known += 1) {
    const past = samples.slice(0, known);
    const open = samples[known]?.open ?? 0;
    const simulation = simulate(past, seed + known, { ...extent, open });
    const sprint = medianPoints(past);
    for (const sprints of ahead) {
      const points = Math.min(sprints * sprint, open);
      const said = simulation?.sprintsFor(points)[level] ?? null;
      if (said === null || points <= 0 || said > samples.length - known) continue;
      const real = took(samples.slice(known), points, open);
      of += 1;
      if (real !== null && real <= said) held += 1;
    }
  }
  return { held, of };
};
