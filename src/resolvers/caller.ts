import * as z from 'zod/mini';

import { AccountId, JiraId } from '../domain/ids';
import { Failure } from '../domain/result';

const Context = z.looseObject({
  accountId: z.optional(AccountId),
  extension: z.looseObject({ issue: z.optional(z.looseObject({ id: JiraId })) }),
});

/** Who calls, and for which issue. The issue's id is a claim until Jira says that the caller may see it. */
export interface Caller {
  readonly accountId: AccountId;
  readonly issueId: JiraId;
}

/** @throws Failure `forbidden` without a person, `invalid-input` outside an issue. */
export const callerFrom = (context: unknown): Caller => {
  const read = Context.safeParse(context);
  if (read.success && read.data.accountId === undefined) throw new Failure('forbidden', 'Sign in to Jira first.');
  const { accountId, extension } = read.data ?? {};
  if (accountId === undefined || extension?.issue === undefined)
    throw new Failure('invalid-input', 'This works on a work item only.');
  return { accountId, issueId: extension.issue.id };
};
