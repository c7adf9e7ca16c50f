/** What was known of a work item from a moment on. */
export interface KnownState {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly value: number | null;
  readonly points: number | null;
}

/** A work item as a replay of the past reads it. */
export interface PastItem {
  readonly id: string;
  readonly key: string;
  /** Oldest first; the first is its creation. */
  readonly states: readonly KnownState[];
  /** Keys of what blocks it, done or not, by today's links. */
  readonly blockers: readonly string[];
  /** When it came to Done for good; null where it is open. */
  readonly done: number | null;
  /** Whether it was accepted then: only that is value. */
  readonly isAccepted: boolean;
}

/** A sprint that is over. */
export interface PastSprint {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The state in force at a moment; null before it was made. */
export const knownAt = ({ states }: PastItem, at: number): KnownState | null =>
  states.findLast((state) => state.at <= at) ?? null;

export const lastKnown = ({ states }: PastItem): KnownState | null => states.at(-1) ?? null;

/** Whether it can be put in order by value: it has both, and takes some work. */
export const isSizedState = (
  state: KnownState | null,
): state is KnownState & { readonly value: number; readonly points: number } =>
  state !== null && state.value !== null && state.points !== null && state.points > 0;
