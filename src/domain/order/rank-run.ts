import * as z from 'zod/mini';

import { type RankCall, rankCalls } from './rank-calls';

/** An order that was applied, or is being applied: enough to go on and to go back. */
export const RankJournal = z.object({
  id: z.string(),
  at: z.number(),
  /** All ids in the order before, and in the order wanted. */
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** The order from which its last calls set out: towards `after`, or back to `before` where it is being undone. */
  from: z.array(z.string()),
  /** Those that may be ranked. */
  moves: z.array(z.string()),
  state: z.enum(['applying', 'applied', 'undoing']),
  /** Why somebody chose another order than the proposed one. */
  why: z.optional(z.string()),
});
export type RankJournal = z.infer<typeof RankJournal>;

/** The order after a call, as Jira makes it. */
export const afterCall = (order: readonly string[], { ids, after, before }: RankCall): readonly string[] => {
  const moved = new Set(ids);
  const rest = order.filter((id) => !moved.has(id));
  const at = after === null ? rest.indexOf(before ?? '') : rest.indexOf(after) + 1;
  return [...rest.slice(0, at), ...ids, ...rest.slice(at)];
};

export const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, place) => other[place] === id);

/** Only what both lists hold: what was closed or made since has no place in the one or the other. */
export const common = (order: readonly string[], other: readonly string[]): readonly string[] => {
  const known = new Set(other);
  return order.filter((id) => known.has(id));
};

/** The calls from one order to another of a journal, for what is still there. */
export const callsBetween = (
  { moves }: Pick<RankJournal, 'moves'>,
  now: readonly string[],
  target: readonly string[],
): readonly RankCall[] => {
  const movable = new Set(moves);
  return rankCalls(now, common(target, now), { mayMove: (id) => movable.has(id) });
};

/**
 * The journal after Jira ranked only a part of a call: what it left is the order that was applied, and only that can be taken back. What it refused to
 * rank stays where it is on the way back too.
 */
export const stoppedAt = (
  journal: RankJournal,
  left: readonly string[],
  refused: readonly { readonly id: string }[],
): RankJournal => {
  const stay = new Set(refused.map(({ id }) => id));
  return { ...journal, after: [...left], moves: journal.moves.filter((id) => !stay.has(id)), state: 'applied' };
};

/**
 * Whether an order that Jira gives is one that a journal's own calls left, on the way there or on the way back, however often it was interrupted.
 * Anything else is the work of somebody else, and nothing is ranked on top of that. What was closed or made since counts neither way.
 */
export const isOwnWork = (journal: RankJournal, read: readonly string[]): boolean => {
  const now = common(read, journal.before);
  const isHere = (order: readonly string[]): boolean => isSameOrder(common(order, now), now);
  if (journal.state === 'applied') return isHere(journal.after);
  let order: readonly string[] = journal.from;
  if (isHere(order)) return true;
  // As when they were made: with what was closed since.
  return callsBetween(journal, order, journal.state === 'undoing' ? journal.before : journal.after).some((call) => {
    order = afterCall(order, call);
    return isHere(order);
  });
};
