import * as z from 'zod/mini';

import type { PlannedVersion } from '../domain/digest/facts';
import { CalendarDate, type JiraId } from '../domain/shared/ids';
import { path } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** A version of the project that is not released and not archived. */
export type OpenVersion = PlannedVersion;

const Versions = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    released: z.optional(z.boolean()),
    archived: z.optional(z.boolean()),
    releaseDate: z.optional(z.nullable(z.string())),
  }),
);

export const versions = (request: Request) => ({
  /** `GET /rest/api/3/project/{id}/versions`, in the project's order. */
  open: async (projectId: JiraId): Promise<readonly OpenVersion[]> =>
    (await getJson(request, path`/rest/api/3/project/${projectId}/versions`, Versions))
      .filter(({ released = false, archived = false }) => !released && !archived)
      .map(({ id, name, releaseDate }) => {
        const date = CalendarDate.safeParse(releaseDate);
        return { id, name, releaseDate: date.success ? date.data : null };
      }),
});
