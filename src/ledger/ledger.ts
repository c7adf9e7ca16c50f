import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Chain } from '../domain/record/file';
import type { Instant, JiraId } from '../domain/shared/ids';
import { idOf, looseAmong } from './chain';
import { type Commit, commit, type IssueRecord } from './commit';
import { batchGetEntries, type Page, pageOf, queried, readEntries, type StoredEntry } from './entries';
import { chainEndOf, type Head, noHead, readHead, readHeads } from './head';
import { storageBusy, untilWritten } from './storage';

export type { Commit, IssueRecord };

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
  /** Its entries as a chain, each with its place; those that were in none are taken in first. */
  chain(issueId: JiraId, at: Instant, projectId: JiraId): Promise<Chain>;
}

/** What was written lately is read by its key: queries lag, reads by key do not. */
const late = async ({ issueId, recent }: Head, shown: ReadonlySet<string>): Promise<readonly StoredEntry[]> =>
  batchGetEntries(
    issueId,
    recent.map(({ id }) => id).filter((id) => !shown.has(id)),
  );

const idsOf = (rows: readonly StoredEntry[]): readonly string[] => rows.map(({ entry }) => idOf(entry));

/** Every entry as it is now. A query may show one without the link that it has by now, so that those are looked at by their keys. */
export const wholeRecord = async (
  issueId: JiraId,
): Promise<{ readonly head: Head; readonly rows: readonly StoredEntry[] }> => {
  // The head first: what is written after it can only be more than it names.
  const head = await readHead(issueId);
  const shown = await queried(issueId);
  const rows = [...(await late(head, new Set(idsOf(shown)))), ...shown];
  const unlinked = rows.filter(({ link }) => link === null);
  if (unlinked.length === 0) return { head, rows };
  return {
    head,
    rows: [...rows.filter(({ link }) => link !== null), ...(await batchGetEntries(issueId, idsOf(unlinked)))],
  };
};

const read = async (issueId: JiraId): Promise<IssueRecord> => {
  const { head, rows } = await wholeRecord(issueId);
  return { head, entries: readEntries(rows), loose: looseAmong(rows) };
};

const chainOf = async (issueId: JiraId, at: Instant, projectId: JiraId): Promise<Chain> =>
  untilWritten(async () => {
    const { head, rows } = await wholeRecord(issueId);
    const loose = looseAmong(rows);
    if (loose.length > 0) {
      await commit({ head, entries: readEntries(rows), loose }, { at, projectId, isNote: true });
      return null;
    }
    const placed = rows.flatMap(({ entry, link }) => (link === null ? [] : [{ entry, link }]));
    // Written after the head was read.
    const lines = placed.filter(({ link }) => link.n <= chainEndOf(head).length);
    return { end: chainEndOf(head), lines: lines.sort((a, b) => a.link.n - b.link.n) };
  }, storageBusy);

/** The ledger in Forge's key-value store, which only the app's functions reach. */
export const kvsLedger = (): Ledger => ({
  read,
  head: readHead,
  heads: readHeads,
  find: async (issueId, id) => readEntries(await batchGetEntries(issueId, [id]))[0] ?? null,
  commit,
  chain: chainOf,
  page: async (issueId, after) => {
    if (after !== undefined) return pageOf(issueId, after);
    const [head, page] = await Promise.all([readHead(issueId), pageOf(issueId)]);
    const missing = readEntries(await late(head, new Set(page.entries.map(({ id }) => id))));
    // What is older than this page is on the next ones.
    const oldest = page.after === null ? '' : (page.entries.at(-1)?.at ?? '');
    const here = missing.filter(({ at }) => at >= oldest);
    const newestFirst = [...here, ...page.entries].sort((a, b) => b.at.localeCompare(a.at));
    return { ...page, entries: newestFirst };
  },
});

/** A record that nothing was written into. */
export const emptyRecord = (issueId: JiraId): IssueRecord => ({ head: noHead(issueId), entries: [] });
