import type { AccountId, JiraId } from '../../src/domain/shared/ids';
import { doneCrossings } from '../../src/domain/acceptance/done-crossings';
import type { Policy } from '../../src/domain/policy/policy';
import { type Arrival, type Preview, preview } from '../../src/domain/readiness/preview';
import type { StatusCategory } from '../../src/domain/shared/work-item';
import { bulkHistories } from '../../src/jira/bulk-changelogs';
import { issues } from '../../src/jira/issues';
import { toWorkItem } from '../../src/jira/to-work-item';
import { jira } from '../ui/bridge';
import type { Loaded } from './load';

export const days = 30;
/** Enough to judge by; more would keep the reader waiting. */
export const most = 300;

interface Last {
  readonly by: AccountId | null;
  readonly at: string;
}

/** Who moved each item into Done, last. */
const arrivals = async (
  policy: Policy,
  ids: readonly JiraId[],
  categories: ReadonlyMap<string, StatusCategory>,
): Promise<ReadonlyMap<JiraId, Last>> => {
  const last = new Map<JiraId, Last>();
  await bulkHistories(jira, ids, ['status', 'resolution'], (histories) => {
    for (const [id, changes] of histories) {
      const into = doneCrossings(changes, { categories, meaningsAt: () => policy })
        .filter(({ direction }) => direction === 'into-delivered')
        .at(-1);
      if (into !== undefined) last.set(id, { by: into.by, at: into.at });
    }
  });
  return last;
};

/**
 * What this policy would have refused of what arrived in Done in the last thirty days and is there still, read as the person who looks. Work items are judged as
 * they are now.
 */
export const readPreview = async (policy: Policy, { project, statuses }: Loaded): Promise<Preview> => {
  const jql = `project = ${project.id} AND statusCategory = Done AND statusCategoryChangedDate >= -${days}d ORDER BY statusCategoryChangedDate DESC`;
  const found = await issues(jira).some(jql, most);
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  const last =
    found.length === 0
      ? new Map<JiraId, Last>()
      : await arrivals(
          policy,
          found.map(({ id }) => id),
          categories,
        );
  return preview(
    policy,
    found.flatMap((issue): Arrival[] => {
      const arrival = last.get(issue.id);
      return arrival === undefined ? [] : [{ item: toWorkItem(issue, policy), ...arrival }];
    }),
  );
};
