import * as z from 'zod/mini';

import type { Change } from '../domain/acceptance/change';
import { HistoryEntry, toChange } from './history-entry';
import { collect, pagesByOffset } from './paginate';
import { path, query } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

const pageSize = 100;

const Page = z.object({ isLast: z.optional(z.boolean()), values: z.array(HistoryEntry) });

export const changelog = (request: Request) => ({
  /** `GET /rest/api/3/issue/{idOrKey}/changelog`: the whole history, oldest first. The one in an issue's `expand` is cut off. */
  read: async (idOrKey: string): Promise<readonly Change[]> => {
    const page = async (startAt: number) =>
      getJson(request, path`/rest/api/3/issue/${idOrKey}/changelog` + query({ startAt, maxResults: pageSize }), Page);
    return (await collect(pagesByOffset(page))).map((entry) => toChange(entry));
  },
});
