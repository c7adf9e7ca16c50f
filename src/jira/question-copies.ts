import { QuestionsCopy } from '../domain/acceptance/questions';
import { questionsKey } from '../domain/policy/policy';
import type { JiraId } from '../domain/shared/ids';
import { bulkIssues } from './bulk-issues';
import type { Request } from './request';

/** What the app wrote of the questions of these work items; those without are absent. */
export const readQuestions = async (
  request: Request,
  ids: readonly JiraId[],
): Promise<ReadonlyMap<JiraId, QuestionsCopy>> => {
  const found = new Map<JiraId, QuestionsCopy>();
  await bulkIssues(request, ids, { fields: ['updated'], properties: [questionsKey] }, (issues) => {
    for (const { id, properties } of issues) {
      const read = QuestionsCopy.safeParse(properties?.[questionsKey]);
      if (read.success) found.set(id, read.data);
    }
  });
  return found;
};
