import type { Sprint } from '../backlog/backlog-item';
import type { Instant } from '../shared/ids';
import { stateAt } from './history';
import type { State, Timeline } from './types';

/** The time in which a period counts, in epoch milliseconds: after `start`, up to and with `end`. */
export interface Span {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Sprints that have begun, oldest first. One that runs is counted up to now; a closed one of which no end is known, to its planned end. */
export const begunSprints = (sprints: readonly Sprint[], now: Instant): readonly Span[] =>
  sprints
    .flatMap(({ id, name, state, start, end, completed }): Span[] => {
      if (start === null || state === 'future') return [];
      const closed = state === 'closed';
      const until = closed ? (completed ?? end ?? start) : now;
      return [{ id, name, closed, start: Date.parse(start), end: Math.max(Date.parse(start), Date.parse(until)) }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || Number(a.id) - Number(b.id));

export const isIn = (state: State | null, sprintId: string): boolean => state?.sprintIds.includes(sprintId) === true;

export const isDone = (state: State): boolean => state.status.category === 'done';

/** A work item's stay in a sprint while it ran. */
export interface SprintStay {
  /** What it was when the sprint began; null when it was not in it, or did not exist. */
  readonly atStart: State | null;
  /** What it was when it came in for the last time after the beginning; null when it was in it all along. */
  readonly joined: State | null;
  /** The time of that, or of the sprint's beginning. */
  readonly from: number;
  /** What it was when the sprint ended; null when it was not in it any more. */
  readonly atEnd: State | null;
  /** What it was just before it left for the last time; null when it stayed. */
  readonly left: State | null;
  /** The time of that, or of the sprint's end. */
  readonly to: number;
}

/** Null when it was not in the sprint while that ran. */
export const stayIn = (timeline: Timeline, { id, start, end }: Span): SprintStay | null => {
  const first = stateAt(timeline, start);
  const atStart = isIn(first, id) ? first : null;
  let before: State | null = first;
  let [joined, left]: [State | null, State | null] = [null, null];
  let [from, to] = [start, end];
  for (const { at, state } of timeline.steps) {
    if (at <= start || at > end) continue;
    if (isIn(state, id) && !isIn(before, id)) [joined, from] = [state, at];
    if (!isIn(state, id) && isIn(before, id)) [left, to] = [before, at];
    before = state;
  }
  if (atStart === null && joined === null) return null;
  const atEnd = isIn(before, id) ? before : null;
  return { atStart, joined, from, atEnd, left: atEnd === null ? left : null, to: atEnd === null ? to : end };
};
