import type { BacklogItem } from '../backlog/backlog-item';
import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { Policy } from '../policy/policy';
import type { Scored, Unscored } from '../backlog/value-per-point';
import type { WorkClass } from '../policy/work-class';
import type { Meanings } from '../policy/status-meaning';
import type { StatusCategory } from '../shared/work-item';

/** What the figures read of a work item as it is now; what it was comes from its changes. */
export type FlowItem = Pick<
  BacklogItem,
  | 'id'
  | 'key'
  | 'type'
  | 'workClass'
  | 'status'
  | 'value'
  | 'points'
  | 'sprintIds'
  | 'acceptance'
  | 'created'
  | 'resolution'
  | 'resolved'
> &
  Partial<Pick<BacklogItem, 'statusChanged'>>;

/** What the figures read of a policy (`flowPolicy`). */
export type FlowPolicy = Pick<
  Policy,
  'productOwner' | 'deputies' | 'since' | 'rejectedTo' | 'statuses' | 'closingResolutions'
> & {
  /** Ids of the work types that it applies to. */
  readonly governed: ReadonlySet<string>;
};

/** By what a history is read. */
export interface FlowRules {
  /** Status id → category, of every status that a history may name. */
  readonly categories: ReadonlyMap<string, StatusCategory>;
  /** The ids that these fields have in a changelog; null is "there is none". */
  readonly fields: { readonly sprint: string | null; readonly points: string | null; readonly value: string | null };
  /** Null where no policy is in force: then nobody could accept. */
  readonly policy: FlowPolicy | null;
  /** What closes without delivery where no policy says so (`proposedMeanings`); absent: nothing. */
  readonly meanings?: Pick<Meanings, 'statuses' | 'closingResolutions'>;
}

/** What a work item was at a moment. */
export interface State {
  readonly status: { readonly id: string; readonly category: StatusCategory };
  readonly sprintIds: readonly JiraId[];
  readonly points: number | null;
  readonly value: number | null;
  readonly resolutionId: JiraId | null;
}

/** A state and when it began, in epoch milliseconds. */
export interface Step {
  readonly at: number;
  readonly by: AccountId | null;
  readonly state: State;
}

/**
 * How a work item came into Done. `accepted`: by someone who may accept; `unaccepted`: by anyone else; `unasked`: nobody was asked, because no
 * policy was in force yet or the policy does not govern the work type; `closed`: it ended without delivery, which counts nowhere as done.
 */
export type Outcome = 'accepted' | 'unaccepted' | 'unasked' | 'closed';

/** One entry into Done. */
export interface Finish {
  readonly outcome: Outcome;
  readonly at: number;
  readonly by: AccountId | null;
  /** When it left Done again; null while it is still in Done. */
  readonly undone: number | null;
  /** What it was at that moment. */
  readonly state: State;
  /** Since when it had waited for the answer; null where that is not known (`waiting`). */
  readonly waitedSince: number | null;
}

/** A rejection, as far as it is known from what can be read in bulk (`evidence`). */
export interface Rejection {
  readonly at: number;
  readonly by: AccountId | null;
  readonly state: State;
  /** As for a finish. */
  readonly waitedSince: number | null;
}

/** A work item's life as the figures need it. */
export interface Timeline {
  readonly item: FlowItem;
  /** Oldest first, at least one: the first begins at creation. */
  readonly steps: readonly Step[];
  /** Oldest first. */
  readonly finishes: readonly Finish[];
  /** Oldest first. */
  readonly rejections: readonly Rejection[];
}

/** A set of work items with what they add up to. Items without points or value add nothing. */
export interface Sum {
  /** Ids, each once: the issues that a bar counts. */
  readonly ids: readonly JiraId[];
  readonly points: number;
  readonly value: number;
}

/** What was accepted, and what a point of it bought. */
export interface Delivered extends Sum {
  /**
   * Value of the accepted items that have points, by those points. An item with points and no value counts with its points: it was paid for.
   * Items without points are left out, since their value was bought with an unknown effort.
   */
  readonly valuePerPoint: Scored | Unscored;
}

export interface Reestimated {
  readonly ids: readonly JiraId[];
  /** Points that came (or, below zero, went) by changed estimates, a first and a removed estimate included. */
  readonly change: number;
}

/** A sprint, or a week where there are none, with everything that is counted in it. */
export interface Period {
  readonly kind: 'sprint' | 'week';
  /** The sprint's id, or the Monday of the week. */
  readonly id: string;
  /** The sprint's name; of a week its Monday again, as a calendar date. */
  readonly name: string;
  readonly start: Instant;
  /** When it was closed; while it runs, the moment up to which it was counted. */
  readonly end: Instant;
  readonly closed: boolean;
  /** Not done and in the sprint when it began, with the points of that moment. Empty in weeks. */
  readonly committed: Sum;
  /** Was delivered during the period and was so at its end, accepted or not, with the points of the moment it came there. */
  readonly completed: Sum;
  /** Accepted during the period, by an acceptance that still stands, with points and value of that moment. */
  readonly accepted: Delivered;
  readonly byClass: Readonly<Record<WorkClass, Delivered>>;
  /** Answers and non-answers of the period. `rejected` may hold items that were accepted later, in this period or another. */
  readonly outcomes: Readonly<Record<Outcome | 'rejected', Sum>>;
  /** How the sprint's content changed after it began. Empty in weeks. */
  readonly scope: {
    readonly added: Sum;
    readonly removed: Sum;
    readonly reestimated: Reestimated;
    /** Points added, less points removed, and the change by new estimates. */
    readonly change: number;
  };
  /** Was delivered, and left Done during the period. */
  readonly reopened: Sum;
  /** Not done when it left the sprint or the sprint ended, and in another sprint after. */
  readonly movedOn: Sum;
  /** Had been in an earlier sprint before it was in this one. */
  readonly movedIn: Sum;
  /** Completed without points, or with zero. */
  readonly withoutPoints: readonly JiraId[];
}
