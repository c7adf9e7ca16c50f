import { mayAccept } from '../domain/accepters';
import type { Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger-entry';
import { type Change, type Move, moves } from '../domain/moves';
import { projects } from '../jira/projects';
import type { Request } from '../jira/request';
import { evidenceOf } from './evidence';
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

const toEntry = (subject: Subject, move: Move, now: Instant): LedgerEntry => {
  const { changeId, by, at, from, to } = move;
  const common = { id: `move-${changeId}`, issueId: subject.item.id, by, at, from, to };
  if (move.direction === 'out-of-done') return { ...common, kind: 'reopened' };
  const as = mayAccept(subject.policy, by, at);
  const evidence = evidenceOf(subject, now);
  return as === null ? { ...common, kind: 'breach', evidence } : { ...common, kind: 'accepted', as, evidence };
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
    if (fresh.length === 0) return [];
    const statuses = await projects(request).statuses(subject.item.projectId);
    const categories = new Map(statuses.map(({ id, category }) => [id, category]));
    return moves(fresh, categories, since).map((move) => toEntry(asOf(move, subject, known), move, now));
  };
