import { Filter, FilterConditions, kvs } from '@forge/kvs';

import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Instant, JiraId } from '../domain/shared/ids';
import { batchGetEntries, entryKey, type EntryRow, ledgerEntity, type Page, pageOf, queried } from './entries';
import {
  type Head,
  headEntity,
  type HeadRow,
  nextHead,
  noHead,
  type Pending,
  readHead,
  readHeads,
  toRow,
} from './head';
import { stored, StorageRefusal } from './storage';

/** A work item's whole ledger at one moment, and what it comes to. */
export interface IssueRecord {
  readonly head: Head;
  /** In no order. */
  readonly entries: readonly LedgerEntry[];
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

/** The append-only record of what was answered, ticked and passed by, work item by work item. */
export interface Ledger {
  read(issueId: JiraId): Promise<IssueRecord>;
  /** The head alone. */
  head(issueId: JiraId): Promise<Head>;
  /** Those of many work items. */
  heads(issueIds: readonly JiraId[]): Promise<ReadonlyMap<JiraId, Head>>;
  find(issueId: JiraId, id: string): Promise<LedgerEntry | null>;
  /**
   * All or nothing, on top of what was read: null when somebody else wrote since, and nothing was written. More than fit into one of Forge's
   * transactions are written in several, each whole.
   */
  commit(record: IssueRecord, change: Commit): Promise<IssueRecord | null>;
  /** A page of entries, newest first, and where the next one starts. */
  page(issueId: JiraId, after?: string): Promise<Page>;
}

/** A transaction has 25 operations (Forge, limits-kvs-ce); one is the head's. */
const mostEntries = 24;

const isAsRead = ({ version }: Head) =>
  version === 0
    ? new Filter<HeadRow>().and('version', FilterConditions.notExists())
    : new Filter<HeadRow>().and('version', FilterConditions.equalTo(version));

const write = async (head: Head, added: readonly LedgerEntry[]): Promise<void> => {
  const before = { ...head, version: head.version - 1 };
  const transaction = kvs
    .transact()
    .set(head.issueId, toRow(head), { entityName: headEntity, conditions: isAsRead(before) });
  for (const entry of added) {
    const row: EntryRow = { issueId: entry.issueId, at: entry.at, entry };
    const isNew = new Filter<EntryRow>().and('issueId', FilterConditions.notExists());
    transaction.set(entryKey(entry), row, { entityName: ledgerEntity, conditions: isNew });
  }
  await stored(() => transaction.execute());
};

const commitSome = async (
  record: IssueRecord,
  { at, projectId, pending = record.head.pending, isNote = false }: Commit,
  wanted: readonly LedgerEntry[],
): Promise<IssueRecord | null> => {
  const { head } = record;
  const known = new Set(record.entries.map(({ id }) => id));
  const added = wanted.filter(({ id }) => !known.has(id));
  const entries = [...record.entries, ...added];
  const next = nextHead(head, { at, projectId, entries, added, pending, isNote });
  try {
    await write(next, added);
    return { head: next, entries };
  } catch (error) {
    // The code of a failed condition is not documented: what counts is what is there now.
    if (!(error instanceof StorageRefusal)) throw error;
    if ((await readHead(head.issueId)).version !== head.version) return null;
    const there = await batchGetEntries(head.issueId, added.map(({ id }) => id)); // prettier-ignore
    if (there.length === 0) throw error;
    return commitSome({ head, entries: [...record.entries, ...there] }, { at, projectId, pending, isNote }, wanted);
  }
};

const commit = async (record: IssueRecord, change: Commit): Promise<IssueRecord | null> => {
  const { entries = [] } = change;
  let now: IssueRecord | null = record;
  for (let from = 0; now !== null && (from === 0 || from < entries.length); from += mostEntries)
    now = await commitSome(now, change, entries.slice(from, from + mostEntries));
  return now;
};

/** What was written lately is read by its key: queries lag, reads by key do not. */
const late = async ({ issueId, recent }: Head, shown: ReadonlySet<string>): Promise<readonly LedgerEntry[]> =>
  batchGetEntries(
    issueId,
    recent.map(({ id }) => id).filter((id) => !shown.has(id)),
  );

/** The ledger in Forge's key-value store, which only the app's functions reach. */
export const kvsLedger = (): Ledger => ({
  read: async (issueId) => {
    // The head first: what is written after it can only be more than it names.
    const head = await readHead(issueId);
    const entries = await queried(issueId);
    const missing = await late(head, new Set(entries.map(({ id }) => id)));
    return { head, entries: [...missing, ...entries] };
  },
  head: readHead,
  heads: readHeads,
  find: async (issueId, id) => (await batchGetEntries(issueId, [id]))[0] ?? null,
  commit,
  page: async (issueId, after) => {
    if (after !== undefined) return pageOf(issueId, after);
    const [head, page] = await Promise.all([readHead(issueId), pageOf(issueId)]);
    const missing = await late(head, new Set(page.entries.map(({ id }) => id)));
    // What is older than this page is on the next ones.
    const oldest = page.after === null ? '' : (page.entries.at(-1)?.at ?? '');
    const here = missing.filter(({ at }) => at >= oldest);
    const newestFirst = [...here, ...page.entries].sort((a, b) => b.at.localeCompare(a.at));
    return { ...page, entries: newestFirst };
  },
});

/** A record that nothing was written into. */
export const emptyRecord = (issueId: JiraId): IssueRecord => ({ head: noHead(issueId), entries: [] });
