import type { LedgerEntry } from '../domain/ledger-entry';
import { heldFrom } from '../domain/ledger-fold';
import { noTicks, type WorkItem } from '../domain/work-item';

/** The item as the ledger has it: what lies in the field may be late, or, in an issue property, forged. */
export const withHeld = (item: WorkItem, entries: readonly LedgerEntry[]): WorkItem => ({
  ...item,
  stored: { ...item.stored, ticks: { ...(item.stored.ticks ?? noTicks), held: heldFrom(entries) } },
});
