import { kvs } from '@forge/kvs';

import { withoutPerson } from '../domain/record/link';
import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import { commit, isAsRead, mostEntries } from './commit';
import { idOf, looseAmong } from './chain';
import { entryKey, type EntryRow, ledgerEntity, readEntries, type StoredEntry } from './entries';
import { folded, type Head, headEntity, type Pending, peopleIn, toRow } from './head';
import type { Heads } from './heads';
import { wholeRecord } from './ledger';
import { storageBusy, stored, StorageRefusal, untilWritten } from './storage';

/** Where somebody is named. */
export interface Named {
  /** When one of these records last changed. */
  readonly updatedAt: Instant;
  readonly issueIds: readonly JiraId[];
}

/** Whom the records of the whole site name. */
export interface People {
  named(): Promise<ReadonlyMap<AccountId, Named>>;
  /**
   * Puts a tombstone where a work item's record names somebody. The chain still holds, and the stored fields have to follow, which is noted as
   * something to be done. @throws Failure when others never stop writing.
   */
  forget(issueId: JiraId, accountId: AccountId, note: { readonly token: string; readonly at: Instant }): Promise<void>;
}

const peopleOf = async ({ issueId, people }: Head): Promise<readonly AccountId[]> =>
  people ?? peopleIn(readEntries((await wholeRecord(issueId)).rows));

interface Erasing {
  readonly accountId: AccountId;
  readonly note: { readonly token: string; readonly at: Instant };
}

const pendingAfter = ({ pending }: Head, { accountId, note }: Erasing): Pending[] => [
  ...pending.map((one) => (one.what === 'return' && one.by === accountId ? { ...one, by: null } : one)),
  { what: 'fields', ...note },
];

/** One transaction's part of it. Gives whether nothing was left to do; false, too, where somebody else wrote meanwhile. */
const eraseSome = async (
  { head, rows }: { readonly head: Head; readonly rows: readonly StoredEntry[] },
  erasing: Erasing,
): Promise<boolean> => {
  const { issueId } = head;
  const all = rows.map((row) => {
    const without = row.link === null ? null : withoutPerson(row.entry, row.link, erasing.accountId);
    return { row, without };
  });
  const chosen = all.filter(({ without }) => without !== null).slice(0, mostEntries);
  if (chosen.length === 0) return true;
  const after = all.map((one) => (one.without !== null && chosen.includes(one) ? one.without : one.row));
  const next: Head = {
    ...head,
    version: head.version + 1,
    ...folded(readEntries(after)),
    pending: pendingAfter(head, erasing),
  };
  const transaction = kvs.transact().set(issueId, toRow(next), { entityName: headEntity, conditions: isAsRead(head) });
  for (const { without } of chosen) {
    if (without === null) continue;
    const row: EntryRow = { issueId, at: String(without.entry['at']), ...without };
    transaction.set(entryKey({ issueId, id: idOf(without.entry) }), row, { entityName: ledgerEntity });
  }
  try {
    await stored(() => transaction.execute());
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
  }
  return false;
};

/** In Forge's key-value store. */
export const kvsPeople = (heads: Pick<Heads, 'each'>): People => ({
  named: async () => {
    const found = new Map<AccountId, { updatedAt: Instant; readonly issueIds: JiraId[] }>();
    await heads.each(async (some) => {
      for (const head of some) {
        const changedAt = head.changedAt ?? new Date(0).toISOString();
        for (const id of await peopleOf(head)) {
          const named = found.get(id) ?? { updatedAt: changedAt, issueIds: [] };
          if (changedAt > named.updatedAt) named.updatedAt = changedAt;
          if (!named.issueIds.includes(head.issueId)) named.issueIds.push(head.issueId);
          found.set(id, named);
        }
      }
    });
    return found;
  },
  forget: async (issueId, accountId, note) => {
    await untilWritten(async () => {
      const { head, rows } = await wholeRecord(issueId);
      const loose = looseAmong(rows);
      const projectId = head.projectId ?? '0';
      if (loose.length === 0) return (await eraseSome({ head, rows }, { accountId, note })) || null;
      await commit({ head, entries: readEntries(rows), loose }, { at: note.at, projectId, isNote: true });
      return null;
    }, storageBusy);
  },
});
