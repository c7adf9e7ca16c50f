import type { ItemId } from '../shared/ids';
import type { LedgerEntry } from './ledger-entry';
import type { Tick } from '../shared/work-item';

const byTime = (a: LedgerEntry, b: LedgerEntry): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** Each entry once, oldest first, however often and in whatever order they came. */
export const chronological = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(byTime);

const after = (held: Readonly<Record<ItemId, Tick>>, entry: LedgerEntry): Readonly<Record<ItemId, Tick>> => {
  if (entry.kind === 'unticked')
    return Object.fromEntries(Object.entries(held).filter(([item]) => item !== entry.item));
  if (entry.kind !== 'ticked' || entry.by === null) return held;
  const { item, by, at, reason } = entry;
  return { ...held, [item]: reason === undefined ? { by, at } : { by, at, reason } };
};

/** The confirmations in force: the last entry about each line of the Definitions of Ready and Done. */
export const confirmedTicks = (entries: readonly LedgerEntry[]): Readonly<Record<ItemId, Tick>> =>
  chronological(entries).reduce(after, {});
