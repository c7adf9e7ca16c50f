import type { AccountId, Instant, JiraId } from '../shared/ids';
import type { LedgerEntry } from './ledger-entry';
import { chronological } from './ledger-fold';
import type { Change } from './change';
import type { Policy } from '../policy/policy';
import { policyAt } from '../policy/policy-at';
import type { WorkItem } from '../shared/work-item';

export type Breach = Extract<LedgerEntry, { kind: 'breach' }>;

const hour = 60 * 60 * 1000;

/** An answer that comes later than this would surprise more than it helps. */
const revertWithin = hour;
/** Whoever moves it again so soon after it was sent back does so on purpose. */
const revertCooldown = 24 * hour;

/** This many work items that one person brings into Done within a minute are an import or a clean-up. */
export const bulkSize = 10;
/** Older moves are not searched for: Jira's search counts minutes from now. */
export const bulkMinutes = 3;

const elapsed = (earlier: Instant, later: Instant): number => Date.parse(later) - Date.parse(earlier);

/**
 * The breach that a work item is to be sent back for; null is none. Only a gate that blocks sends back; only what is still in Done by that
 * very arrival; once for each arrival; soon, or not at all; and not within a day of the last time: a person who moves it again means it.
 */
export const breachToRevert = (
  policy: Policy,
  { status }: Pick<WorkItem, 'status'>,
  entries: readonly LedgerEntry[],
  now: Instant,
): Breach | null => {
  if (policy.breach !== 'return' || policy.mode !== 'block' || status.category !== 'done') return null;
  const all = chronological(entries);
  const last = all.findLast(({ kind }) =>
    ['accepted', 'breach', 'imported', 'closed', 'returned', 'reopened'].includes(kind),
  );
  if (last?.kind !== 'breach' || elapsed(last.at, now) > revertWithin) return null;
  // What was let through while the gate only warned is not taken back.
  const modeAtArrival = policyAt(policy, last.at).mode;
  if (modeAtArrival.known && modeAtArrival.value !== 'block') return null;
  const before = all.findLast(({ kind }) => kind === 'returned');
  return before !== undefined && elapsed(before.at, last.at) <= revertCooldown ? null : last;
};

/** The status that an arrival came from, by id; null where the history does not contain it. */
export const previousStatus = (changes: readonly Change[], { id }: Breach): JiraId | null =>
  changes.find((change) => `move-${change.id}` === id)?.items.find(({ fieldId }) => fieldId === 'status')?.from ?? null;

/**
 * Who took a work item out of Done after an arrival there: the app, and when; others; null while it is there. A move of the app's that began
 * elsewhere is no return: somebody was quicker, and had taken it out. `arrival` is the id of the change, `isDone` tells the statuses by id.
 */
export const takenBackBy = (
  changes: readonly Change[],
  arrival: string,
  { app, isDone }: { readonly app: AccountId; readonly isDone: (statusId: JiraId) => boolean },
): { readonly at: Instant } | 'others' | null => {
  const later = changes.slice(changes.findIndex(({ id }) => id === arrival) + 1);
  const moves = later.flatMap(({ by, at, items }) =>
    items.filter(({ fieldId }) => fieldId === 'status').map(({ from }) => ({ by, at, from })),
  );
  if (moves.length === 0) return null;
  return moves.find(({ by, from }) => by === app && from !== null && isDone(from)) ?? 'others';
};

/** What the comment says, line by line; the first follows a mention of whoever moved it. */
export const revertComment = (done: string, back: string): readonly string[] => [
  `This was moved to ${done}, but only the Product Owner, or a deputy, accepts work of this kind here. Assay moved it back to ${back}.`,
  'When it is ready, the Product Owner accepts it with the panel “Product Owner” on this work item.',
];
