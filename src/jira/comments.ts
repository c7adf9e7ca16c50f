import * as z from 'zod/mini';

import type { Instant } from '../domain/shared/ids';
import { toInstant } from './instant';
import type { Person } from './issue-response';
import { path, query } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

type AdfInline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'mention'; readonly attrs: { readonly id: string; readonly text: string } }
  | { readonly type: 'hardBreak' };

/** A comment: lines of text, the first after a mention when there is somebody to notify. */
const commentBody = (lines: readonly string[], mention: Person | null) => ({
  type: 'doc',
  version: 1,
  content: lines.map((line, index) => {
    const text: AdfInline = { type: 'text', text: line };
    const to: AdfInline[] =
      mention !== null && index === 0
        ? [
            { type: 'mention', attrs: { id: mention.accountId, text: `@${mention.displayName}` } },
            { type: 'text', text: ' ' },
          ]
        : [];
    return { type: 'paragraph', content: [...to, text] };
  }),
});

const Page = z.object({ comments: z.array(z.object({ created: z.string(), body: z.unknown() })) });

/** Long enough to hold what was written since a function was cut off. */
const recentComments = 50;

export const comments = (request: Request) => ({
  /** `POST /rest/api/3/issue/{idOrKey}/comment`, addressing somebody in its first line. Blank lines are left out. */
  add: async (idOrKey: string, lines: readonly string[], mention: Person | null): Promise<void> =>
    sendJson(request, 'POST', path`/rest/api/3/issue/${idOrKey}/comment`, {
      body: commentBody(
        lines.filter((line) => line.trim() !== ''),
        mention,
      ),
    }),

  /** `GET /rest/api/3/issue/{idOrKey}/comment`, the newest: whether one that was made since then holds this line of text. */
  hasLine: async (idOrKey: string, line: string, since: Instant): Promise<boolean> => {
    const parameters = query({ orderBy: '-created', maxResults: recentComments });
    const page = await getJson(request, path`/rest/api/3/issue/${idOrKey}/comment` + parameters, Page);
    return page.comments.some(
      ({ created, body }) => toInstant(created) >= since && JSON.stringify(body).includes(JSON.stringify(line)),
    );
  },
});
