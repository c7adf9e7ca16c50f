import type { Instant } from '../shared/ids';
import { completedIn, eventsBy, outcomesOf } from './events';
import { noScope } from './scope';
import type { Span } from './span';
import { idsWithoutPoints, noSum, sum } from './sum';
import type { Period, Timeline } from './types';

const week = 7 * 24 * 60 * 60 * 1000;
/** The first Monday of the epoch, 1970-01-05. */
const monday = 4 * 24 * 60 * 60 * 1000;

/** Which week of the epoch a moment lies in. Weeks begin on Monday, 00:00 UTC, for every viewer alike. */
const weekOf = (at: number): number => Math.floor((at - monday) / week);

/** The weeks up to now, oldest first; the running one is the last. A week holds its first moment and not the next one's. */
const lastWeeks = (count: number, now: number): readonly Span[] =>
  Array.from({ length: count }, (_, index) => {
    const number = weekOf(now) - count + 1 + index;
    const start = monday + number * week;
    const closed = start + week <= now;
    const id = new Date(start).toISOString().slice(0, 10);
    return { id, name: id, start: start - 1, end: closed ? start + week - 1 : now, closed };
  });

/**
 * What each week came to, for projects without sprints. Nobody commits to a week and nothing moves between weeks, so those figures are
 * empty; everything else is counted as in a sprint, by the time at which it happened.
 */
export const weekFigures = (
  timelines: readonly Timeline[],
  { weeks, now }: { readonly weeks: number; readonly now: Instant },
): readonly Period[] => {
  const spans = lastWeeks(weeks, Date.parse(now));
  const byNumber = new Map(spans.map((span) => [weekOf(span.end), span.id]));
  const events = eventsBy(timelines, (at) => (at > Date.parse(now) ? null : (byNumber.get(weekOf(at)) ?? null)));
  return spans.map((span) => {
    const completed = completedIn(timelines, span);
    return {
      kind: 'week',
      id: span.id,
      name: span.name,
      start: new Date(span.start + 1).toISOString(),
      end: new Date(span.end).toISOString(),
      closed: span.closed,
      committed: noSum,
      completed: sum(completed),
      ...outcomesOf(events.get(span.id)),
      scope: noScope,
      movedOn: noSum,
      movedIn: noSum,
      withoutPoints: idsWithoutPoints(completed),
    };
  });
};
