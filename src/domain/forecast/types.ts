/** Work that came, or went, while a past sprint ran: a new work item, another estimate, or one closed without delivery. */
export interface Landing {
  /** Below zero where work went. */
  readonly points: number;
  /**
   * Which share of the work that was open when the sprint began was, or will be, done before it: 0 went ahead of all, 1 behind all. Null where nobody
   * can say, as of what was never delivered.
   */
  readonly place: number | null;
}

/** What one past sprint (or week) is evidence of. */
export interface Sample {
  /** Points accepted in it. */
  readonly points: number;
  /** Points that were open when it began. */
  readonly open: number;
  readonly landings: readonly Landing[];
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
