import { Filter, FilterConditions, kvs } from '@forge/kvs';

import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Instant, JiraId } from '../domain/shared/ids';
import type { JsonRecord } from '../domain/shared/json';
import { idOf, inOrder, type Linked, linked, looseAmong } from './chain';
import { batchGetEntries, entryKey, type EntryRow, ledgerEntity, readEntries } from './entries';
import { chainEndOf, type Head, headEntity, type HeadRow, nextHead, type Pending, readHead, toRow } from './head';
import { stored, StorageRefusal } from './storage';

/** A work item's whole ledger at one moment, and what it comes to. */
export interface IssueRecord {
  readonly head: Head;
  /** In no order. */
  readonly entries: readonly LedgerEntry[];
  /** Those that are in no chain yet, as they lie there: they were written before there were chains. */
  readonly loose?: readonly JsonRecord[];
}

/** What is to be written in one go. */
export interface Commit {
  readonly at: Instant;
  readonly projectId: JiraId;
  /** Those whose id is there already are left out: the same cause is recorded once. */
  readonly entries?: readonly LedgerEntry[];
  /** What is to be done next, in place of what was to be done. */
  readonly pending?: readonly Pending[];
  /**
   * It is written beside what happened in Jira, whose history was not read for it: when the head says that it changed last stays, as moves after
   * that are looked for.
   */
  readonly isNote?: boolean;
}

/** A transaction has 25 operations (Forge, limits-kvs-ce); one is the head's. */
export const mostEntries = 24;

/** The head is still the one that was read. */
export const isAsRead = ({ version }: Head) =>
  version === 0
    ? new Filter<HeadRow>().and('version', FilterConditions.notExists())
    : new Filter<HeadRow>().and('version', FilterConditions.equalTo(version));

const isNew = new Filter<EntryRow>().and('issueId', FilterConditions.notExists());

const write = async (head: Head, rows: readonly Linked[]): Promise<void> => {
  const before = { ...head, version: head.version - 1 };
  const transaction = kvs
    .transact()
    .set(head.issueId, toRow(head), { entityName: headEntity, conditions: isAsRead(before) });
  for (const { entry, link, isOld } of rows) {
    const { issueId } = head;
    const row: EntryRow = { issueId, at: String(entry['at']), entry, link };
    const place = { entityName: ledgerEntity, ...(!isOld && { conditions: isNew }) };
    transaction.set(entryKey({ issueId, id: idOf(entry) }), row, place);
  }
  await stored(() => transaction.execute());
};

/** What one transaction writes of a commit. */
interface Portion {
  readonly wanted: readonly LedgerEntry[];
  readonly old: readonly JsonRecord[];
}

const commitSome = async (
  record: IssueRecord,
  change: Omit<Commit, 'entries'>,
  { wanted, old }: Portion,
): Promise<IssueRecord | null> => {
  const { head } = record;
  const { at, projectId, pending = head.pending, isNote = false } = change;
  const known = new Set(record.entries.map(({ id }) => id));
  const added = wanted.filter(({ id }) => !known.has(id));
  const entries = [...record.entries, ...added];
  const { rows, end: chain } = linked(chainEndOf(head), { old, added: added.map((entry) => ({ ...entry })) });
  const next = nextHead(head, { at, projectId, entries, added, pending, isNote, chain });
  try {
    await write(next, rows);
    return { head: next, entries, loose: (record.loose ?? []).filter((entry) => !old.includes(entry)) };
  } catch (error) {
    // The code of a failed condition is not documented: what counts is what is there now.
    if (!(error instanceof StorageRefusal)) throw error;
    if ((await readHead(head.issueId)).version !== head.version) return null;
    const there = await batchGetEntries(head.issueId, added.map(({ id }) => id)); // prettier-ignore
    if (there.length === 0) throw error;
    const more = { entries: readEntries(there), loose: looseAmong(there) };
    return commitSome(
      { head, entries: [...record.entries, ...more.entries], loose: [...(record.loose ?? []), ...more.loose] },
      change,
      { wanted, old: [...old, ...more.loose] },
    );
  }
};

/** Writes what `Ledger.commit` says. What is in no chain yet comes before what is new, as it was there before it. */
export const commit = async (record: IssueRecord, { entries = [], ...change }: Commit): Promise<IssueRecord | null> => {
  let now: IssueRecord | null = record;
  let from = 0;
  do {
    const old = inOrder(now.loose ?? []).slice(0, mostEntries);
    const isLast = (now.loose ?? []).length === old.length;
    const wanted = isLast ? entries.slice(from, from + mostEntries - old.length) : [];
    now = await commitSome(now, change, { wanted, old });
    from += wanted.length;
  } while (now !== null && (from < entries.length || (now.loose ?? []).length > 0));
  return now;
};
