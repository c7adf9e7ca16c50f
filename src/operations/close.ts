import type { DerivedFields, Input } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { Failure } from '../domain/shared/result';
import { append, earlierTry, followRecord } from './append-and-reconcile';
import { entryIds } from './entry-ids';
import type { Operation } from './operation';

/**
 * Records why somebody is about to close the work item without delivery. The move itself is the person's own call to Jira and follows; with it
 * the record of the closing gets this reason. Without a move nothing is closed, and the record shows the reason as an intent.
 */
export const close: Operation<Input<'close'>, DerivedFields> = (needs) => async (input, caller) => {
  const { read, ledger, clock, newId } = needs;
  const { issueId, accountId, callId } = caller;
  const id = entryIds.close(callId ?? newId());
  const at = clock();
  const subject = await read(issueId);
  if (!subject.governed) throw new Failure('conflict', { code: 'not-governed' });
  if ((await earlierTry(needs, caller, id, ['closing'])) !== null) {
    const record = await ledger.read(issueId);
    return (await followRecord(needs, subject, { token: id, record })).reply;
  }
  const entry: LedgerEntry = { id, issueId, kind: 'closing', by: accountId, at, why: input.reason };
  const record = await append(needs, subject, { token: id, at }, () => [entry]);
  return (await followRecord(needs, subject, { token: id, record })).reply;
};
