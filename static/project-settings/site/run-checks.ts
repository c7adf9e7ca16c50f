import type { SiteCheck } from '../../../src/domain/shared/site-check';
import { bulkChecks } from '../../../src/site-check/bulk-checks';
import { expressionChecks } from '../../../src/site-check/expression-checks';
import { trialIssue } from '../../../src/workflow-gate/trial-issue';
import { jira } from '../../ui/bridge';
import { callProject } from '../../ui/call-project';
import type { Edit } from '../edit';
import { manifestExpressions } from '../manifest-expressions';

export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** What only the app can ask, of which there are so many. */
const askedByApp = 3;

/**
 * Asks everything, one after the other: as the person who looks, and then, where they administer the project, as the app itself.
 * @throws Failure when the app cannot be reached.
 */
export const runChecks = async (
  { draft, loaded, locked }: Pick<Edit, 'draft' | 'loaded' | 'locked'>,
  onProgress: (progress: Progress) => void,
): Promise<readonly SiteCheck[]> => {
  const { project, statuses, me, reading } = loaded;
  const place = { projectId: project.id, isSaved: reading.state !== 'none' || draft.revision > 0 };
  const issue = await trialIssue(jira)({ ...place, statuses }, draft);
  const checks = [
    ...expressionChecks(jira, manifestExpressions(), { ...place, criteria: draft.criteria, issue }),
    ...bulkChecks(jira, { ...place, me }),
  ];
  const all = checks.length + (locked ? 0 : askedByApp);
  const found: SiteCheck[] = [];
  for (const { run } of checks) {
    onProgress({ done: found.length, all });
    found.push(await run());
  }
  onProgress({ done: found.length, all });
  return locked ? found : [...found, ...(await callProject('trySite', {})).checks];
};
