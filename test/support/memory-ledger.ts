import type { AsAccepted } from '../../src/domain/acceptance/accepted-text';
import type { LedgerEntry } from '../../src/domain/acceptance/ledger-entry';
import type { JiraId } from '../../src/domain/shared/ids';
import type { AcceptedTexts } from '../../src/ledger/accepted-texts';
import { type Head, nextHead, noHead } from '../../src/ledger/head';
import type { IssueRecord, Ledger } from '../../src/ledger/ledger';

/** A ledger in memory, with the promises of the one in Forge's storage. */
export const memoryLedger = (): Ledger => {
  const heads = new Map<JiraId, Head>();
  const entries = new Map<JiraId, readonly LedgerEntry[]>();
  const head = async (issueId: JiraId): Promise<Head> => heads.get(issueId) ?? noHead(issueId);
  const read = async (issueId: JiraId): Promise<IssueRecord> => ({
    head: await head(issueId),
    entries: entries.get(issueId) ?? [],
  });
  return {
    head,
    heads: async (issueIds) => new Map(await Promise.all(issueIds.map(async (id) => [id, await head(id)] as const))),
    read,
    find: async (issueId, id) => (entries.get(issueId) ?? []).find((entry) => entry.id === id) ?? null,
    commit: async (record, { at, projectId, entries: wanted = [], pending = record.head.pending, isNote = false }) => {
      const { issueId, version } = record.head;
      if ((await head(issueId)).version !== version) return null;
      const there = entries.get(issueId) ?? [];
      const added = wanted.filter(({ id }) => !there.some((entry) => entry.id === id));
      const all = [...there, ...added];
      const next = nextHead(record.head, { at, projectId, entries: all, added, pending, isNote });
      heads.set(issueId, next);
      entries.set(issueId, all);
      return { head: next, entries: all };
    },
    chain: async (issueId) => ({ end: { length: (entries.get(issueId) ?? []).length, hash: null }, lines: [] }),
    page: async (issueId) => ({ entries: entries.get(issueId) ?? [], after: null }),
  };
};

/** What was accepted, kept in memory: the first of the same entry stays. */
export const memoryAcceptedTexts = (): AcceptedTexts => {
  const texts = new Map<string, AsAccepted>();
  const keyOf = (issueId: JiraId, entry: string): string => `${issueId}:${entry}`;
  return {
    keep: async (all) => {
      for (const one of all) {
        const key = keyOf(one.issueId, one.entry);
        if (!texts.has(key)) texts.set(key, one);
      }
    },
    find: async (issueId, entry) => texts.get(keyOf(issueId, entry)) ?? null,
  };
};
