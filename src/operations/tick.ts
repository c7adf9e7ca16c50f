import type { DerivedFields, Input } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { definitionOf } from '../domain/policy/definition-of';
import { isWaivable, mayTick } from '../domain/policy/may-tick';
import type { Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { IssueContext } from '../reconcile/issue-context';
import { append, earlierTry, followRecord } from './append-and-reconcile';
import type { Caller } from './caller';
import { entryIds } from './entry-ids';
import type { Operation } from './operation';

/** @throws Failure that says why this person may not say this of this line. */
const check = ({ item, set }: Input<'tick'>, subject: IssueContext, { accountId }: Caller, at: Instant): void => {
  const definition = definitionOf(subject.policy, subject.item.type.id);
  const lines = [...(definition?.ready ?? []), ...(definition?.done ?? [])];
  const line = lines.find((one) => one.id === item);
  if (line?.kind !== 'tick') throw new Failure('conflict', { code: 'line-gone' });
  if (!mayTick(line, subject.policy, accountId, at)) throw new Failure('forbidden', { code: 'may-not-confirm' });
  if (set.to === 'not-applicable' && !isWaivable(line))
    throw new Failure('invalid-input', { code: 'line-not-waivable' });
};

/** Confirms a line of the Definition of Ready or Done, takes it back, or notes why it is not applicable. */
export const tick: Operation<Input<'tick'>, DerivedFields> = (needs) => async (input, caller) => {
  const { read, ledger, clock, newId } = needs;
  const { item, set } = input;
  const { issueId, accountId, callId } = caller;
  const id = entryIds.tick(callId ?? newId());
  const at = clock();
  const subject = await read(issueId);
  if ((await earlierTry(needs, caller, id, ['ticked', 'unticked'])) !== null) {
    const record = await ledger.read(issueId);
    return (await followRecord(needs, subject, { token: id, record })).reply;
  }
  check(input, subject, caller, at);
  const common = { id, issueId, by: accountId, at, item };
  const entry: LedgerEntry =
    set.to === 'open'
      ? { ...common, kind: 'unticked' }
      : set.to === 'done'
        ? { ...common, kind: 'ticked' }
        : { ...common, kind: 'ticked', reason: set.reason };
  const record = await append(needs, subject, { token: id, at }, () => [entry]);
  return (await followRecord(needs, subject, { token: id, record })).reply;
};
