import { mayAccept } from '../domain/policy/accepters';
import type { Instant } from '../domain/shared/ids';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { type Change, type DoneCrossing, doneCrossings } from '../domain/acceptance/done-crossings';
import { projects } from '../jira/projects';
import type { Request } from '../jira/request';
import { evidenceOf } from './evidence';
import { isBulk } from './is-bulk';
import type { IssueContext } from './issue-context';
import { withLedgerTicks } from './with-ledger-ticks';

/** What was ticked when the issue moved, however late that is noticed. The rest is only known as it is now. */
const contextAt = ({ at }: DoneCrossing, subject: IssueContext, known: readonly LedgerEntry[]): IssueContext => ({
  ...subject,
  item: withLedgerTicks(
    subject.item,
    known.filter((entry) => entry.at <= at),
  ),
});

const toEntry = (subject: IssueContext, move: DoneCrossing, now: Instant, bulk: boolean): LedgerEntry => {
  const { changeId, by, at, from, to } = move;
  const common = { id: `move-${changeId}`, issueId: subject.item.id, by, at, from, to };
  if (move.direction === 'out-of-done') return { ...common, kind: 'reopened' };
  const as = mayAccept(subject.policy, by, at);
  const evidence = evidenceOf(subject, now);
  if (as !== null) return { ...common, kind: 'accepted', as, evidence };
  return { ...common, kind: bulk ? 'imported' : 'breach', evidence };
};

/** A work item that was in Done from its first day came from an import, or Jira's history does not tell how it got there. */
const importedOnCreation = (subject: IssueContext, changes: readonly Change[], now: Instant): LedgerEntry[] => {
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
export const missingEntries =
  (request: Request) =>
  async (
    subject: IssueContext,
    { changes, known, now }: { changes: readonly Change[]; known: readonly LedgerEntry[]; now: Instant },
  ): Promise<readonly LedgerEntry[]> => {
    const { since } = subject.policy;
    const seen = new Set(known.map(({ id }) => id));
    const fresh = changes.filter(
      (change) =>
        statusChanged(change) && !seen.has(`move-${change.id}`) && (since === undefined || change.at >= since),
    );
    const imported = importedOnCreation(subject, changes, now).filter(({ id }) => !seen.has(id));
    if (fresh.length === 0) return imported;
    const statuses = await projects(request).statuses(subject.item.projectId);
    const categories = new Map(statuses.map(({ id, category }) => [id, category]));
    const done = statuses.filter(({ category }) => category === 'done').map(({ id }) => id);
    const entries: LedgerEntry[] = [];
    for (const move of doneCrossings(fresh, categories, since)) {
      const unasked = move.direction === 'into-done' && mayAccept(subject.policy, move.by, move.at) === null;
      const bulk = unasked && (await isBulk(request, subject, move, done, now));
      entries.push(toEntry(contextAt(move, subject, known), move, now, bulk));
    }
    return entries;
  };
