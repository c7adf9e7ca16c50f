import { kvs, Sort } from '@forge/kvs';

import type { JiraId } from '../domain/shared/ids';
import { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { recent } from './recent';

/** The append-only record of what was answered, ticked and passed by, issue by issue. */
export interface Ledger {
  /** Writes the entry unless one with its id is there: the same cause is recorded once. Gives whether it was new. */
  append(entry: LedgerEntry): Promise<boolean>;
  /** A page of the issue's entries, newest first, and where the next one starts. */
  page(issueId: JiraId, after?: string): Promise<Page>;
  /** All of the issue's entries, in no order; what was just written is among them, but for two writers at one moment. */
  all(issueId: JiraId): Promise<readonly LedgerEntry[]>;
}

export interface Page {
  readonly entries: readonly LedgerEntry[];
  readonly after: string | null;
}

/** As the manifest declares the entity `ledger`; `at` is the range of its index. */
interface Row {
  readonly issueId: string;
  readonly at: string;
  readonly entry: LedgerEntry;
}

const entity = () => kvs.entity<Row>('ledger');
const key = ({ issueId, id }: Pick<LedgerEntry, 'issueId' | 'id'>): string => `${issueId}:${id}`;
const pageSize = 100;

const page = async (issueId: JiraId, after?: string): Promise<Page> => {
  const query = entity()
    .query()
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const { results, nextCursor } = await (after === undefined ? query : query.cursor(after)).getMany();
  return { entries: results.map(({ value }) => LedgerEntry.parse(value.entry)), after: nextCursor ?? null };
};

/** Every entry that a query shows. */
const queried = async (issueId: JiraId): Promise<readonly LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  let after: string | null | undefined;
  do {
    const next = await page(issueId, after ?? undefined);
    entries.push(...next.entries);
    after = next.after;
  } while (after !== null);
  return entries;
};

const one = async (issueId: JiraId, id: string): Promise<readonly LedgerEntry[]> => {
  const row = await entity().get(key({ issueId, id }));
  return row === undefined ? [] : [LedgerEntry.parse(row.entry)];
};

/** The ledger in Forge's key-value store, which only the app's functions reach. */
export const kvsLedger = (): Ledger => ({
  append: async (entry) => {
    const row: Row = { issueId: entry.issueId, at: entry.at, entry };
    try {
      await entity().set(key(entry), row, { keyPolicy: 'FAIL_IF_EXISTS' });
      await recent.note(entry.issueId, entry.id);
      return true;
    } catch (error) {
      // The code of a refused key is not documented: what counts is whether the entry is there.
      if ((await entity().get(key(entry))) === undefined) throw error;
      return false;
    }
  },
  page,
  all: async (issueId) => {
    const [entries, ids] = await Promise.all([queried(issueId), recent.ids(issueId)]);
    const shown = new Set(entries.map(({ id }) => id));
    const late = await Promise.all(ids.filter((id) => !shown.has(id)).map((id) => one(issueId, id)));
    return [...late.flat(), ...entries];
  },
});
