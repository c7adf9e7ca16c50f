import { mayAccept } from '../domain/policy/accepters';
import { mayClose } from '../domain/policy/may-close';
import { stakeholderOf } from '../domain/policy/stakeholder';
import type { Instant } from '../domain/shared/ids';
import type { FailureReason } from '../domain/shared/failure-reason';
import { Failure } from '../domain/shared/result';
import type { Access } from '../contract';
import type { WholeName } from '../contract/whole';
import { type Permission, permissions } from '../jira/permissions';
import type { Request } from '../jira/request';
import type { Ledger } from '../ledger/ledger';
import type { IssueContext } from '../reconcile/issue-context';
import type { Caller } from './caller';
import { entryIdOf } from './entry-ids';

export interface AccessRequest {
  readonly name: WholeName;
  readonly access: Access;
  readonly caller: Caller;
  readonly now: Instant;
}

const refusals = {
  'browse-issue': { code: 'may-not-browse' },
  'edit-issue': { code: 'may-not-edit' },
  'close-issue': { code: 'may-not-close' },
  'accept-issue': { code: 'may-not-answer' },
  'value-issue': { code: 'may-not-value' },
  'propose-issue': { code: 'may-not-propose' },
} as const satisfies Record<Access, FailureReason>;

const refuse = (access: Access): never => {
  throw new Failure('forbidden', refusals[access]);
};

/** Jira says of an issue that the caller may not see that it is not there: either way they may do nothing with it. */
const heldBy = async (asCaller: Request, { issueId }: Caller): Promise<ReadonlySet<Permission>> => {
  try {
    return await permissions(asCaller).granted({ issueId }, ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'TRANSITION_ISSUES']);
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return new Set();
    throw error;
  }
};

interface Dependencies {
  readonly asCaller: Request;
  readonly read: (issueId: string) => Promise<IssueContext>;
  readonly ledger: Pick<Ledger, 'find'>;
}

/** Whether the same person has done the same call before: what they may do now makes no difference to what is recorded. */
const isRepeatedCall = async ({ ledger }: Dependencies, { name, caller }: AccessRequest): Promise<boolean> => {
  const { issueId, accountId, callId } = caller;
  const id = callId === null ? null : entryIdOf(name, callId);
  return id !== null && (await ledger.find(issueId, id))?.by === accountId;
};

const mayNow = async (
  { read }: Dependencies,
  { access, caller, now }: AccessRequest,
  held: ReadonlySet<Permission>,
) => {
  if (access === 'browse-issue') return true;
  if (access === 'edit-issue' || access === 'value-issue') return held.has('EDIT_ISSUES');
  const { policy } = await read(caller.issueId);
  if (access === 'propose-issue') return stakeholderOf(policy, caller.accountId) !== null;
  return access === 'accept-issue'
    ? mayAccept(policy, caller.accountId, now) !== null
    : held.has('TRANSITION_ISSUES') && mayClose(policy, caller.accountId, now);
};

/**
 * Asks Jira, as the caller, and the policy. A call that was done before, and is sent again since its answer was lost, gets the same answer
 * whatever was changed meanwhile. @throws Failure `forbidden` with the reason.
 */
export const allow =
  (needs: Dependencies) =>
  async (requested: AccessRequest): Promise<void> => {
    const held = await heldBy(needs.asCaller, requested.caller);
    if (!held.has('BROWSE_PROJECTS')) refuse('browse-issue');
    if (!(await mayNow(needs, requested, held)) && !(await isRepeatedCall(needs, requested))) refuse(requested.access);
  };
