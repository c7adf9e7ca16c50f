import type { Sprint } from '../backlog/backlog-item';
import { stateAt } from '../flow/history';
import { isDone, isIn, type Span, stayIn } from '../flow/span';
import type { Finish, State, Timeline } from '../flow/types';
import { dayMs } from '../shared/day';
import type { Instant, JiraId } from '../shared/ids';
import type { AcceptedPlan, PlannedItem } from '../sprint/accepted-plan';
import { mostReviewed, type SprintReview } from './sprint-review';
import type { ReviewedItem, Standing } from './standing';

export interface ReviewInput {
  readonly sprint: Sprint;
  /** Of all that is or was in the sprint. */
  readonly timelines: readonly Timeline[];
  /** The plan that was accepted last; null where none was. */
  readonly plan: Pick<AcceptedPlan, 'items'> | null;
  /** The moment that is looked at: when the sprint was closed, or now. What happened later changes nothing. */
  readonly at: Instant;
}

/** A life as it was known at a moment; null where it had not begun. */
const until = (timeline: Timeline, at: number): Timeline | null => {
  const steps = timeline.steps.filter((step) => step.at <= at);
  if (steps.length === 0) return null;
  const finishes = timeline.finishes
    .filter((finish) => finish.at <= at)
    .map((finish): Finish => (finish.undone !== null && finish.undone > at ? { ...finish, undone: null } : finish));
  return { ...timeline, steps, finishes, rejections: timeline.rejections.filter((one) => one.at <= at) };
};

/** A sprint that nobody gave a beginning begins with the first work item that came into it. */
const spanOf = ({ id, name, start }: Sprint, timelines: readonly Timeline[], end: number): Span => {
  const entries = timelines.flatMap(({ steps }) => steps.find(({ state }) => isIn(state, id))?.at ?? []);
  const begun = start === null ? Math.min(end, ...entries) : Date.parse(start);
  return { id, name, start: Math.min(begun, end), end, closed: true };
};

const byOutcome: Readonly<Record<Finish['outcome'], Standing>> = {
  accepted: 'accepted',
  unaccepted: 'delivered',
  unasked: 'delivered',
  closed: 'closed',
};

/**
 * Whether it waited for an answer at a moment. The field `Acceptance` says so as long as there is none; once there is one, the way out of the status of
 * waiting does, if it came soon: what is answered weeks later may have been worked on in between.
 */
const waitedAt = ({ item: { acceptance }, finishes, rejections }: Timeline, at: number): boolean =>
  (acceptance?.state === 'awaiting' && Date.parse(acceptance.since) <= at) ||
  [...finishes, ...rejections].some(
    (answer) => answer.at > at && answer.at - at <= dayMs && answer.waitedSince !== null && answer.waitedSince <= at,
  );

interface Stand {
  readonly standing: Standing;
  readonly state: Pick<State, 'value' | 'points'>;
}

/** Done before the sprint began: what is done again counts anew. */
const isOver = ({ finishes }: Timeline, { start }: Span): boolean => {
  const last = finishes.at(-1);
  return last !== undefined && last.undone === null && last.at < start;
};

/** How a work item stands in a sprint at its end; null where it has no part in it. `whole` is its life up to today, `life` up to the end. */
const standOf = (life: Timeline, whole: Timeline, span: Span): Stand | null => {
  const last = life.finishes.at(-1);
  if (last !== undefined && last.undone === null)
    return isIn(last.state, span.id) ? { standing: byOutcome[last.outcome], state: last.state } : null;
  const stay = stayIn(life, span);
  if (stay === null || stay.atEnd === null) return null;
  const wasRejected = life.rejections.some(({ at, state }) => at >= span.start && isIn(state, span.id));
  const open = wasRejected ? 'rejected' : 'carried';
  return { standing: waitedAt(whole, span.end) ? 'waiting' : open, state: stay.atEnd };
};

type Size = Pick<PlannedItem, 'value' | 'points'>;

/** What the sprint was to contain: by its plan, or what was in it and not done when it began. */
const plannedIn = ({ plan, timelines }: ReviewInput, span: Span): ReadonlyMap<JiraId, Size> => {
  if (plan !== null) return new Map(plan.items.map(({ id, value, points }) => [id, { value, points }]));
  return new Map(
    timelines.flatMap((timeline): [JiraId, Size][] => {
      const state = stateAt(timeline, span.start);
      const isThere = state !== null && isIn(state, span.id) && !isDone(state);
      return isThere ? [[timeline.item.id, { value: state.value, points: state.points }]] : [];
    }),
  );
};

/** What a sprint came to by a moment: each work item that is part of it, once, in the order of their ids. */
export const reviewOf = (input: ReviewInput): SprintReview => {
  const { sprint, timelines, plan, at } = input;
  const end = Date.parse(at);
  const span = spanOf(sprint, timelines, end);
  const planned = new Map(plannedIn(input, span));
  const found = new Map<JiraId, ReviewedItem>();
  for (const whole of timelines) {
    const { id } = whole.item;
    const life = until(whole, end);
    if (life !== null && isOver(life, span)) planned.delete(id);
    const stand = life === null || isOver(life, span) ? null : standOf(life, whole, span);
    if (stand === null) continue;
    const { value, points } = stand.state;
    found.set(id, { id, standing: stand.standing, value, points, planned: planned.get(id) ?? null });
  }
  // What was planned and has no part in it any more: it went to the backlog, to another sprint or project, or for good.
  for (const [id, size] of planned)
    if (!found.has(id)) found.set(id, { id, standing: 'removed', ...size, planned: size });
  const items = [...found.values()].sort((a, b) => Number(a.id) - Number(b.id));
  return {
    ...{ sprintId: sprint.id, name: sprint.name, goal: sprint.goal ?? '', start: sprint.start, at },
    basis: plan === null ? 'start' : 'plan',
    items: items.slice(0, mostReviewed),
    beyond: Math.max(0, items.length - mostReviewed),
  };
};
