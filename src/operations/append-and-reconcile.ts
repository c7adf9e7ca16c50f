import type { DerivedFields } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import type { Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { IssueRecord } from '../ledger/ledger';
import { untilWritten } from '../ledger/storage';
import type { IssueContext } from '../reconcile/issue-context';
import { withFields } from '../reconcile/pending';
import { withoutReceipt } from '../reconcile/receipts';
import { derive } from '../reconcile/derive';
import type { Reconciled } from '../reconcile/reconcile-issue';
import type { Caller } from './caller';
import { changedMeanwhile } from './note';
import type { Dependencies } from './operation';

export const toReply = ({ derived }: Reconciled): DerivedFields => ({ ...withoutReceipt(derived), written: true });

export const notInForce = (): Failure => new Failure('conflict', { code: 'not-in-force' });

/** What came of an earlier try of the same call; null is nothing. @throws Failure when it was another call. */
export const earlierTry = async (
  { ledger }: Dependencies,
  { issueId, accountId, callId }: Caller,
  id: string,
  kinds: readonly LedgerEntry['kind'][],
): Promise<LedgerEntry | null> => {
  const entry = callId === null ? null : await ledger.find(issueId, id);
  if (entry !== null && (entry.by !== accountId || !kinds.includes(entry.kind)))
    throw new Failure('invalid-input', { code: 'call-id-reused' });
  return entry;
};

/**
 * Brings the stored fields up to date with the record. Where Jira or the storage is too busy for that now, the record is valid all the same, and
 * the next reconcile of the work item writes them.
 */
export const followRecord = async (
  { reconcile, clock }: Dependencies,
  subject: IssueContext,
  { token, record }: { readonly token: string; readonly record: IssueRecord },
): Promise<{ readonly reply: DerivedFields; readonly isKnown: boolean }> => {
  try {
    const done = await reconcile(subject, { token, record });
    if (done !== null) return { reply: toReply(done), isKnown: true };
  } catch (error) {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
    console.error(`The fields of ${subject.item.id} do not follow the record yet: ${why}`);
  }
  const derived = derive(subject, { record, changes: [] }, clock());
  return { reply: { ...withoutReceipt(derived), written: false }, isKnown: false };
};

/**
 * Writes entries in one go, on top of what is there: `entriesFor` is asked again when somebody else wrote meanwhile. `record` is the ledger as
 * it was read last, if it was. @throws Failure `conflict` when others never stop writing; nothing was written then.
 */
export const append = async (
  { ledger }: Dependencies,
  { item }: IssueContext,
  { token, at, record: first }: { readonly token: string; readonly at: Instant; readonly record?: IssueRecord },
  entriesFor: (record: IssueRecord) => readonly LedgerEntry[],
): Promise<IssueRecord> =>
  untilWritten(async (round) => {
    const record = round === 0 && first !== undefined ? first : await ledger.read(item.id);
    const entries = entriesFor(record);
    // The same call came through on another way.
    if (entries.every(({ id }) => record.entries.some((entry) => entry.id === id))) return record;
    const pending = withFields(record.head.pending, token, at);
    return ledger.commit(record, { at, projectId: item.projectId, entries, pending });
  }, changedMeanwhile);
