import type { Change } from '../acceptance/change';
import type { LedgerEntry } from '../acceptance/ledger-entry';
import { readNumber } from '../flow/history';
import type { AccountId, Instant } from '../shared/ids';

export type Valued = Extract<LedgerEntry, { kind: 'valued' }>;

/** Something that happened to a business value. */
export interface ValueEvent {
  readonly id: string;
  /** `changed` is Jira's own; `confirmed` and `said`, which is a reason whose change Jira does not show, are of the ledger. */
  readonly kind: 'changed' | 'confirmed' | 'said';
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly from: number | null;
  readonly to: number | null;
  /** Null: nobody said. */
  readonly why: string | null;
  /** Whose proposals it followed. */
  readonly followed: readonly AccountId[];
}

/** Clocks of Jira and Forge differ, and a reason may be given some time after the change that it is of. */
const aheadMs = 5 * 60_000;
const behindMs = 24 * 60 * 60_000;

const changesOf = (changes: readonly Change[], fieldId: string): readonly ValueEvent[] =>
  changes.flatMap(({ id, by, at, items }) => {
    const item = items.find((one) => one.fieldId === fieldId);
    if (item === undefined) return [];
    const [from, to] = [readNumber(item.from, item.fromName), readNumber(item.to, item.toName)];
    return from === to ? [] : [{ id, kind: 'changed' as const, by, at, from, to, why: null, followed: [] }];
  });

const distance = (change: ValueEvent, entry: Valued): number => Date.parse(entry.at) - Date.parse(change.at);

/** The change that a reason is of: the nearest one by the same person, between the same numbers, that has none yet. */
const changeOf = (changes: readonly ValueEvent[], entry: Valued, taken: ReadonlySet<string>): ValueEvent | undefined =>
  changes
    .filter(({ id, by, from, to }) => !taken.has(id) && by === entry.by && from === entry.from && to === entry.to)
    .filter((change) => distance(change, entry) >= -aheadMs && distance(change, entry) <= behindMs)
    .sort((a, b) => Math.abs(distance(a, entry)) - Math.abs(distance(b, entry)))[0];

const newestFirst = (a: ValueEvent, b: ValueEvent): number => b.at.localeCompare(a.at) || b.id.localeCompare(a.id);

/**
 * All that happened to a value, newest first: every change that Jira's history has, whatever made it, each with the reason that whoever made it gave;
 * and what was confirmed without a change. A reason about a change that Jira does not show stands alone.
 */
export const valueHistory = (
  changes: readonly Change[],
  fieldId: string,
  entries: readonly Valued[],
): readonly ValueEvent[] => {
  const own = changesOf(changes, fieldId);
  const reasons = new Map<string, Valued>();
  const alone: ValueEvent[] = [];
  for (const entry of [...entries].sort((a, b) => a.at.localeCompare(b.at))) {
    const { id, by, at, from, to, why, followed = [] } = entry;
    const change = from === to ? undefined : changeOf(own, entry, new Set(reasons.keys()));
    if (change === undefined)
      alone.push({ id, kind: from === to ? 'confirmed' : 'said', by, at, from, to, why, followed });
    else reasons.set(change.id, entry);
  }
  const told = own.map((change) => {
    const entry = reasons.get(change.id);
    return entry === undefined ? change : { ...change, why: entry.why, followed: entry.followed ?? [] };
  });
  return [...told, ...alone].sort(newestFirst);
};
