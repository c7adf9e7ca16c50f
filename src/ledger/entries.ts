import { kvs, Sort } from '@forge/kvs';
import * as z from 'zod/mini';

import { type LedgerEntry, readLedgerEntry } from '../domain/acceptance/ledger-entry';
import type { JiraId } from '../domain/shared/ids';
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
  readonly entry: LedgerEntry;
}

const StoredEntry = z.object({ entry: z.unknown() });

export const ledgerEntity = 'ledger';
export const entryKey = ({ issueId, id }: Pick<LedgerEntry, 'issueId' | 'id'>): string => `${issueId}:${id}`;

const pageSize = 100;

/** A page of what a query shows of a work item's entries, newest first. */
export const pageOf = async (issueId: JiraId, after?: string): Promise<Page> => {
  const query = kvs
    .entity<EntryRow>(ledgerEntity)
    .query()
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const { results, nextCursor } = await stored(() => (after === undefined ? query : query.cursor(after)).getMany());
  return { entries: results.flatMap(({ value }) => readLedgerEntry(value.entry) ?? []), after: nextCursor ?? null };
};

/** Every entry that a query shows. */
export const queried = async (issueId: JiraId): Promise<readonly LedgerEntry[]> => {
  const entries: LedgerEntry[] = [];
  let after: string | null | undefined;
  do {
    const next = await pageOf(issueId, after ?? undefined);
    entries.push(...next.entries);
    after = next.after;
  } while (after !== null);
  return entries;
};

/** The entries with these ids, as far as they are there, by their keys. */
export const batchGetEntries = async (issueId: JiraId, ids: readonly string[]): Promise<readonly LedgerEntry[]> => {
  const keys = ids.map((id) => entryKey({ issueId, id }));
  return (await batchGet(StoredEntry, ledgerEntity, keys)).flatMap(({ value }) => readLedgerEntry(value.entry) ?? []);
};
