import * as z from 'zod/mini';

import { CallId } from '../contract';
import {
  type PlanningAccess,
  planningContract,
  type PlanningInput,
  type PlanningName,
  type PlanningOutput,
} from '../contract/planning';
import { mayAccept } from '../domain/policy/accepters';
import type { Policy } from '../domain/policy/policy';
import { readPolicy } from '../domain/policy/read-policy';
import { AccountId, type Instant, JiraId } from '../domain/shared/ids';
import { Failure, type Result } from '../domain/shared/result';
import { permissions } from '../jira/permissions';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import { answerCall } from './answer-call';
import { parseInput } from './parse-input';

const Context = z.looseObject({
  accountId: z.optional(AccountId),
  extension: z.looseObject({ type: z.optional(z.string()), project: z.optional(z.looseObject({ id: JiraId })) }),
});

const Payload = z.looseObject({ projectId: JiraId, callId: z.optional(CallId) });

/** The dialogs in Jira that may have no project of their own: what their page names counts, and Jira is asked for it. */
const dialogs: readonly string[] = ['jira:sprintAction', 'jira:backlogAction'];

/** Who calls, and about which project. */
export interface Planner {
  readonly accountId: AccountId;
  readonly projectId: JiraId;
  /** The page's name for this call, the same when it tries again. */
  readonly callId: CallId | null;
}

/** @throws Failure `forbidden` without a person, `invalid-input` without a project or with two. */
const parsePlanner = (context: unknown, payload: unknown): { readonly planner: Planner; readonly input: unknown } => {
  const { accountId, extension } = parseInput(Context, context);
  if (accountId === undefined) throw new Failure('forbidden', { code: 'signed-out' });
  const { projectId, callId = null, ...input } = parseInput(Payload, payload);
  const here = extension.project?.id ?? (dialogs.includes(extension.type ?? '') ? projectId : null);
  if (here !== projectId) throw new Failure('invalid-input', { code: 'project-page-only' });
  return { planner: { accountId, projectId, callId }, input };
};

/** A project's policy, null where none is in force. */
export const policyInForce =
  (request: Request) =>
  async (projectId: JiraId): Promise<Policy | null> => {
    const reading = readPolicy(await projectProperty(request).readPolicy(projectId));
    return reading.state === 'ok' ? reading.policy : null;
  };

interface Allowing {
  readonly asCaller: Request;
  /** Null where none is in force. */
  readonly readPolicy: (projectId: JiraId) => Promise<Policy | null>;
  readonly clock: () => Instant;
}

const maySee = async (asCaller: Request, projectId: JiraId): Promise<boolean> => {
  try {
    return (await permissions(asCaller).granted({ projectId }, ['BROWSE_PROJECTS'])).has('BROWSE_PROJECTS');
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return false;
    throw error;
  }
};

/** Asks Jira, as the caller, and the policy. @throws Failure `forbidden`; `conflict` where nobody may accept, since no policy is in force. */
export const allowPlanning =
  ({ asCaller, readPolicy, clock }: Allowing) =>
  async (access: PlanningAccess, { accountId, projectId }: Planner): Promise<void> => {
    if (!(await maySee(asCaller, projectId))) throw new Failure('forbidden', { code: 'jira-not-found' });
    if (access === 'browse-project') return;
    const policy = await readPolicy(projectId);
    if (policy === null) throw new Failure('conflict', { code: 'not-in-force' });
    if (mayAccept(policy, accountId, clock()) === null) throw new Failure('forbidden', { code: 'may-not-plan' });
  };

export type PlanningOperation<N extends PlanningName> = (
  input: PlanningInput<N>,
  planner: Planner,
) => Promise<PlanningOutput<N>>;

interface Dependencies {
  readonly operations: { readonly [N in PlanningName]: PlanningOperation<N> };
  readonly allow: (access: PlanningAccess, planner: Planner) => Promise<void>;
}

/** The one gate of every call about plans: who, may they, is it well formed, do it, check the answer. */
export const servePlanning =
  ({ operations, allow }: Dependencies) =>
  <N extends PlanningName>(name: N) =>
  async ({
    payload,
    context,
  }: {
    readonly payload: unknown;
    readonly context: unknown;
  }): Promise<Result<PlanningOutput<N>>> => {
    const { access, input, output } = planningContract[name];
    return answerCall(name, async () => {
      const { planner, input: own } = parsePlanner(context, payload);
      await allow(access, planner);
      const operation: PlanningOperation<N> = operations[name];
      return output.parse(await operation(parseInput(input, own) as PlanningInput<N>, planner)) as PlanningOutput<N>;
    });
  };
