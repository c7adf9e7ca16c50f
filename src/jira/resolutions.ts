import * as z from 'zod/mini';

import type { Named } from '../domain/shared/named';
import { collect, pagesByOffset } from './paginate';
import { query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

const Page = z.object({
  isLast: z.optional(z.boolean()),
  values: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const resolutions = (request: Request) => ({
  /** `GET /rest/api/3/resolution/search`: every resolution of the site, in Jira's order. */
  list: async (): Promise<readonly Named[]> =>
    collect(
      pagesByOffset((startAt) =>
        getJson(request, `/rest/api/3/resolution/search${query({ startAt, maxResults: 50 })}`, Page),
      ),
    ),
});
