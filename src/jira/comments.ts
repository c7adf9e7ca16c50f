import * as z from 'zod/mini';

import type { Instant } from '../domain/shared/ids';
import { commentBody } from './comment-body';
import { toInstant } from './instant';
import type { Person } from './issue-response';
import { path, query } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

const Page = z.object({ comments: z.array(z.object({ created: z.string(), body: z.unknown() })) });

/** Long enough to hold what was written since a function was cut off. */
const recentComments = 50;

export const comments = (request: Request) => ({
  /** `POST /rest/api/3/issue/{idOrKey}/comment`, addressing somebody in its first line. Blank lines are left out. */
  add: async (idOrKey: string, lines: readonly string[], mention: Person | null): Promise<void> =>
    sendJson(request, 'POST', path`/rest/api/3/issue/${idOrKey}/comment`, {
      body: commentBody(lines, mention),
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
