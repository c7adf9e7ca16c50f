import * as z from 'zod/mini';

import type { RankCall } from '../domain/order/rank-calls';
import { type Request, sendForAnswer } from './request';

export const scopes = ['write:issue:jira-software'] as const;

const Entries = z.object({
  entries: z.array(
    z.object({
      issueId: z.union([z.number(), z.string()]),
      issueKey: z.optional(z.string()),
      status: z.number(),
      errors: z.optional(z.array(z.string())),
    }),
  ),
});

/** A work item that Jira did not rank, with its own words. */
export interface NotRanked {
  readonly id: string;
  readonly key: string;
  readonly words: string;
}

export const rank = (request: Request) => ({
  /**
   * `PUT /rest/agile/1.0/issue/rank`: puts up to fifty work items right after or before another one, in this order. Gives those that Jira left where
   * they were (it then answers 207). @throws Failure `forbidden` for whoever may not schedule them.
   */
  move: async ({ ids, after, before }: RankCall): Promise<readonly NotRanked[]> => {
    const answer = await sendForAnswer(
      request,
      'PUT',
      '/rest/agile/1.0/issue/rank',
      { issues: ids, ...(after === null ? { rankBeforeIssue: before } : { rankAfterIssue: after }) },
      Entries,
    );
    return (answer?.entries ?? [])
      .filter(({ status }) => status >= 300)
      .map(({ issueId, issueKey, errors = [] }) => ({
        id: String(issueId),
        key: issueKey ?? String(issueId),
        words: errors.join(' '),
      }));
  },
});
