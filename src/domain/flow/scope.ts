import { isDone, type SprintStay } from './span';
import { noSum, sum, type Counted } from './sum';
import type { Period, Reestimated, State, Timeline } from './types';

export interface Member {
  readonly timeline: Timeline;
  readonly stay: SprintStay;
}

const noReestimate: Reestimated = { ids: [], change: 0 };

/** In periods that nobody commits to, nothing can change. */
export const noScope: Period['scope'] = { added: noSum, removed: noSum, reestimated: noReestimate, change: 0 };

const isOpen = (state: State | null): state is State => state !== null && !isDone(state);

/** What a sprint began with: not done, and in it at that moment. */
export const committedIn = (members: readonly Member[]): readonly Counted[] =>
  members.flatMap(({ timeline, stay }) => (isOpen(stay.atStart) ? [{ timeline, state: stay.atStart }] : []));

/** Came in after the beginning, not done, and was still there at the end. */
const added = ({ stay: { atStart, joined, atEnd } }: Member): State | null =>
  !isOpen(atStart) && atEnd !== null && isOpen(joined) ? joined : null;

/** Was there, not done, at the beginning and not at the end. */
const removed = ({ stay: { atStart, atEnd, left } }: Member): State | null =>
  isOpen(atStart) && atEnd === null ? left : null;

const change = (member: Member): number => {
  const { atStart, atEnd, left } = member.stay;
  const from = isOpen(atStart) ? atStart : added(member);
  const to = atEnd ?? left;
  return from === null || to === null ? 0 : (to.points ?? 0) - (from.points ?? 0);
};

const counted = (members: readonly Member[], of: (member: Member) => State | null): readonly Counted[] =>
  members.flatMap((member) => {
    const state = of(member);
    return state === null ? [] : [{ timeline: member.timeline, state }];
  });

/**
 * How the content of a sprint changed, net: beginning against end. What was added and removed again in between is not counted. Added and removed
 * count with the points of the moment; the rest are changed estimates, so that committed points and `change` make the points at the end.
 */
export const scopeOf = (members: readonly Member[]): Period['scope'] => {
  const [addedSum, removedSum] = [sum(counted(members, added)), sum(counted(members, removed))];
  const anew = members
    .map((member) => ({ id: member.timeline.item.id, by: change(member) }))
    .filter(({ by }) => by !== 0);
  const reestimated: Reestimated = { ids: anew.map(({ id }) => id), change: anew.reduce((sum, { by }) => sum + by, 0) };
  return {
    added: addedSum,
    removed: removedSum,
    reestimated,
    change: addedSum.points - removedSum.points + reestimated.change,
  };
};
