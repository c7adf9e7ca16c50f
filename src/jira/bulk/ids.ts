import * as z from 'zod/mini';

import type { JiraId } from '../../domain/ids';
import { query } from '../path';
import { getJson, type Request } from '../request';

export const scopes = ['read:jira-work'] as const;

/** Jira gives this many a page as long as nothing but the id is asked for. */
const pageSize = 5_000;

const Page = z.object({
  issues: z.array(z.object({ id: z.string() })),
  nextPageToken: z.optional(z.nullable(z.string())),
});

/** `GET /rest/api/3/search/jql` with ids alone, page by page, in the order that the query asks for. */
export const idPages = async function* (request: Request, jql: string): AsyncGenerator<readonly JiraId[]> {
  let nextPageToken: string | undefined;
  do {
    const page: z.infer<typeof Page> = await getJson(
      request,
      `/rest/api/3/search/jql${query({ jql, fields: ['id'], maxResults: pageSize, nextPageToken })}`,
      Page,
    );
    yield page.issues.map(({ id }) => id);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
};

/** All of them at once. */
export const allIds = async (request: Request, jql: string): Promise<readonly JiraId[]> => {
  const all: JiraId[] = [];
  for await (const page of idPages(request, jql)) all.push(...page);
  return all;
};
