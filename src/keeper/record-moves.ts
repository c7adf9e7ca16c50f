import { mayAccept } from '../domain/accepters';
import type { Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger-entry';
import { type Change, type Move, moves } from '../domain/moves';
import { projects } from '../jira/projects';
import type { Request } from '../jira/request';
import { evidenceOf } from './evidence';
import { isBulk } from './is-bulk';
import type { Subject } from './subject';
import { withHeld } from './with-held';

/** What was ticked when the issue moved, however late that is noticed. The rest is only known as it is now. */
const asOf = ({ at }: Move, subject: Subject, known: readonly LedgerEntry[]): Subject => ({
  ...subject,
  item: withHeld(
    subject.item,
    known.filter((entry) => entry.at <= at),
  ),
});

const toEntry = (subject: Subject, move: Move, now: Instant, bulk: boolean): LedgerEntry => {
  const { changeId, by, at, from, to } = move;
  const common = { id: `move-${changeId}`, issueId: subject.item.id, by, at, from, to };
  if (move.direction === 'out-of-done') return { ...common, kind: 'reopened' };
  const as = mayAccept(subject.policy, by, at);
  const evidence = evidenceOf(subject, now);
  if (as !== null) return { ...common, kind: 'accepted', as, evidence };
  return { ...common, kind: bulk ? 'imported' : 'breach', evidence };
};

/** A work item that was in Done from its first day came from an import, or Jira's history does not tell how it got there. */
const born = (subject: Subject, changes: readonly Change[], now: Instant): LedgerEntry[] => {
  const { item, created } = subject;
  const { since } = subject.policy;
  if (item.status.category !== 'done' || created === null || since === undefined) return [];
  if (created.at < since || changes.some(statusChanged)) return [];
  const { by, at } = created;
  const move = { id: `created-${item.id}`, issueId: item.id, by, at, from: null, to: item.status.name };
  return [{ ...move, kind: 'imported', evidence: evidenceOf(subject, now) }];
};

export const statusChanged = ({ items }: Change): boolean => items.some(({ fieldId }) => fieldId === 'status');

/**
 * The entries that the ledger lacks for the issue's crossings of Done. They come from Jira's changelog and not from the event
 * that called for it, so that lost, repeated and reordered events make no difference.
 */
export const missingMoves =
  (request: Request) =>
  async (
    subject: Subject,
    { changes, known, now }: { changes: readonly Change[]; known: readonly LedgerEntry[]; now: Instant },
  ): Promise<readonly LedgerEntry[]> => {
    const { since } = subject.policy;
    const seen = new Set(known.map(({ id }) => id));
    const fresh = changes.filter(
      (change) =>
        statusChanged(change) && !seen.has(`move-${change.id}`) && (since === undefined || change.at >= since),
    );
    const imported = born(subject, changes, now).filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return imported;
    const statuses = await projects(request).statuses(subject.item.projectId);
    const categories = new Map(statuses.map(({ id, category }) => [id, category]));
    const done = statuses.filter(({ category }) => category === 'done').map(({ id }) => id);
    const entries: LedgerEntry[] = [];
    for (const move of moves(fresh, categories, since)) {
      const unasked = move.direction === 'into-done' && mayAccept(subject.policy, move.by, move.at) === null;
      const bulk = unasked && (await isBulk(request, subject, move, done, now));
      entries.push(toEntry(asOf(move, subject, known), move, now, bulk));
    }
    return entries;
  };
