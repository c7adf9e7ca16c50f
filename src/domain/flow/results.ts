import type { BacklogItem } from '../backlog/backlog-item';
import type { Instant, JiraId } from '../shared/ids';
import type { WorkClass } from '../policy/work-class';

/** What the team gets done in a period. */
export interface Velocity {
  /** The median of the periods counted: one odd period (a holiday, a late answer) moves a mean and hardly the median. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
  /** The periods counted, oldest first. */
  readonly periods: readonly { readonly id: string; readonly name: string; readonly points: number }[];
  /** `accepted`; `completed` where no policy asked for acceptance in any period counted; `mixed` where it began among them. */
  readonly basis: 'accepted' | 'completed' | 'mixed';
}

/** How a series of periods moves. */
export type Trend =
  /** Too few periods with a figure for a result. */
  | { readonly direction: 'too-few'; readonly count: number }
  | {
      readonly direction: 'rising' | 'falling' | 'none';
      /** By how much a period, the median of all pairwise slopes. */
      readonly slope: number;
      /** The line's height at the first period of the series: draw `intercept + slope × index`. */
      readonly intercept: number;
      /** The interval that holds the true slope with 90 % confidence; null where too few periods give one. */
      readonly interval: { readonly low: number; readonly high: number } | null;
      /** Two-sided p-value of Kendall's test that there is no trend. */
      readonly p: number;
      readonly certainty: 'very likely' | 'likely' | null;
      readonly count: number;
    };

/** A step of the sum of all value that was delivered and still stands. */
export interface CumulativePoint {
  readonly at: Instant;
  readonly id: JiraId;
  readonly workClass: WorkClass;
  readonly value: number;
  readonly total: number;
}

export interface Wait {
  readonly id: JiraId;
  readonly key: string;
  readonly since: Instant;
  readonly ms: number;
}

/** How long delivered work waits for an answer. */
export interface Waiting {
  /** What waits now, the longest first. */
  readonly now: readonly Wait[];
  readonly oldest: Wait | null;
  /** Of those that wait now, in milliseconds; null when none does. */
  readonly average: number | null;
  readonly median: number | null;
  /** Of those that were accepted or rejected and whose waiting time is known. */
  readonly answered: { readonly count: number; readonly average: number | null; readonly median: number | null };
}

/** What the ready stock reads of a work item. */
export type StockItem = Pick<
  BacklogItem,
  | 'id'
  | 'key'
  | 'status'
  | 'points'
  | 'value'
  | 'valuePerPoint'
  | 'readiness'
  | 'ready'
  | 'openBlockers'
  | 'sprint'
  | 'position'
  | 'workClass'
>;

/** What an item lacks before it is ready stock. */
export type Lack = 'criteria' | 'estimate' | 'value' | 'unblocking' | 'other';

export interface Filler {
  readonly id: JiraId;
  readonly key: string;
  readonly points: number | null;
  readonly valuePerPoint: number | null;
  readonly lacks: readonly Lack[];
  /** What is stored of it, which may name more than `lacks`. */
  readonly readiness: StockItem['readiness'];
}

/** How many iterations of ready work are in stock. */
export interface ReadyStock {
  /** Null where there is no velocity, or it is zero. */
  readonly iterations: number | null;
  readonly why: 'no-velocity' | null;
  readonly target: number;
  readonly state: 'unknown' | 'empty' | 'too-little' | 'enough' | 'too-much';
  /** Points of ready work that nobody has begun. */
  readonly points: number;
  /** Ids of it, in rank order. */
  readonly ids: readonly JiraId[];
  /** Points that are missing to the target, or too many beyond `tooMuch`; null without a velocity. */
  readonly missingPoints: number | null;
  readonly excessPoints: number | null;
  /** What would fill it best, best first. */
  readonly fillers: readonly Filler[];
  /** Not ready, not done, and in the running or the next sprint. */
  readonly notReady: { readonly running: readonly Filler[]; readonly next: readonly Filler[] };
}

/** The stock at the end of a past period, at most: what was sized by then and not begun. Readiness itself leaves no history in Jira. */
export interface StockPoint {
  readonly periodId: string;
  readonly name: string;
  readonly at: Instant;
  readonly points: number;
  readonly iterations: number | null;
}

export type Quadrant = 'do-first' | 'plan' | 'fill-in' | 'question';

/** A dot of value by effort. */
export interface Dot {
  readonly id: JiraId;
  readonly key: string;
  readonly points: number;
  readonly value: number;
  readonly quadrant: Quadrant;
}

/** Dots at the same point, or too close to be seen apart. */
export interface Bin {
  readonly points: number;
  readonly value: number;
  readonly ids: readonly JiraId[];
}

export interface ValueEffort {
  readonly dots: readonly Dot[];
  /** Where the quadrants part; null without dots. */
  readonly medians: { readonly points: number; readonly value: number } | null;
  /** Most crowded first. */
  readonly bins: readonly Bin[];
  readonly quadrants: Readonly<Record<Quadrant, readonly JiraId[]>>;
  /** Items that cannot be drawn. */
  readonly without: { readonly value: readonly JiraId[]; readonly points: readonly JiraId[] };
}
