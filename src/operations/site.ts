import * as z from 'zod/mini';

import { type SiteCall, siteContract, type SiteContract } from '../contract/site';
import { AccountId } from '../domain/shared/ids';
import { Failure, type Result } from '../domain/shared/result';
import { permissions } from '../jira/permissions';
import type { Request } from '../jira/request';
import type { Troubles } from '../ledger/troubles';
import type { Recompute } from '../reconcile/recompute';
import { answerCall } from './answer-call';
import { parseNamedInput } from './parse-input';

const Context = z.looseObject({ accountId: z.optional(AccountId) });

/** Jira says whether the caller administers it. @throws Failure `forbidden` */
export const allowSite = (asCaller: Request) => async (): Promise<void> => {
  const held = await permissions(asCaller).granted('site', ['ADMINISTER']);
  if (!held.has('ADMINISTER')) throw new Failure('forbidden', { code: 'not-jira-admin' });
};

type SiteOperation<N extends SiteCall> = (
  input: z.infer<SiteContract[N]['input']>,
) => Promise<z.infer<SiteContract[N]['output']>>;
type SiteOperations = { readonly [N in SiteCall]: SiteOperation<N> };

export const siteOperations = ({
  troubles,
  recompute,
}: {
  readonly troubles: Troubles;
  readonly recompute: Pick<Recompute, 'start'>;
}): SiteOperations => ({
  troubles: async () => ({ troubles: [...(await troubles.all())] }),
  repair: async ({ projectId }) => {
    const state = projectId === null ? null : await recompute.start(projectId, { force: true, trust: 'nothing' });
    await troubles.clear(projectId);
    return { state };
  },
});

/** The one gate of every call about the site: who, may they, is it well formed, do it, check the answer. */
export const serveSite =
  ({ operations, allow }: { readonly operations: SiteOperations; readonly allow: () => Promise<void> }) =>
  <N extends SiteCall>(name: N) =>
  async ({
    payload,
    context,
  }: {
    readonly payload: unknown;
    readonly context: unknown;
  }): Promise<Result<z.infer<SiteContract[N]['output']>>> => {
    const { input, output }: SiteContract[N] = siteContract[name];
    return answerCall(name, async () => {
      if (Context.safeParse(context).data?.accountId === undefined)
        throw new Failure('forbidden', { code: 'signed-out' });
      await allow();
      const operation: SiteOperation<N> = operations[name];
      const own = parseNamedInput(input, payload ?? {}) as z.infer<SiteContract[N]['input']>;
      return output.parse(await operation(own)) as z.infer<SiteContract[N]['output']>;
    });
  };
