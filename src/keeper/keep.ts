import { answered } from '../domain/answered';
import type { Instant } from '../domain/ids';
import { type Kept, keptFor } from '../domain/kept';
import type { LedgerEntry } from '../domain/ledger-entry';
import { heldFrom } from '../domain/ledger-fold';
import { noTicks, type WorkItem } from '../domain/work-item';
import { changelog } from '../jira/changelog';
import type { Request } from '../jira/request';
import type { Ledger } from '../ledger/ledger';
import { missingMoves } from './record-moves';
import { save } from './save';
import type { Subject } from './subject';

export interface Needs {
  /** Jira, as the app. */
  readonly request: Request;
  readonly ledger: Ledger;
  readonly clock: () => Instant;
}

/** The item as the ledger has it: what lies in the field may be late, or, in an issue property, forged. */
const withHeld = (item: WorkItem, entries: readonly LedgerEntry[]): WorkItem => ({
  ...item,
  stored: { ...item.stored, ticks: { ...(item.stored.ticks ?? noTicks), held: heldFrom(entries) } },
});

/** The ledger, after the crossings of Done that it lacked were written; `just` is what a query may not show yet. */
const complete =
  ({ request, ledger }: Needs) =>
  async (subject: Subject, just: readonly LedgerEntry[], now: Instant): Promise<readonly LedgerEntry[]> => {
    const { id } = subject.item;
    const [changes, written] = await Promise.all([changelog(request).read(id), ledger.all(id)]);
    const known = [...written, ...just];
    const current = { ...subject, item: withHeld(subject.item, known) };
    const missing = await missingMoves(request)(current, { changes, known, now });
    for (const entry of missing) await ledger.append(entry);
    return [...known, ...missing];
  };

/**
 * Brings what the app keeps about an issue up to date: the ledger gets what it lacks, the stored fields follow from the ledger
 * and the issue. Doing it twice changes nothing.
 */
export const keep =
  (needs: Needs) =>
  async (subject: Subject, just: readonly LedgerEntry[] = []): Promise<Kept> => {
    const now = needs.clock();
    const entries = subject.governed ? await complete(needs)(subject, just, now) : [];
    const item = subject.governed ? withHeld(subject.item, entries) : subject.item;
    const kept = keptFor(subject.reading, item, answered(entries, subject.item.stored.acceptance), now);
    await save(needs.request)(subject, kept);
    return kept;
  };
