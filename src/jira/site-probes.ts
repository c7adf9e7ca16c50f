import * as z from 'zod/mini';

import type { AccountId, JiraId } from '../domain/shared/ids';
import { path, query } from './path';
import { getJson, postJson, type Request } from './request';

export const scopes = ['read:jira-work', 'read:jira-user'] as const;

const Fetched = z.object({ issues: z.array(z.unknown()) });
const Histories = z.object({
  issueChangeLogs: z.array(z.object({ changeHistories: z.array(z.object({ created: z.unknown() })) })),
});
const Projects = z.object({
  values: z.array(z.object({ id: z.string(), properties: z.optional(z.nullable(z.record(z.string(), z.unknown()))) })),
});
const People = z.object({ values: z.array(z.object({ accountId: z.string(), displayName: z.optional(z.string()) })) });
const MyPermissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** Calls in the form in which sites may differ. Where one is refused, no other call is tried instead. */
export const siteProbes = (request: Request) => ({
  /** `POST /rest/api/3/issue/bulkfetch`: how many of these came. @throws Failure with Jira's words when it takes fewer. */
  bulkFetch: async (issueIdsOrKeys: readonly JiraId[]): Promise<number> =>
    (await postJson(request, '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys, fields: ['summary'] }, Fetched)).issues
      .length,

  /** `POST /rest/api/3/changelog/bulkfetch`: how the first entry says when it was made; undefined where there is none. */
  historyMoment: async (issueIdsOrKeys: readonly JiraId[]): Promise<unknown> => {
    const body = { issueIdsOrKeys, fieldIds: ['status'], maxResults: 100 };
    const { issueChangeLogs } = await postJson(request, '/rest/api/3/changelog/bulkfetch', body, Histories);
    return issueChangeLogs.flatMap(({ changeHistories }) => changeHistories)[0]?.created;
  },

  /** `GET /rest/api/3/project/search?id=…&properties=…`: the project's properties as the list has them; undefined where it has none. */
  listedProperties: async (id: JiraId, properties: string): Promise<Readonly<Record<string, unknown>> | undefined> => {
    const { values } = await getJson(request, `/rest/api/3/project/search${query({ id, properties })}`, Projects);
    return values.find((one) => one.id === id)?.properties ?? undefined;
  },

  /** `GET /rest/api/3/user/bulk`: the name of a person; undefined where the answer does not have them. */
  nameInBulk: async (accountId: AccountId): Promise<string | undefined> => {
    const { values } = await getJson(request, `/rest/api/3/user/bulk${query({ accountId })}`, People);
    return values.find((one) => one.accountId === accountId)?.displayName;
  },

  /** `GET /rest/api/3/mypermissions` in a project: each of these, and whether the caller holds it. */
  held: async (projectId: JiraId, requested: readonly string[]): Promise<ReadonlyMap<string, boolean>> => {
    const address = path`/rest/api/3/mypermissions` + query({ projectId, permissions: requested });
    const { permissions } = await getJson(request, address, MyPermissions);
    return new Map(requested.map((one) => [one, permissions[one]?.havePermission === true]));
  },
});
