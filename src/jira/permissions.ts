import * as z from 'zod/mini';

import { query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** The permissions that the app asks about. */
export type Permission =
  | 'BROWSE_PROJECTS'
  | 'EDIT_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'ADD_COMMENTS'
  | 'ADMINISTER_PROJECTS'
  | 'ADMINISTER';

const MyPermissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

export const permissions = (request: Request) => ({
  /** `GET /rest/api/3/mypermissions`: which of these the caller holds here. `site` is for permissions of the whole site: for a project's permission, Jira would then answer "in any project". */
  granted: async (
    scope: { readonly issueId: string } | { readonly projectId: string } | 'site',
    requested: readonly Permission[],
  ): Promise<ReadonlySet<Permission>> => {
    const { permissions: all } = await getJson(
      request,
      `/rest/api/3/mypermissions${query({ ...(scope === 'site' ? {} : scope), permissions: requested })}`,
      MyPermissions,
    );
    return new Set(requested.filter((one) => all[one]?.havePermission === true));
  },
});
