import type { Policy } from '../domain/policy/policy';
import { issues } from '../jira/issues';
import type { Status } from '../jira/projects';
import type { Request } from '../jira/request';
import type { TrialIssue } from './preflight';

/** The latest open work item of a governed type, to try the rules on; null where the project has none. */
export const trialIssue =
  (request: Request) =>
  async (
    { projectId, statuses }: { readonly projectId: string; readonly statuses: readonly Status[] },
    { types }: Pick<Policy, 'types'>,
  ): Promise<TrialIssue | null> => {
    const ids = Object.keys(types);
    const to = statuses.find(({ category }) => category === 'done');
    if (ids.length === 0 || to === undefined) return null;
    const jql = `project = ${projectId} AND issuetype IN (${ids.join(', ')}) AND statusCategory != Done ORDER BY updated DESC`;
    const [issue] = await issues(request).some(jql, 1);
    if (issue === undefined) return null;
    const { status } = issue.system;
    return {
      id: issue.id,
      key: issue.key,
      projectId,
      typeId: issue.system.issuetype.id,
      status: { id: status.id, name: status.name, category: status.statusCategory.key },
      to,
    };
  };
