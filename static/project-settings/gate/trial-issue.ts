import type { Policy } from '../../../src/domain/policy/policy';
import { issues } from '../../../src/jira/issues';
import type { TrialIssue } from '../../../src/workflow-gate/preflight';
import { jira } from '../../ui/bridge';
import type { Loaded } from '../load';

/** The latest work item of a governed type, to try the rules on; null where the project has none. */
export const trialIssue = async (
  { project, statuses }: Pick<Loaded, 'project' | 'statuses'>,
  policy: Pick<Policy, 'types'>,
): Promise<TrialIssue | null> => {
  const types = Object.keys(policy.types);
  const to = statuses.find(({ category }) => category === 'done');
  if (types.length === 0 || to === undefined) return null;
  const jql = `project = ${project.id} AND issuetype IN (${types.join(', ')}) AND statusCategory != Done ORDER BY updated DESC`;
  const [issue] = await issues(jira).some(jql, 1);
  if (issue === undefined) return null;
  const { status } = issue.system;
  return {
    id: issue.id,
    key: issue.key,
    projectId: project.id,
    status: { id: status.id, name: status.name, category: status.statusCategory.key },
    to,
  };
};
