import type { Sprint } from '../backlog/backlog-item';
import { atOnce } from '../shared/at-once';
import type { Instant } from '../shared/ids';
import { completedIn, eventsBy, type Events, outcomesOf } from './events';
import { committedIn, type Member, scopeOf } from './scope';
import { begunSprints, isDone, isIn, type Span, stayIn } from './span';
import { type Counted, idsWithoutPoints, sum } from './sum';
import type { Period, State, Timeline } from './types';

/** Of the sprints that a work item is listed in, the one that an event at a moment counts for: the last that had begun. */
const homeAmong =
  (spans: ReadonlyMap<string, Span>) =>
  (at: number, { sprintIds }: Pick<State, 'sprintIds'>): string | null => {
    let home: Span | null = null;
    for (const id of sprintIds) {
      const span = spans.get(id);
      if (span !== undefined && span.start <= at && (home === null || span.start > home.start)) home = span;
    }
    return home?.id ?? null;
  };

const touching = (timelines: readonly Timeline[]): ReadonlyMap<string, readonly Timeline[]> => {
  const bySprint = new Map<string, Timeline[]>();
  for (const timeline of timelines) {
    for (const id of new Set(timeline.steps.flatMap(({ state }) => state.sprintIds))) {
      const known = bySprint.get(id);
      if (known === undefined) bySprint.set(id, [timeline]);
      else known.push(timeline);
    }
  }
  return bySprint;
};

const isLater = (spans: ReadonlyMap<string, Span>, { id, start }: Span, other: string): boolean => {
  if (other === id) return false;
  const span = spans.get(other);
  // A sprint that has not begun has no span: it can only come later.
  return span === undefined || span.start > start;
};

/** Not done when the sprint ended or it left, and in a later sprint from then on. */
const movedOn = (spans: ReadonlyMap<string, Span>, span: Span, { timeline, stay }: Member): State | null => {
  const last = stay.atEnd ?? stay.left;
  if (last === null || isDone(last)) return null;
  const goesOn = timeline.steps.some(
    ({ at, state }) => at >= stay.to - 1 && state.sprintIds.some((id) => isLater(spans, span, id)),
  );
  return goesOn || last.sprintIds.some((id) => isLater(spans, span, id)) ? last : null;
};

/** In an earlier sprint while that ran. */
const movedIn = (spans: ReadonlyMap<string, Span>, span: Span, { timeline, stay }: Member): State | null => {
  const first = stay.atStart ?? stay.joined;
  const earlier = new Set(timeline.steps.filter(({ at }) => at <= stay.from).flatMap(({ state }) => state.sprintIds));
  const isFromEarlierSprint = [...earlier].some((id) => {
    const other = spans.get(id);
    return other !== undefined && other.start < span.start && stayIn(timeline, other) !== null;
  });
  return isFromEarlierSprint ? first : null;
};

const periodOf = (
  span: Span,
  timelines: readonly Timeline[],
  events: Events | undefined,
  spans: ReadonlyMap<string, Span>,
): Period => {
  const members = timelines.flatMap((timeline): Member[] => {
    const stay = stayIn(timeline, span);
    return stay === null ? [] : [{ timeline, stay }];
  });
  const those = (of: typeof movedOn): readonly Counted[] =>
    members.flatMap((member) => {
      const state = of(spans, span, member);
      return state === null ? [] : [{ timeline: member.timeline, state }];
    });
  const completed = completedIn(timelines, span).filter(({ state }) => isIn(state, span.id));
  return {
    kind: 'sprint',
    id: span.id,
    name: span.name,
    start: new Date(span.start).toISOString(),
    end: new Date(span.end).toISOString(),
    closed: span.closed,
    committed: sum(committedIn(members)),
    completed: sum(completed),
    ...outcomesOf(events),
    scope: scopeOf(members),
    movedOn: sum(those(movedOn)),
    movedIn: sum(those(movedIn)),
    withoutPoints: idsWithoutPoints(completed),
  };
};

/**
 * What each sprint that has begun came to, oldest first. Derived from the changelogs of status, sprint, points and value, since no
 * endpoint of Jira returns it. Committed and completed follow the usual velocity report: in the sprint when it began, and in Done at its
 * end (the status category, where the report asks for the board's last column).
 *
 * An acceptance counts once, for the last begun sprint that the work item was listed in at that moment, so that an answer the day after a
 * sprint's end counts for that sprint; if the item leaves Done again it counts no more, until it is accepted anew. What never was in a
 * sprint is in none: `cumulativeValue` has it.
 */
export const sprintFiguresInSteps = function* (
  sprints: readonly Sprint[],
  timelines: readonly Timeline[],
  now: Instant,
): Generator<void, readonly Period[]> {
  const begun = begunSprints(sprints, now);
  const spans = new Map(begun.map((span) => [span.id, span]));
  const events = eventsBy(timelines, homeAmong(spans));
  yield;
  const bySprint = touching(timelines);
  const periods: Period[] = [];
  for (const span of begun) {
    yield;
    periods.push(periodOf(span, bySprint.get(span.id) ?? [], events.get(span.id), spans));
  }
  return periods;
};

/** The same at once. */
export const sprintFigures = (...of: Parameters<typeof sprintFiguresInSteps>): readonly Period[] =>
  atOnce(sprintFiguresInSteps(...of));
