import { answered } from '../domain/answered';
import type { Instant } from '../domain/ids';
import { type Kept, keptFor } from '../domain/kept';
import type { LedgerEntry } from '../domain/ledger-entry';
import { changelog } from '../jira/changelog';
import type { Needs, Past } from './needs';
import { missingMoves, statusChanged } from './record-moves';
import { save } from './save';
import { sendBack } from './send-back';
import { findSubject, type Subject } from './subject';
import { withHeld } from './with-held';

/** The ledger, after the crossings of Done that it lacked were written; `just` is what a query may not show yet. */
const complete =
  ({ request, ledger }: Needs) =>
  async (subject: Subject, just: readonly LedgerEntry[], now: Instant): Promise<Past> => {
    const { id } = subject.item;
    const [changes, written] = await Promise.all([changelog(request).read(id), ledger.all(id)]);
    const known = [...written, ...just];
    const missing = await missingMoves(request)(subject, { changes, known, now });
    for (const entry of missing) await ledger.append(entry);
    const movedAt = changes.findLast(statusChanged)?.at ?? null;
    return { entries: [...known, ...missing], changes, movedAt };
  };

/** What is kept now, and whether anything had to be written for it. */
export interface Outcome {
  readonly kept: Kept;
  readonly wrote: boolean;
}

const noPast: Past = { entries: [], changes: [], movedAt: null };

/**
 * Brings what the app keeps about an issue up to date: the ledger gets what it lacks, the stored fields follow from the ledger
 * and the issue. Where the policy wants it, an issue in Done that nobody accepted is sent back first. Doing it twice changes nothing.
 */
export const keep =
  (needs: Needs) =>
  async (subject: Subject, just: readonly LedgerEntry[] = []): Promise<Outcome> => {
    const now = needs.clock();
    const past = subject.governed ? await complete(needs)(subject, just, now) : noPast;
    if (subject.governed && (await sendBack(needs)(subject, past))) {
      const { subject: moved } = await findSubject(needs.request)(subject.item.id);
      if (moved !== null) return { ...(await keep(needs)(moved, just)), wrote: true };
    }
    const { entries, movedAt } = past;
    const item = subject.governed ? withHeld(subject.item, entries) : subject.item;
    const kept = keptFor(subject.reading, item, answered(entries, subject.item), now, movedAt);
    return { kept, wrote: await save(needs.request)(subject, kept) };
  };
