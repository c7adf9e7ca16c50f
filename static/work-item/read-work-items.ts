import type { Policy } from '../../src/domain/policy/policy';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { toWorkItem } from '../../src/jira/to-work-item';
import { wholeIssues } from '../../src/jira/whole-issues';
import { jira } from '../ui/bridge';
import { loadWords } from './load-words';

/** Work items as Jira has them now, by id, and the words that their texts may need. @throws Failure */
export const readWorkItems = async (ids: readonly string[], policy: Policy): Promise<ReadonlyMap<string, WorkItem>> => {
  const [issues] = await Promise.all([wholeIssues(jira, ids, policy), loadWords()]);
  return new Map(issues.map((issue) => [issue.id, toWorkItem(issue, policy)]));
};
