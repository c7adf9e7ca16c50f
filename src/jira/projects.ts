import * as z from 'zod/mini';

import type { StatusCategory } from '../domain/shared/work-item';
import { StatusResponse } from './issue-response';
import { path } from './path';
import { getJson, type Request } from './request';
import { categoryOf } from './status-category';

export const scopes = ['read:jira-work'] as const;

export interface WorkType {
  readonly id: string;
  readonly name: string;
  /** 0 for what teams deliver, 1 and more for epics and above, -1 for sub-tasks. */
  readonly level: number;
}

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly leadId: string | null;
  readonly teamManaged: boolean;
  readonly workTypes: readonly WorkType[];
}

const ProjectResponse = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.optional(z.string()),
  lead: z.optional(z.nullable(z.object({ accountId: z.string() }))),
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      subtask: z._default(z.boolean(), false),
      hierarchyLevel: z.optional(z.number()),
    }),
  ),
});

const TypeStatuses = z.array(z.object({ statuses: z.array(StatusResponse) }));

const toStatus = ({ id, name, statusCategory }: z.infer<typeof StatusResponse>): Status => ({
  ...{ id, name, category: categoryOf(statusCategory.key) },
});

export const projects = (request: Request) => ({
  /** `GET /rest/api/3/project/{idOrKey}` with its work types. */
  read: async (idOrKey: string): Promise<Project> => {
    const { id, key, name, style, lead, issueTypes } = await getJson(
      request,
      path`/rest/api/3/project/${idOrKey}`,
      ProjectResponse,
    );
    return {
      id,
      key,
      name,
      leadId: lead?.accountId ?? null,
      teamManaged: style === 'next-gen',
      workTypes: issueTypes.map((type) => ({
        id: type.id,
        name: type.name,
        level: type.hierarchyLevel ?? (type.subtask ? -1 : 0),
      })),
    };
  },

  /** `GET /rest/api/3/status`: every status of the site that the caller sees, those of other projects too. */
  allStatuses: async (): Promise<readonly Status[]> =>
    (await getJson(request, '/rest/api/3/status', z.array(StatusResponse))).map(toStatus),

  /** `GET /rest/api/3/project/{idOrKey}/statuses`: every status of the project once, in Jira's order. */
  statuses: async (idOrKey: string): Promise<readonly Status[]> => {
    const types = await getJson(request, path`/rest/api/3/project/${idOrKey}/statuses`, TypeStatuses);
    const all = types.flatMap(({ statuses }) => statuses);
    return [...new Map(all.map((one) => [one.id, one])).values()].map(toStatus);
  },
});
