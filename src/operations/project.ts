import * as z from 'zod/mini';

import { projectContract, type ProjectCall, type ProjectContract } from '../contract/project';
import { AccountId, JiraId } from '../domain/shared/ids';
import { Failure, type Result } from '../domain/shared/result';
import { permissions } from '../jira/permissions';
import type { Request } from '../jira/request';
import type { Recompute } from '../reconcile/recompute';
import { answerCall } from './answer-call';
import { parseCallId, parseNamedInput } from './parse-input';

const Context = z.looseObject({
  accountId: z.optional(AccountId),
  extension: z.looseObject({ project: z.looseObject({ id: JiraId }) }),
});

/** Jira says whether the caller administers the project that the page is about. @throws Failure `forbidden` */
export const allowProject =
  (asCaller: Request) =>
  async (projectId: JiraId): Promise<void> => {
    const refusal = new Failure('forbidden', { code: 'not-project-admin' });
    try {
      const held = await permissions(asCaller).granted({ projectId }, ['ADMINISTER_PROJECTS']);
      if (!held.has('ADMINISTER_PROJECTS')) throw refusal;
    } catch (error) {
      throw error instanceof Failure && error.code === 'not-found' ? refusal : error;
    }
  };

/** Who calls, and the page's own name for the call; null of a page that gives none. */
interface ProjectCaller {
  readonly accountId: AccountId;
  readonly callId: string | null;
}

export type ProjectOperation<N extends ProjectCall> = (
  input: z.infer<ProjectContract[N]['input']>,
  projectId: JiraId,
  caller: ProjectCaller,
) => Promise<z.infer<ProjectContract[N]['output']>>;

export const recomputeProject =
  ({ start }: Pick<Recompute, 'start'>): ProjectOperation<'recompute'> =>
  async (how, projectId) => ({ state: await start(projectId, how) });

type ProjectOperations = { readonly [N in ProjectCall]: ProjectOperation<N> };

interface Dependencies {
  readonly operations: ProjectOperations;
  readonly allow: (projectId: JiraId) => Promise<void>;
}

/** The one gate of every call about a project: who, may they, is it well formed, do it, check the answer. */
export const serveProject =
  ({ allow, operations }: Dependencies) =>
  <N extends ProjectCall>(name: N) =>
  async ({
    payload,
    context,
  }: {
    readonly payload: unknown;
    readonly context: unknown;
  }): Promise<Result<z.infer<ProjectContract[N]['output']>>> => {
    const { input, output }: ProjectContract[N] = projectContract[name];
    return answerCall(name, async () => {
      const read = Context.safeParse(context);
      if (!read.success) throw new Failure('invalid-input', { code: 'project-page-only' });
      const { accountId } = read.data;
      if (accountId === undefined) throw new Failure('forbidden', { code: 'signed-out' });
      const projectId = read.data.extension.project.id;
      await allow(projectId);
      const operation: ProjectOperation<N> = operations[name];
      const own = parseNamedInput(input, payload) as z.infer<ProjectContract[N]['input']>;
      return output.parse(await operation(own, projectId, { accountId, callId: parseCallId(payload) })) as z.infer<
        ProjectContract[N]['output']
      >;
    });
  };
