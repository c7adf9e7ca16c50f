import type { DerivedFields, Input } from '../contract';
import { answerNow } from '../domain/acceptance/latest-acceptance';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { marksToRecord } from '../domain/acceptance/marks-to-record';
import { definitionOf } from '../domain/policy/definition-of';
import { Failure } from '../domain/shared/result';
import type { IssueRecord } from '../ledger/ledger';
import { evidenceOf } from '../reconcile/evidence';
import type { IssueContext } from '../reconcile/issue-context';
import type { Reconciled } from '../reconcile/reconcile-issue';
import { append, earlierTry, followRecord, notInForce } from './append-and-reconcile';
import { entryIds } from './entry-ids';
import type { Operation } from './operation';

/** The confirmed lines among what failed: they have to be confirmed again, so that the answer cannot be overlooked. */
const tickedAmong = ({ policy, item }: IssueContext, { head }: IssueRecord, failed: readonly string[]) =>
  (definitionOf(policy, item.type.id)?.done ?? []).filter(
    (line) =>
      line.kind === 'tick' &&
      (failed.includes(line.id) || failed.includes(line.text)) &&
      Object.hasOwn(head.held, line.id),
  );

const accepted = (): Failure => new Failure('conflict', { code: 'acceptance-stands' });

/** @throws Failure `conflict` where there is nothing to reject. */
const check = ({ subject, record }: Reconciled): void => {
  const { item, governed } = subject;
  if (!governed) throw new Failure('conflict', { code: 'not-governed' });
  if (item.status.category === 'done' && answerNow(record.head.answers, item)?.state === 'accepted') throw accepted();
};

/** Records the Product Owner's no, with its reason and what failed, all in one go. */
export const reject: Operation<Input<'reject'>, DerivedFields> = (needs) => async (input, caller) => {
  const { read, ledger, clock, newId, reconcile } = needs;
  const { reason, failed, marks: sent = [] } = input;
  const { issueId, accountId, callId } = caller;
  const call = callId ?? newId();
  const id = entryIds.reject(call);
  const first = await read(issueId);
  if ((await earlierTry(needs, caller, id, ['rejected'])) !== null) {
    const record = await ledger.read(issueId);
    return (await followRecord(needs, first, { token: id, record })).reply;
  }
  // Before the reading: an acceptance that this reading does not show is later than the rejection.
  const begunAt = clock();
  // What happened in Jira so far is written first, so that the answer rests on it.
  const now = await reconcile(await read(issueId), { token: id });
  if (now === null) throw notInForce();
  check(now);
  const { subject, movedAt } = now;
  // Jira's clock may be ahead of ours: what was read came before the rejection all the same.
  const at = movedAt !== null && movedAt > begunAt ? movedAt : begunAt;
  const marks = marksToRecord(sent, subject.item, subject.policy);
  const rejected: LedgerEntry = {
    ...{ id, issueId, kind: 'rejected', by: accountId, at, why: reason, failed, evidence: evidenceOf(subject, at) },
    ...(marks.length > 0 && { marks: [...marks] }),
  };
  const record = await append(needs, subject, { token: id, at, record: now.record }, (there) => {
    check({ ...now, record: there });
    const lines = tickedAmong(subject, there, failed).map(({ id: item }): LedgerEntry => {
      return { id: `tick-${call}-${item}`, issueId, kind: 'unticked', by: accountId, at, item };
    });
    return [rejected, ...lines];
  });
  const { reply, isKnown } = await followRecord(needs, subject, { token: id, record });
  if (isKnown && reply.acceptance?.state === 'accepted') throw accepted();
  return reply;
};
