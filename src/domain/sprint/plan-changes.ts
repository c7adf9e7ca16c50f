import { type Change, inOrder } from '../acceptance/change';
import { readSprints } from '../flow/history';
import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { AcceptedPlan, PlannedItem } from './accepted-plan';

/** A work item came into a sprint or left it. `by` is null where Jira does not say who did it. */
export interface Move {
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly into: boolean;
}

/** When a work item came into a sprint and left it, by Jira's history, oldest first. `field` is the one of the sprint. */
export const movesOf = (changes: readonly Change[], field: string, sprintId: JiraId): readonly Move[] =>
  inOrder(changes).flatMap(({ at, by, items }) =>
    items.flatMap(({ fieldId, from, to }): readonly Move[] => {
      if (fieldId !== field) return [];
      const into = readSprints(to).includes(sprintId);
      return into === readSprints(from).includes(sprintId) ? [] : [{ at, by, into }];
    }),
  );

/** How a sprint differs from its plan, for one work item. */
export interface PlanChange {
  /** `returned`: it is in the plan and in the sprint, and was out of it in between. */
  readonly kind: 'added' | 'removed' | 'returned';
  readonly id: JiraId;
  /** What came counts as it is now; what went as it was planned. */
  readonly value: number | null;
  readonly points: number | null;
  /** By whom and when; null where Jira's history does not say, such as of what was made in the sprint. */
  readonly by: AccountId | null;
  readonly at: Instant | null;
}

interface Now extends PlannedItem {
  readonly created: Instant;
}

const lastOf = (moves: readonly Move[], into: boolean): Move | undefined => moves.findLast((one) => one.into === into);

/**
 * What came into a sprint and what left it since its plan was accepted, the latest first. `present` is what is in the sprint now, `moves` each work
 * item's way in and out of it. What came and left again is no difference.
 */
export const planChanges = (
  plan: Pick<AcceptedPlan, 'at' | 'items'>,
  present: readonly Now[],
  moves: ReadonlyMap<JiraId, readonly Move[]>,
): readonly PlanChange[] => {
  const planned = new Map(plan.items.map((item) => [item.id, item]));
  const there = new Set(present.map(({ id }) => id));
  const changes = present.flatMap(({ id, value, points, created }): readonly PlanChange[] => {
    const came = lastOf(moves.get(id) ?? [], true);
    if (!planned.has(id)) return [{ kind: 'added', id, value, points, by: came?.by ?? null, at: came?.at ?? created }];
    if (came === undefined || came.at <= plan.at) return [];
    return [{ kind: 'returned', id, value, points, by: came.by, at: came.at }];
  });
  const removed = plan.items.flatMap(({ id, value, points }): readonly PlanChange[] => {
    if (there.has(id)) return [];
    const went = lastOf(moves.get(id) ?? [], false);
    return [{ kind: 'removed', id, value, points, by: went?.by ?? null, at: went?.at ?? null }];
  });
  return [...changes, ...removed].sort((a, b) => (b.at ?? '').localeCompare(a.at ?? '') || Number(a.id) - Number(b.id));
};

/**
 * How a work item that is in a sprint came into it after the plan was accepted; null where it was there at that moment. `created` is when it was made:
 * what was made in a sprint has no entry in Jira's history for that.
 */
export const addedSince = (at: Instant, moves: readonly Move[], created: Instant): Omit<Move, 'into'> | null => {
  const before = moves.findLast((move) => move.at <= at);
  const next = moves.find((move) => move.at > at);
  const wasThere = before?.into ?? (created <= at && next?.into !== true);
  if (wasThere) return null;
  const came = lastOf(moves, true);
  return { at: came?.at ?? created, by: came?.by ?? null };
};
