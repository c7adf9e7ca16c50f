import * as z from 'zod/mini';

import { type MarkedComment, questionKey, QuestionMark, QuestionsCopy } from '../domain/acceptance/questions';
import { questionsKey } from '../domain/policy/policy';
import type { AdfNode, JiraId } from '../domain/shared/ids';
import { commentBody } from './comment-body';
import { nullIfNotFound } from './fallback';
import { toInstant } from './instant';
import type { Person } from './issue-response';
import { path } from './path';
import { getJson, postJson, type Request } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

const Property = z.object({ key: z.string(), value: z.unknown() });

const RawComment = z.object({
  id: z.string(),
  self: z.string(),
  author: z.optional(z.object({ accountId: z.string(), displayName: z.optional(z.string()) })),
  created: z.string(),
  updated: z.string(),
  body: z.unknown(),
  properties: z.optional(z.array(Property)),
});
type RawComment = z.infer<typeof RawComment>;

const Page = z.object({ values: z.array(RawComment) });

/** A comment with its text, as the reader may see it. */
export interface CommentText extends MarkedComment {
  readonly author: string | null;
  readonly body: AdfNode | null;
  readonly wasEdited: boolean;
}

const markOf = ({ properties = [] }: RawComment): QuestionMark | null =>
  QuestionMark.safeParse(properties.find(({ key }) => key === questionKey)?.value).data ?? null;

const Doc = z.looseObject({ type: z.literal('doc') });

const toText = (raw: RawComment): CommentText => ({
  id: raw.id,
  by: raw.author?.accountId ?? null,
  at: toInstant(raw.created),
  mark: markOf(raw),
  author: raw.author?.displayName ?? null,
  body: Doc.safeParse(raw.body).success ? (raw.body as AdfNode) : null,
  wasEdited: raw.updated !== raw.created,
});

const list = async (request: Request, ids: readonly JiraId[]): Promise<readonly RawComment[]> =>
  (await postJson(request, '/rest/api/3/comment/list?expand=properties', { ids: ids.map(Number) }, Page)).values;

export const questionComments = (request: Request) => ({
  /** `POST /rest/api/3/comment/list`: those of these comments that the caller may see, at most a thousand. */
  texts: async (ids: readonly JiraId[]): Promise<readonly CommentText[]> =>
    ids.length === 0 ? [] : (await list(request, ids)).map(toText),

  /** The same of one work item: comments of others are left out. */
  ofIssue: async (issueId: JiraId, ids: readonly JiraId[]): Promise<readonly MarkedComment[]> =>
    (await list(request, ids)).filter(({ self }) => self.includes(`/issue/${issueId}/comment/`)).map(toText),

  /** What the app wrote of a work item's questions; null where nothing. */
  copyOf: async (issueId: JiraId): Promise<QuestionsCopy | null> => {
    const address = path`/rest/api/3/issue/${issueId}/properties/${questionsKey}`;
    const property = await nullIfNotFound(() => getJson(request, address, z.object({ value: z.unknown() })));
    return QuestionsCopy.safeParse(property?.value).data ?? null;
  },

  /** `POST /rest/api/3/issue/{idOrKey}/comment` with the property that makes it a question or an answer. Gives its id. */
  add: async (idOrKey: string, lines: readonly string[], mention: Person | null, mark: QuestionMark): Promise<JiraId> =>
    (
      await postJson(
        request,
        path`/rest/api/3/issue/${idOrKey}/comment`,
        { body: commentBody(lines, mention), properties: [{ key: questionKey, value: mark }] },
        z.object({ id: z.string() }),
      )
    ).id,
});
