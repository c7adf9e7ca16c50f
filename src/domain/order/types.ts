import type { BacklogItem } from '../backlog/backlog-item';
import type { CalendarDate } from '../shared/ids';

/** By when a work item has to be finished, and what says so. */
export interface Due {
  readonly date: CalendarDate;
  /** The name of the version that is released that day; null where the work item itself is due. */
  readonly version: string | null;
}

/** What the proposal reads of an open work item; the list it stands in is the present order. */
export interface PlanItem extends Pick<BacklogItem, 'id' | 'key' | 'value' | 'points' | 'openBlockers'> {
  /** It stays where it is and is worked on before all others: the running sprint. */
  readonly running: boolean;
  /** Only what is shown moves, among the places of what is shown. */
  readonly shown: boolean;
  readonly risky: boolean;
  readonly due: Due | null;
}

/** Where work items without value or points go. */
export const unsizedPlaces = ['keep', 'top', 'bottom'] as const;
export type UnsizedPlace = (typeof unsizedPlaces)[number];

export interface PlanRules {
  readonly unsized: UnsizedPlace;
  /** A risky item goes before what is worth up to this part more per point: 0.2 is a fifth. */
  readonly riskBand: number;
  /** Points a day that get finished; null where that is not known: then no date can be kept. */
  readonly pace: number | null;
  readonly today: CalendarDate;
}

/** Why a work item moves. `others`: only because others do. */
export type Reason =
  /** What waits for it is worth more per point: the one of most value among it. */
  | { readonly code: 'waited-for'; readonly by: string; readonly worth: number }
  | { readonly code: 'waits'; readonly for: string }
  | { readonly code: 'due'; readonly due: Due }
  /** It has to be finished before something that is due. */
  | { readonly code: 'due-for'; readonly key: string; readonly due: Due }
  | { readonly code: 'risk' }
  | { readonly code: 'worth-more' | 'worth-less'; readonly perPoint: number }
  | { readonly code: 'unsized' }
  | { readonly code: 'circle' }
  | { readonly code: 'others' };

/** One place in the proposed order. Ranks count from 1, in the whole list. */
export interface PlanRow {
  readonly id: string;
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly reason: Reason | null;
}

/** What the order cannot settle, or had to assume. */
export type Finding =
  /** They wait for one another, so that none can begin; they keep the order they have. */
  | { readonly code: 'circle'; readonly keys: readonly string[] }
  /** Cannot be finished in time even if it goes first with all it waits for; by so many points too late. */
  | { readonly code: 'too-late'; readonly key: string; readonly due: Due; readonly points: number }
  /** There are dates, but no pace by which to keep them. */
  | { readonly code: 'no-pace'; readonly keys: readonly string[] }
  /** In the running sprint, and waits for what is not. */
  | { readonly code: 'sprint-waits'; readonly key: string; readonly for: string }
  /** Without value or points. */
  | { readonly code: 'unsized'; readonly keys: readonly string[] }
  /** Without value or points, but others wait for them: counted with no value of their own, and with so many points where they have none. */
  | { readonly code: 'assumed'; readonly keys: readonly string[]; readonly points: number }
  /** Keeps its place, because of something that is not shown. */
  | { readonly code: 'held'; readonly key: string; readonly by: string }
  /** Waits for something that is not shown and stands below it, as it did before. */
  | { readonly code: 'hidden-below'; readonly key: string; readonly by: string };

export interface PlanCost {
  /** Sum of value × points until it is finished, of what has value and points. */
  readonly today: number;
  readonly proposed: number;
  /** No order costs less, dates and risk aside. */
  readonly bound: number;
  /** The value counted. */
  readonly worth: number;
}

export interface Proposal {
  /** All ids, in the proposed order. */
  readonly ids: readonly string[];
  readonly rows: readonly PlanRow[];
  readonly moved: number;
  readonly findings: readonly Finding[];
  readonly cost: PlanCost;
  /** Days by which value arrives sooner, on average; null without a pace or without value. */
  readonly daysSooner: number | null;
}
