import type { SurveyedText } from '../../src/domain/criteria/survey';
import type { Policy } from '../../src/domain/policy/policy';
import { search } from '../../src/jira/search';
import { criteriaTextIn } from '../../src/jira/to-work-item';
import { jira } from '../ui/bridge';

/** So many work items say how a team writes; more would keep the reader waiting. */
export const surveySize = 200;

/** The texts of the project's latest work items of governed types, from the place where the settings look for criteria. */
export const readSurvey = async (
  projectId: string,
  { types, criteria }: Pick<Policy, 'types' | 'criteria'>,
): Promise<readonly SurveyedText[]> => {
  const ids = Object.keys(types);
  if (ids.length === 0) return [];
  const field = criteria.field ?? 'description';
  const jql = `project = ${projectId} AND issuetype IN (${ids.join(', ')}) ORDER BY updated DESC`;
  const found: SurveyedText[] = [];
  for await (const page of search(jira).pages(jql, [field])) {
    found.push(...page.map(({ key, fields }) => ({ key, content: criteriaTextIn(fields[field]) })));
    if (found.length >= surveySize) break;
  }
  return found.slice(0, surveySize);
};
