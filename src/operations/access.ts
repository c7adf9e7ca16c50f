import { mayAccept } from '../domain/policy/accepters';
import { mayClose } from '../domain/policy/may-close';
import type { Instant } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { Access } from '../contract';
import { type Permission, permissions } from '../jira/permissions';
import type { Request } from '../jira/request';
import type { IssueContext } from '../reconcile/issue-context';
import type { Caller } from './caller';

export interface AccessRequest {
  readonly access: Access;
  readonly caller: Caller;
  readonly now: Instant;
}

const refusals: Record<Access, string> = {
  'browse-issue': 'This work item is not there, or you may not see it.',
  'edit-issue': 'You may not edit this work item in Jira, so you cannot confirm its Definition of Done.',
  'close-issue': 'You may not close this work item: in this project only the Product Owner or a deputy does.',
  'accept-issue': 'Only the Product Owner, or a deputy in their term, answers for this work item.',
};

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

/** Asks Jira, as the caller, and the policy. @throws Failure `forbidden` with words for the caller. */
export const allow =
  (asCaller: Request, read: (issueId: string) => Promise<IssueContext>) =>
  async ({ access, caller, now }: AccessRequest): Promise<void> => {
    const held = await heldBy(asCaller, caller);
    if (!held.has('BROWSE_PROJECTS')) refuse('browse-issue');
    if (access === 'edit-issue' && !held.has('EDIT_ISSUES')) refuse(access);
    if (access !== 'accept-issue' && access !== 'close-issue') return;
    const { policy } = await read(caller.issueId);
    const { accountId } = caller;
    const may =
      access === 'accept-issue'
        ? mayAccept(policy, accountId, now) !== null
        : held.has('TRANSITION_ISSUES') && mayClose(policy, accountId, now);
    if (!may) refuse(access);
  };
