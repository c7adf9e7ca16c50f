import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { Failure } from '../domain/shared/result';
import type { JiraId } from '../domain/shared/ids';
import { untilWritten } from '../ledger/storage';
import type { Dependencies } from './operation';

/** Others never stopped writing. */
export const changedMeanwhile = (): Failure => new Failure('conflict', { code: 'changed-meanwhile' });

/**
 * Writes an entry that no stored field follows from: what is in Jira stays as it is, and is not read. Gives the entry as it stands in the record, which
 * is the first one of its id. @throws Failure `conflict` when others never stop writing; nothing was written then.
 */
export const writeNote = async (
  { ledger }: Pick<Dependencies, 'ledger'>,
  projectId: JiraId,
  entry: LedgerEntry,
): Promise<LedgerEntry> =>
  untilWritten(async () => {
    const record = await ledger.read(entry.issueId);
    const there = record.entries.find(({ id }) => id === entry.id);
    if (there !== undefined) return there;
    const committed = await ledger.commit(record, { at: entry.at, projectId, entries: [entry], isNote: true });
    return committed === null ? null : entry;
  }, changedMeanwhile);

/**
 * Writes a copy of what the record says where lists of work items can read it. The record is valid without it, and the next entry writes it
 * again: a failure is told in the log alone. `what` is what is copied, in words.
 */
export const copyToLists = async (what: string, issueId: JiraId, write: () => Promise<void>): Promise<void> => {
  try {
    await write();
  } catch (error) {
    const why = error instanceof Error ? error.name : 'unknown error';
    console.warn(`The ${what} of ${issueId} is in the record only: ${why}`);
  }
};
