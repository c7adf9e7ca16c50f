import { latestAcceptance } from '../domain/acceptance/latest-acceptance';
import type { Instant } from '../domain/shared/ids';
import { type DerivedFields, deriveFields } from '../domain/acceptance/derived-fields';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { changelog } from '../jira/changelog';
import type { Dependencies, IssueHistory } from './dependencies';
import { missingEntries, statusChanged } from './missing-entries';
import { saveDerivedFields } from './save-derived-fields';
import { revertBreach } from './revert-breach';
import { readIssueContext, type IssueContext } from './issue-context';
import { withLedgerTicks } from './with-ledger-ticks';

/** The issue's ledger, after the crossings of Done that it lacked were written; `just` is what a query may not show yet. */
const completeLedger =
  ({ request, ledger }: Dependencies) =>
  async (subject: IssueContext, justAppended: readonly LedgerEntry[], now: Instant): Promise<IssueHistory> => {
    const { id } = subject.item;
    const [changes, written] = await Promise.all([changelog(request).read(id), ledger.all(id)]);
    const known = [...written, ...justAppended];
    const missing = await missingEntries(request)(subject, { changes, known, now });
    for (const entry of missing) await ledger.append(entry);
    const movedAt = changes.findLast(statusChanged)?.at ?? null;
    return { entries: [...known, ...missing], changes, movedAt };
  };

/** What is kept now, and whether anything had to be written for it. */
export interface Reconciled {
  readonly derived: DerivedFields;
  readonly wrote: boolean;
}

const noHistory: IssueHistory = { entries: [], changes: [], movedAt: null };

/**
 * Brings what the app keeps about an issue up to date: the ledger gets what it lacks, the stored fields follow from the ledger
 * and the issue. Where the policy wants it, an issue in Done that nobody accepted is sent back first. Doing it twice changes nothing.
 */
export const reconcileIssue =
  (needs: Dependencies) =>
  async (subject: IssueContext, justAppended: readonly LedgerEntry[] = []): Promise<Reconciled> => {
    const now = needs.clock();
    const past = subject.governed ? await completeLedger(needs)(subject, justAppended, now) : noHistory;
    if (subject.governed && (await revertBreach(needs)(subject, past))) {
      const { context: moved } = await readIssueContext(needs.request)(subject.item.id);
      if (moved !== null) return { ...(await reconcileIssue(needs)(moved, justAppended)), wrote: true };
    }
    const { entries, movedAt } = past;
    const item = subject.governed ? withLedgerTicks(subject.item, entries) : subject.item;
    const derived = deriveFields(subject.policyResult, item, latestAcceptance(entries, subject.item), now, movedAt);
    return { derived, wrote: await saveDerivedFields(needs.request)(subject, derived) };
  };
