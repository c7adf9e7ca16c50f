import * as z from 'zod/mini';

import { enteredKey } from '../domain/policy/value-rule';
import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { pagesByToken } from './paginate';
import { path, query } from './path';
import { getJson, type Request, sendJson } from './request';
import { numberIn } from './number-in';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** A work item with its value, and what was entered for its parts as it lies in Jira; undefined where there is nothing. */
export interface ValueAndParts {
  readonly id: JiraId;
  readonly key: string;
  readonly summary: string;
  readonly value: number | null;
  readonly entered: unknown;
}

const Page = z.object({
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      fields: z.record(z.string(), z.unknown()),
      properties: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
  nextPageToken: z.optional(z.nullable(z.string())),
});

type Found = z.infer<typeof Page>['issues'][number];

const toValueAndParts = ({ id, key, fields, properties }: Found, field: CustomFieldId): ValueAndParts => {
  const summary = fields['summary'];
  return {
    id,
    key,
    summary: typeof summary === 'string' ? summary : '',
    value: numberIn(fields[field]),
    entered: properties?.[enteredKey],
  };
};

/** The parts of a value, which lie in an issue property beside the field that holds their sum. */
export const valueParts = (request: Request) => ({
  /** `GET /rest/api/3/search/jql`, at most so many. */
  find: async (jql: string, field: CustomFieldId, most: number): Promise<readonly ValueAndParts[]> => {
    const found: ValueAndParts[] = [];
    const wanted = { jql, fields: ['summary', field], properties: [enteredKey], maxResults: 100 };
    const page = async (nextPageToken: string | undefined) =>
      getJson(request, `/rest/api/3/search/jql${query({ ...wanted, nextPageToken })}`, Page);
    for await (const { issues } of pagesByToken(page)) {
      found.push(...issues.map((one) => toValueAndParts(one, field)));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  },

  /** `PUT /rest/api/3/issue/{idOrKey}`: what was entered, and with it the number that it comes to; both or neither. Jira asks for Edit issues. */
  save: async (
    idOrKey: string,
    entered: unknown,
    sum?: { readonly field: CustomFieldId; readonly value: number },
  ): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${idOrKey}`, {
      fields: sum === undefined ? {} : { [sum.field]: sum.value },
      properties: [{ key: enteredKey, value: entered }],
    }),
});
