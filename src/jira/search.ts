import * as z from 'zod/mini';

import type { CustomFieldId } from '../domain/shared/ids';
import { pagesByToken } from './paginate';
import { query } from './path';
import { getJson, postJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

const Page = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z._default(z.string(), ''),
      fields: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
});

export interface SearchResult {
  readonly id: string;
  /** Empty where Jira left it out. */
  readonly key: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const toSearchResult = ({ id, key, fields }: z.infer<typeof Page>['issues'][number]): SearchResult => ({
  id,
  key,
  fields: fields ?? {},
});

/** How JQL names a custom field by its id. */
export const clause = (field: CustomFieldId): string => `cf[${field.slice('customfield_'.length)}]`;

/** What went past the Product Owner, by the field of the badges: in Done without acceptance, or escaped to a work type that needs none. */
export const wentPast = (readiness: CustomFieldId): string =>
  `((${clause(readiness)} ~ "unaccepted" AND statusCategory = Done) OR ${clause(readiness)} ~ "escaped")`;

export const search = (request: Request) => {
  /** `POST /rest/api/3/search/approximate-count`. */
  const count = async (jql: string): Promise<number> =>
    (await postJson(request, '/rest/api/3/search/approximate-count', { jql }, z.object({ count: z.number() }))).count;

  return {
    count,

    /** The first so many of a query, in one call. */
    first: async (jql: string, fields: readonly string[], maxResults: number): Promise<readonly SearchResult[]> =>
      (await getJson(request, `/rest/api/3/search/jql${query({ jql, fields, maxResults })}`, Page)).issues.map(
        toSearchResult,
      ),

    /** `GET /rest/api/3/search/jql`, page by page: Jira decides how many a page holds. */
    pages: async function* (jql: string, fields: readonly string[]): AsyncGenerator<readonly SearchResult[]> {
      const page = async (nextPageToken: string | undefined) =>
        getJson(request, `/rest/api/3/search/jql${query({ jql, fields, maxResults: 100, nextPageToken })}`, Page);
      for await (const { issues } of pagesByToken(page)) yield issues.map(toSearchResult);
    },

    /**
     * Where a score stands among the project's open work items: how many are higher, and how many have a score at all. Two counts
     * cost the same in a project of ten items and of ten thousand.
     */
    standing: async (
      projectId: string,
      field: CustomFieldId,
      score: number,
    ): Promise<{ readonly higher: number; readonly scored: number }> => {
      const scope = `project = ${projectId} AND statusCategory != Done AND ${clause(field)}`;
      const [higher, scored] = await Promise.all([count(`${scope} > ${score}`), count(`${scope} is not EMPTY`)]);
      return { higher, scored };
    },
  };
};
