import { mayAccept } from '../domain/accepters';
import type { Instant } from '../domain/ids';
import { Failure } from '../domain/result';
import type { Access } from '../contract';
import { permissions } from '../jira/permissions';
import type { Request } from '../jira/request';
import type { Subject } from '../keeper/subject';
import type { Caller } from './caller';

export interface Asked {
  readonly access: Access;
  readonly caller: Caller;
  readonly now: Instant;
}

const refusals: Record<Access, string> = {
  'browse-issue': 'This work item is not there, or you may not see it.',
  'edit-issue': 'You may not edit this work item in Jira, so you cannot confirm its Definition of Done.',
  'accept-issue': 'Only the Product Owner, or a deputy in their term, answers for this work item.',
};

/** Asks Jira, as the caller, and the policy. @throws Failure `forbidden` with words for the caller. */
export const allow =
  (asCaller: Request, read: (issueId: string) => Promise<Subject>) =>
  async ({ access, caller, now }: Asked): Promise<void> => {
    const held = await permissions(asCaller).mine({ issueId: caller.issueId }, ['BROWSE_PROJECTS', 'EDIT_ISSUES']);
    const refuse = (): never => {
      throw new Failure('forbidden', refusals[access]);
    };
    if (!held.has('BROWSE_PROJECTS')) refuse();
    if (access === 'edit-issue' && !held.has('EDIT_ISSUES')) refuse();
    if (access !== 'accept-issue') return;
    const { policy } = await read(caller.issueId);
    if (!mayAccept(policy, caller.accountId, now)) refuse();
  };
