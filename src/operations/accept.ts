import type { WholeInput, WholeOutput } from '../contract/whole';
import { receiptMs } from '../domain/acceptance/receipt';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { marksToRecord } from '../domain/acceptance/marks-to-record';
import { Failure } from '../domain/shared/result';
import { criteriaHashOf } from '../reconcile/criteria-hash';
import { append, earlierTry, followRecord } from './append-and-reconcile';
import { entryIds } from './entry-ids';
import { writeNote } from './note';
import type { Operation } from './operation';

/**
 * Gives a receipt to somebody who may accept and pressed Accept, and writes it where the gate reads it. The move is the person's own call to Jira and
 * follows. None is given where the criteria are others than those that were on screen. What was marked of single criteria goes into the record with it,
 * from where the acceptance takes it; where the project asks for no receipt, that is all that is written.
 */
export const accept: Operation<WholeInput<'accept'>, WholeOutput<'accept'>> = (needs) => async (input, caller) => {
  const { read, ledger, clock, newId } = needs;
  const { issueId, accountId, callId } = caller;
  const id = entryIds.accept(callId ?? newId());
  const subject = await read(issueId);
  if (!subject.governed) throw new Failure('conflict', { code: 'not-governed' });
  const isAsked = subject.policy.receiptsSince != null;
  if ((await earlierTry(needs, caller, id, ['receipt'])) !== null) {
    if (isAsked) await followRecord(needs, subject, { token: id, record: await ledger.read(issueId) });
    return { given: true };
  }
  const criteria = criteriaHashOf(subject.item, subject.policy);
  if (criteria !== input.criteria) return { given: false };
  const at = clock();
  const until = new Date(Date.parse(at) + receiptMs).toISOString();
  const marks = marksToRecord(input.marks ?? [], subject.item, subject.policy);
  const entry: LedgerEntry = {
    ...{ id, issueId, kind: 'receipt', by: accountId, at, until, criteria },
    ...(marks.length > 0 && { marks: [...marks] }),
  };
  if (!isAsked) {
    await writeNote(needs, subject.item.projectId, entry);
    return { given: true };
  }
  const record = await append(needs, subject, { token: id, at }, () => [entry]);
  await followRecord(needs, subject, { token: id, record });
  return { given: true };
};
