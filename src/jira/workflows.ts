import * as z from 'zod/mini';

import { collect, pagesByOffset, pagesByToken } from './paginate';
import { path, query } from './path';
import { getJson, postJson, type Request } from './request';

export const scopes = ['manage:jira-configuration', 'read:jira-work'] as const;

/** A workflow or a part of it as Jira wrote it. It goes back whole, so nothing of it is dropped on the way. */
export type WorkflowJson = Readonly<Record<string, unknown>>;

/** Workflows with all of their statuses. */
export interface WorkflowsJson {
  readonly statuses: readonly WorkflowJson[];
  readonly workflows: readonly WorkflowJson[];
}

const AnyObject = z.record(z.string(), z.unknown());

const WorkflowsResponse = z.object({ statuses: z.array(AnyObject), workflows: z.array(AnyObject) });
const UpdateResponse = z.object({ taskId: z.optional(z.string()) });
const ValidationResponse = z.object({
  errors: z._default(z.array(z.object({ level: z.optional(z.string()), message: z._default(z.string(), '') })), []),
});

const Metadata = z.object({ id: z.string() });
const SchemeResponse = z.array(
  z.object({
    defaultWorkflow: z.optional(z.nullable(Metadata)),
    workflowsForIssueTypes: z._default(
      z.array(z.object({ issueTypeIds: z.array(z.string()), workflow: Metadata })),
      [],
    ),
  }),
);
const Usages = z.object({
  projects: z.object({ values: z.array(z.object({ id: z.string() })), nextPageToken: z.optional(z.string()) }),
});
const Capabilities = z.object({
  forgeRules: z._default(z.array(z.object({ id: z.string(), ruleKey: z.optional(z.string()) })), []),
});
const SearchPage = z.object({ isLast: z._default(z.boolean(), true), values: z.array(AnyObject) });
const pageSize = 50;
const TaskResponse = z.object({ status: z.string() });

/** Putting workflows back. */
const updates = (request: Request) => ({
  /** `POST /rest/api/3/workflows/update/validation`: what Jira would refuse, in its words; nothing is changed. */
  validate: async (payload: WorkflowsJson): Promise<readonly string[]> => {
    const body = { payload, validationOptions: { levels: ['ERROR'] } };
    const { errors } = await postJson(request, '/rest/api/3/workflows/update/validation', body, ValidationResponse);
    return errors.filter(({ level }) => level !== 'WARNING').map(({ message }) => message);
  },

  /**
   * `POST /rest/api/3/workflows/update`: all of it or nothing. Gives the task that finishes it, if there is one.
   * @throws Failure `conflict` when somebody was quicker, or while a task changes workflows.
   */
  update: async (payload: WorkflowsJson): Promise<string | null> =>
    (await postJson(request, '/rest/api/3/workflows/update', payload, UpdateResponse)).taskId ?? null,

  /** `GET /rest/api/3/task/{id}`: is it still at work? */
  isRunning: async (taskId: string): Promise<boolean> => {
    const { status } = await getJson(request, path`/rest/api/3/task/${taskId}`, TaskResponse);
    return ['ENQUEUED', 'RUNNING', 'CANCEL_REQUESTED'].includes(status);
  },
});

/** Reading workflows, and which of them serve whom. */
const reading = (request: Request) => ({
  /** `POST /rest/api/3/workflows`: whole workflows. @throws Failure `forbidden` for whoever may not administer them. */
  read: async (workflowIds: readonly string[]): Promise<WorkflowsJson> =>
    postJson(request, '/rest/api/3/workflows', { workflowIds }, WorkflowsResponse),

  /** `GET /rest/api/3/workflows/search`, all pages: every workflow that the caller may read, with its transitions. */
  all: async (): Promise<readonly WorkflowJson[]> => {
    const page = async (startAt: number) => {
      const parameters = query({ startAt, maxResults: pageSize, expand: 'values.transitions' });
      return getJson(request, `/rest/api/3/workflows/search${parameters}`, SearchPage);
    };
    return collect(pagesByOffset(page));
  },

  /** `POST /rest/api/3/workflowscheme/read`: the workflow of each work type of a project. */
  ofTypes: async (projectId: string, typeIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const [scheme] = await postJson(
      request,
      '/rest/api/3/workflowscheme/read',
      { projectIds: [projectId] },
      SchemeResponse,
    );
    const named = new Map(
      scheme?.workflowsForIssueTypes.flatMap(({ issueTypeIds, workflow }) =>
        issueTypeIds.map((id) => [id, workflow.id] as const),
      ),
    );
    const rest = scheme?.defaultWorkflow?.id;
    return new Map(
      typeIds.flatMap((id) => {
        const workflowId = named.get(id) ?? rest;
        return workflowId === undefined ? [] : [[id, workflowId] as const];
      }),
    );
  },

  /** `GET /rest/api/3/workflow/{id}/projectUsages`, all pages: the ids of the projects that use it. For Jira admins. */
  usedBy: async (workflowId: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    const page = async (nextPageToken: string | undefined) => {
      const address = path`/rest/api/3/workflow/${workflowId}/projectUsages`;
      return (await getJson(request, address + query({ maxResults: 200, nextPageToken }), Usages)).projects;
    };
    for await (const { values } of pagesByToken(page)) ids.push(...values.map(({ id }) => id));
    return ids;
  },

  /** `GET /rest/api/3/workflows/capabilities`: the names of the apps' rules that this workflow may carry. */
  appRules: async (workflowId: string): Promise<readonly string[]> => {
    const answer = await getJson(request, `/rest/api/3/workflows/capabilities${query({ workflowId })}`, Capabilities);
    return answer.forgeRules.map(({ id }) => id);
  },
});

export const workflows = (request: Request) => ({ ...reading(request), ...updates(request) });
