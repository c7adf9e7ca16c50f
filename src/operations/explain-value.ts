import type { Input, Output } from '../contract';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { mayAccept } from '../domain/policy/accepters';
import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { IssueContext } from '../reconcile/issue-context';
import { earlierTry } from './append-and-reconcile';
import type { Caller } from './caller';
import { entryIds } from './entry-ids';
import { copyToLists, writeNote } from './note';
import type { Operation } from './operation';

/** @throws Failure that says why this cannot be said of this value. */
const check = (
  { from, to, why, followed = [] }: Input<'explainValue'>,
  { item, policy }: IssueContext,
  { accountId }: Caller,
  at: Instant,
): void => {
  if (policy.fields.value === null) throw new Failure('conflict', { code: 'no-value-field' });
  // Somebody else changed it since the page showed it: what was confirmed is not what is there.
  if (from === to && item.value !== to) throw new Failure('conflict', { code: 'changed-meanwhile' });
  if (from !== to && why === null && followed.length === 0) throw new Failure('invalid-input', { code: 'no-reason' });
  if (followed.length > 0 && mayAccept(policy, accountId, at) === null)
    throw new Failure('forbidden', { code: 'may-not-answer' });
};

type SaveConfirmed = (issueId: JiraId, confirmed: { readonly at: Instant; readonly value: number }) => Promise<void>;

/** What was confirmed is told where lists of work items can read it. The record is valid without it: then only a reminder stays. */
const tell = async (saveConfirmed: SaveConfirmed, entry: LedgerEntry): Promise<void> => {
  if (entry.kind !== 'valued' || entry.to === null || entry.from !== entry.to) return;
  const { issueId, at, to: value } = entry;
  await copyToLists('confirmation', issueId, async () => saveConfirmed(issueId, { at, value }));
};

/** Records why a value was changed, or that it was confirmed. `saveConfirmed` writes as the app. */
export const explainValue =
  (saveConfirmed: SaveConfirmed): Operation<Input<'explainValue'>, Output<'explainValue'>> =>
  (needs) =>
  async (input, caller) => {
    const { read, clock, newId } = needs;
    const { issueId, accountId, callId } = caller;
    const id = entryIds.explainValue(callId ?? newId());
    let entry = await earlierTry(needs, caller, id, ['valued']);
    if (entry === null) {
      const subject = await read(issueId);
      const at = clock();
      check(input, subject, caller, at);
      const { from, to, why, followed = [] } = input;
      entry = await writeNote(needs, subject.item.projectId, {
        ...{ id, issueId, kind: 'valued', by: accountId, at, from, to, why },
        ...(followed.length > 0 && { followed: [...followed] }),
      });
    }
    await tell(saveConfirmed, entry);
    return { entry };
  };
