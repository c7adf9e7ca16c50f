import type { Running } from './simulate';

/** How coming sprints lie in time, in epoch milliseconds. */
export interface Sprints {
  readonly now: number;
  /** How long one is. */
  readonly length: number;
  /** When the running one is to end; null where none runs, or its end is past. */
  readonly end: number | null;
}

/** The share of the running sprint that is still to come; null where none runs. */
export const leftOf = ({ now, length, end }: Sprints): number | null =>
  end === null ? null : Math.min(1, (end - now) / length);

/** When so many coming sprints are over. What is left of the running one counts as the first: what it gets done, it gets done in what is left. */
export const timeAfter = (sprints: number, { now, length, end }: Sprints): number =>
  end === null ? now + sprints * length : sprints <= 1 ? now + sprints * (end - now) : end + (sprints - 1) * length;

/** How many coming sprints are over at a moment: the other way round. */
export const sprintsUntil = (time: number, { now, length, end }: Sprints): number => {
  if (end === null) return (time - now) / length;
  return time <= end ? (time - now) / (end - now) : 1 + (time - end) / length;
};

/** What the forecast has to know of the running sprint: points accepted in it so far, and how much of it is left. */
export const runningOf = (points: number, sprints: Sprints): Running | null => {
  const left = leftOf(sprints);
  return left === null ? null : { points, left };
};
