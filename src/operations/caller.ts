import * as z from 'zod/mini';

import { CallId, IssueRef } from '../contract';
import { AccountId, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';

const Context = z.looseObject({
  accountId: z.optional(AccountId),
  extension: z.looseObject({ type: z.optional(z.string()), issue: z.optional(z.looseObject({ id: JiraId })) }),
});

/** The modules without an issue whose calls are answered: their pages say which work item they mean. */
const pagesOfMany: readonly string[] = ['jira:projectPage', 'jira:backlogAction', 'jira:globalPage', 'jira:command'];

/** Who calls, and for which issue. The issue's id is a claim until Jira says that the caller may see it. */
export interface Caller {
  readonly accountId: AccountId;
  readonly issueId: JiraId;
  /** The page's name for this call, the same when it tries again. */
  readonly callId: CallId | null;
}

/** A call as it came in: who and about what, and the rest of what was sent, which is the call's own input. */
export interface Call {
  readonly caller: Caller;
  readonly input: unknown;
}

const isObject = (payload: unknown): payload is Record<string, unknown> =>
  typeof payload === 'object' && payload !== null && !Array.isArray(payload);

interface Named {
  readonly named: JiraId | null;
  readonly callId: CallId | null;
  readonly input: unknown;
}

/** What the payload names, apart from the call's own input. */
const split = (payload: unknown): Named => {
  if (!isObject(payload)) return { named: null, callId: null, input: payload };
  const { issueId, callId, ...input } = payload;
  const ref = issueId === undefined && !('issueId' in payload) ? null : IssueRef.safeParse({ issueId });
  if (ref?.success === false) throw new Failure('invalid-input', { code: 'invalid-value', where: 'issueId' });
  const id = callId === undefined ? null : CallId.safeParse(callId);
  if (id?.success === false) throw new Failure('invalid-input', { code: 'invalid-value', where: 'callId' });
  return { named: ref?.data.issueId ?? null, callId: id?.data ?? null, input };
};

/**
 * The issue on which the page is shown; on a page of many work items, which has none, the one that the page names. A page on an
 * issue may name it too, and no other.
 * @throws Failure `forbidden` without a person, `invalid-input` without an issue or with two.
 */
export const parseCall = (context: unknown, payload: unknown): Call => {
  const read = Context.safeParse(context);
  if (read.success && read.data.accountId === undefined) throw new Failure('forbidden', { code: 'signed-out' });
  const { accountId, extension } = read.data ?? {};
  const { named, callId, input } = split(payload);
  const here = extension?.issue?.id ?? (pagesOfMany.includes(extension?.type ?? '') ? named : null);
  if (accountId === undefined || here === null) throw new Failure('invalid-input', { code: 'work-item-only' });
  if (named !== null && named !== here) throw new Failure('invalid-input', { code: 'other-work-item' });
  return { caller: { accountId, issueId: here, callId }, input };
};
