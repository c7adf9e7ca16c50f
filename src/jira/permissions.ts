import * as z from 'zod/mini';

import { query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** The permissions that the app asks about. */
export type Permission =
  'BROWSE_PROJECTS' | 'EDIT_ISSUES' | 'TRANSITION_ISSUES' | 'ADD_COMMENTS' | 'ADMINISTER_PROJECTS';

const Mine = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

export const permissions = (request: Request) => ({
  /** `GET /rest/api/3/mypermissions`: which of these the caller holds here. The place is never left out: without one Jira says "anywhere". */
  granted: async (
    where: { readonly issueId: string } | { readonly projectId: string },
    asked: readonly Permission[],
  ): Promise<ReadonlySet<Permission>> => {
    const { permissions: all } = await getJson(
      request,
      `/rest/api/3/mypermissions${query({ ...where, permissions: asked })}`,
      Mine,
    );
    return new Set(asked.filter((one) => all[one]?.havePermission === true));
  },
});
