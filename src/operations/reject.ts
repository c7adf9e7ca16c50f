import type { Input, DerivedFields } from '../contract';
import { definitionOf } from '../domain/policy/definition-of';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { evidenceOf } from '../reconcile/evidence';
import type { IssueContext } from '../reconcile/issue-context';
import type { Operation } from './operation';

/** The confirmed lines among what failed: they have to be confirmed again, so that the answer cannot be overlooked. */
const tickedAmong = ({ policy, item }: IssueContext, failed: readonly string[]) =>
  (definitionOf(policy, item.type.id)?.done ?? []).filter(
    (line) =>
      line.kind === 'tick' &&
      (failed.includes(line.id) || failed.includes(line.text)) &&
      item.stored.ticks?.held[line.id] !== undefined,
  );

/** Records the Product Owner's no, with its reason and what failed. */
export const reject: Operation<Input<'reject'>, DerivedFields> =
  ({ read, ledger, clock, newId, reconcile: keep }) =>
  async ({ reason, failed }, { issueId, accountId }) => {
    const subject = await read(issueId);
    const at = clock();
    const rejected: LedgerEntry = {
      id: `reject-${newId()}`,
      issueId,
      kind: 'rejected',
      by: accountId,
      at,
      why: reason,
      failed,
      evidence: evidenceOf(subject, at),
    };
    const reopened = tickedAmong(subject, failed).map(({ id }): LedgerEntry => ({
      id: `tick-${newId()}`,
      issueId,
      kind: 'unticked',
      by: accountId,
      at,
      item: id,
    }));
    const entries = [rejected, ...reopened];
    for (const entry of entries) await ledger.append(entry);
    return keep(subject, entries);
  };
