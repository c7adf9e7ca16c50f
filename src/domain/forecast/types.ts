/** What one past sprint (or week) is evidence of. */
export interface Sample {
  /** Points accepted in it. */
  readonly points: number;
  /** By which share the open work grew in it: new work items and changed estimates, against what was open when it began. Below zero it shrank. */
  readonly growth: number;
}

/** The certainties that dates are given for. */
export const levels = [0.5, 0.85, 0.95] as const;
export type Level = (typeof levels)[number];

/** For each level, after how many coming sprints it is done, with decimals; null: not within the horizon. */
export type ByLevel = Readonly<Record<Level, number | null>>;

/** How often a forecast for the past came true. */
export interface HitRate {
  readonly held: number;
  readonly of: number;
}
