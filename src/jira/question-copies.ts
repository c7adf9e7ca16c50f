import * as z from 'zod/mini';

import { QuestionsCopy } from '../domain/acceptance/questions';
import { questionsKey } from '../domain/policy/policy';
import type { JiraId } from '../domain/shared/ids';
import { allOrFirstFailure, chunksOf, limitConcurrency } from './limit-concurrency';
import { postJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

/** Every site takes so many at once. */
const atOnce = 100;

const Fetched = z.object({
  issues: z.array(z.object({ id: z.string(), properties: z.optional(z.record(z.string(), z.unknown())) })),
});

/** `POST /rest/api/3/issue/bulkfetch`: what the app wrote of the questions of these work items; those without are absent. */
export const readQuestions = async (
  request: Request,
  ids: readonly JiraId[],
): Promise<ReadonlyMap<JiraId, QuestionsCopy>> => {
  const found = new Map<JiraId, QuestionsCopy>();
  const limited = limitConcurrency(request);
  const some = async (issueIdsOrKeys: readonly JiraId[]): Promise<void> => {
    const body = { issueIdsOrKeys, fields: ['updated'], properties: [questionsKey] };
    for (const { id, properties } of (await postJson(limited, '/rest/api/3/issue/bulkfetch', body, Fetched)).issues) {
      const read = QuestionsCopy.safeParse(properties?.[questionsKey]);
      if (read.success) found.set(id, read.data);
    }
  };
  await allOrFirstFailure(chunksOf(ids, atOnce).map(some));
  return found;
};
