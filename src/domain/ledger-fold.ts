import type { ItemId } from './ids';
import type { LedgerEntry } from './ledger-entry';
import type { Tick } from './work-item';

const byTime = (a: LedgerEntry, b: LedgerEntry): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);

/** Each entry once, oldest first, however often and in whatever order they came. */
export const inOrder = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(byTime);

/** The confirmations that stand: the last word on each line of the Definitions of Ready and Done. */
export const heldFrom = (entries: readonly LedgerEntry[]): Readonly<Record<ItemId, Tick>> =>
  inOrder(entries).reduce<Record<ItemId, Tick>>((held, entry) => {
    if (entry.kind === 'ticked') {
      const { item, by, at, reason } = entry;
      return by === null ? held : { ...held, [item]: reason === undefined ? { by, at } : { by, at, reason } };
    }
    if (entry.kind !== 'unticked') return held;
    return Object.fromEntries(Object.entries(held).filter(([item]) => item !== entry.item));
  }, {});

/** An entry about Done itself: who brought it there or took it out, and what the Product Owner answered. */
export type Answer = Extract<LedgerEntry, { kind: 'accepted' | 'rejected' | 'breach' | 'reopened' }>;

const isAnswer = (entry: LedgerEntry): entry is Answer => entry.kind !== 'ticked' && entry.kind !== 'unticked';

/** The last answer of the ledger, null when nobody was asked yet. */
export const lastAnswer = (entries: readonly LedgerEntry[]): Answer | null =>
  inOrder(entries).filter(isAnswer).at(-1) ?? null;
