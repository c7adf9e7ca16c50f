import { kvs, Sort } from '@forge/kvs';
import * as z from 'zod/mini';

import { type LedgerEntry, readLedgerEntry } from '../domain/acceptance/ledger-entry';
import { Link } from '../domain/record/link';
import type { JiraId } from '../domain/shared/ids';
import type { JsonRecord } from '../domain/shared/json';
import { batchGet } from './batch-get';
import { stored } from './storage';

export interface Page {
  readonly entries: readonly LedgerEntry[];
  readonly after: string | null;
}

/** As the manifest declares the entity `ledger`; `at` is the range of its index. */
export interface EntryRow {
  readonly issueId: string;
  readonly at: string;
  readonly entry: JsonRecord;
  readonly link?: Link;
}

/** An entry as it lies there, whatever version of the app wrote it. Without a link it is in no chain yet. */
export interface StoredEntry {
  readonly entry: JsonRecord;
  readonly link: Link | null;
}

const Row = z.object({ entry: z.record(z.string(), z.unknown()), link: z.optional(Link) });

const toStored = (row: unknown): StoredEntry => {
  const { entry, link = null } = Row.parse(row);
  return { entry, link };
};

/** The entries that this version knows. */
export const readEntries = (rows: readonly StoredEntry[]): readonly LedgerEntry[] =>
  rows.flatMap(({ entry }) => readLedgerEntry(entry) ?? []);

export const ledgerEntity = 'ledger';
export const entryKey = ({ issueId, id }: Pick<LedgerEntry, 'issueId' | 'id'>): string => `${issueId}:${id}`;

const pageSize = 100;

interface RowsPage {
  readonly rows: readonly StoredEntry[];
  readonly after: string | null;
}

const rowsPage = async (issueId: JiraId, after?: string): Promise<RowsPage> => {
  const query = kvs
    .entity<EntryRow>(ledgerEntity)
    .query()
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const { results, nextCursor } = await stored(() => (after === undefined ? query : query.cursor(after)).getMany());
  return { rows: results.map(({ value }) => toStored(value)), after: nextCursor ?? null };
};

/** A page of what a query shows of a work item's entries, newest first. */
export const pageOf = async (issueId: JiraId, after?: string): Promise<Page> => {
  const page = await rowsPage(issueId, after);
  return { entries: readEntries(page.rows), after: page.after };
};

/** Every entry that a query shows. */
export const queried = async (issueId: JiraId): Promise<readonly StoredEntry[]> => {
  const rows: StoredEntry[] = [];
  let after: string | null | undefined;
  do {
    const next = await rowsPage(issueId, after ?? undefined);
    rows.push(...next.rows);
    after = next.after;
  } while (after !== null);
  return rows;
};

/** The entries with these ids, as far as they are there, by their keys. */
export const batchGetEntries = async (issueId: JiraId, ids: readonly string[]): Promise<readonly StoredEntry[]> => {
  const keys = ids.map((id) => entryKey({ issueId, id }));
  return (await batchGet(Row, ledgerEntity, keys)).map(({ value }) => toStored(value));
};
