import type { Input, Output } from '../contract';
import { seesProposals, visibleEntries } from '../domain/value/proposals';
import { Failure } from '../domain/shared/result';
import type { Caller } from './caller';
import type { Dependencies, Operation } from './operation';

/** Whether the caller may see what others propose. Where no policy says who they are, nobody does. */
export const maySeeProposals = async (
  { read, ledger, clock }: Dependencies,
  { issueId, accountId }: Pick<Caller, 'issueId' | 'accountId'>,
): Promise<boolean> => {
  try {
    const [{ policy }, { entries }] = await Promise.all([read(issueId), ledger.read(issueId)]);
    return seesProposals(entries, policy, accountId, clock());
  } catch (error) {
    if (error instanceof Failure && error.code === 'conflict') return false;
    throw error;
  }
};

/** A page of the issue's ledger, newest first, without what the caller may not see yet. */
export const history: Operation<Input<'history'>, Output<'history'>> =
  (needs) =>
  async ({ after }, caller) => {
    const { entries, after: next } = await needs.ledger.page(caller.issueId, after);
    const hasOthers = entries.some(({ kind, by }) => kind === 'proposed' && by !== caller.accountId);
    const sees = !hasOthers || (await maySeeProposals(needs, caller));
    return { entries: [...visibleEntries(entries, caller.accountId, sees)], after: next };
  };
