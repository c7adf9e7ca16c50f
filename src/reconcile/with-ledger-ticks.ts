import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { confirmedTicks } from '../domain/acceptance/ledger-fold';
import { noTicks, type WorkItem } from '../domain/shared/work-item';

/** The item with the ticks of the ledger: the stored ones may be late or, in an issue property, forged. */
export const withLedgerTicks = (item: WorkItem, entries: readonly LedgerEntry[]): WorkItem => ({
  ...item,
  stored: { ...item.stored, ticks: { ...(item.stored.ticks ?? noTicks), held: confirmedTicks(entries) } },
});
