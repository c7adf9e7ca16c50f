import { fewest, simulate } from './simulate';
import type { HitRate, Level, Sample } from './types';

/** Enough for a rate: it is asked once for each past sprint. */
const extent = { trials: 300, sprints: 15 };
/** So many typical sprints of work are forecast from each point of the past. */
const ahead = 3;

const medianPoints = (samples: readonly Sample[]): number => {
  const sorted = samples.map(({ points }) => points).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** After how many sprints, with decimals, so much of the work of the beginning was done; null where it was not done in these. */
const took = (samples: readonly Sample[], points: number): number | null => {
  let [sum, grown] = [0, 1];
  for (const [index, sample] of samples.entries()) {
    grown *= Math.max(0.05, 1 + sample.growth);
    const gained = Math.max(0, sample.points) / grown;
    if (gained > 0 && sum + gained >= points) return index + (points - sum) / gained;
    sum += gained;
  }
  return null;
};

/**
 * How the forecast would have done on the project's own past: from the end of each past sprint with enough before it, the date for three typical
 * sprints of work, by what was known then, against when that was done. What is not decided yet counts neither way.
 */
export const hitRate = (samples: readonly Sample[], level: Level, seed: number): HitRate => {
  let [held, of] = [0, 0];
  for (let known = fewest; known < samples.length; known += 1) {
    const past = samples.slice(0, known);
    const points = ahead * medianPoints(past);
    const said = simulate(past, seed + known, extent)?.sprintsFor(points)[level] ?? null;
    if (said === null || points <= 0) continue;
    const real = took(samples.slice(known), points);
    const passed = samples.length - known;
    if (real === null && passed < said) continue;
    of += 1;
    if (real !== null && real <= said) held += 1;
  }
  return { held, of };
};
