import * as z from 'zod/mini';

import type { CustomFieldId } from '../domain/shared/ids';
import { questionsKey, ticksKey } from '../domain/policy/policy';
import { enteredKey } from '../domain/policy/value-rule';
import { Failure } from '../domain/shared/result';
import { IssueResponse, type Person, SystemFields } from './issue-response';
import { pagesByToken } from './paginate';
import { path, query } from './path';
import { getJson, type Request, sendJson } from './request';
import { toTransition, type Transition } from './transitions';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** One issue, parsed: the system fields that the rules read, and the rest by id. */
export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly system: z.infer<typeof SystemFields>;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly properties: Readonly<Record<string, unknown>>;
  /** The fields' names, as the viewer's language has them. */
  readonly names: Readonly<Record<string, string>>;
  /** What the viewer may do now; validators are asked only when it is done. */
  readonly transitions: readonly Transition[];
  /** The fields that the viewer may edit. */
  readonly editable: ReadonlySet<string>;
  readonly assignee: Person | null;
}

const IssuesPage = z.object({
  issues: z.array(IssueResponse),
  nextPageToken: z.optional(z.nullable(z.string())),
});

export const toIssue = ({
  id,
  key,
  fields,
  properties,
  names,
  transitions,
  editmeta,
}: z.infer<typeof IssueResponse>): Issue => {
  const system = SystemFields.safeParse(fields);
  if (!system.success) throw new Failure('internal', { code: 'work-item-strange' });
  return {
    id,
    key,
    system: system.data,
    fields,
    properties: properties ?? {},
    names: names ?? {},
    transitions: (transitions ?? []).filter(({ isAvailable }) => isAvailable).map(toTransition),
    editable: new Set(Object.keys(editmeta?.fields ?? {})),
    assignee: system.data.assignee ?? null,
  };
};

export const issues = (request: Request) => ({
  /**
   * `GET /rest/api/3/issue/{idOrKey}` with everything a surface shows, in one call. Comments, attachments and work logs are
   * left out: they can be long, and no rule reads them. @throws Failure `not-found` when the viewer may not see it.
   */
  read: async (idOrKey: string): Promise<Issue> =>
    toIssue(
      await getJson(
        request,
        path`/rest/api/3/issue/${idOrKey}` +
          query({
            fields: ['*all', '-comment', '-attachment', '-worklog'],
            properties: [ticksKey, enteredKey, questionsKey],
            expand: ['names', 'transitions', 'editmeta'],
          }),
        IssueResponse,
      ),
    ),

  /** `GET /rest/api/3/search/jql` with whole issues, page by page, at most so many. What viewers may do is left out. */
  some: async (jql: string, most: number): Promise<readonly Issue[]> => {
    const found: Issue[] = [];
    const wanted = { jql, fields: ['*all', '-comment', '-attachment', '-worklog'], properties: [ticksKey] };
    const page = async (nextPageToken: string | undefined) =>
      getJson(request, `/rest/api/3/search/jql${query({ ...wanted, maxResults: 100, nextPageToken })}`, IssuesPage);
    for await (const { issues: some } of pagesByToken(page)) {
      found.push(...some.map(toIssue));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  },

  /** `PUT /rest/api/3/issue/{idOrKey}`: null empties the field. Jira asks for the Edit issues permission. */
  editNumber: async (idOrKey: string, field: CustomFieldId, value: number | null): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}`, { fields: { [field]: value } }),
});
