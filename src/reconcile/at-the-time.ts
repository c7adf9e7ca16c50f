import type { Change, DoneCrossing } from '../domain/acceptance/done-crossings';
import type { Policy } from '../domain/policy/policy';
import { readPolicy } from '../domain/policy/read-policy';
import type { JiraId } from '../domain/shared/ids';
import type { StatusCategory } from '../domain/shared/work-item';
import { projectProperty } from '../jira/project-property';
import { projects } from '../jira/projects';
import type { Request } from '../jira/request';
import type { IssueContext } from './issue-context';

/** What the statuses of some changes are, those of an earlier project too, and which of the project's own are in Done. */
export const categoriesFor = async (
  request: Request,
  projectId: JiraId,
  changes: readonly Change[],
): Promise<{ readonly categories: ReadonlyMap<JiraId, StatusCategory>; readonly done: readonly JiraId[] }> => {
  const own = await projects(request).statuses(projectId);
  const known = new Set(own.map(({ id }) => id));
  const named = changes.flatMap(({ items }) =>
    items.filter(({ fieldId }) => fieldId === 'status').flatMap(({ from, to }) => [from, to]),
  );
  const others = named.every((id) => id === null || known.has(id)) ? [] : await projects(request).allStatuses();
  return {
    categories: new Map([...others, ...own].map(({ id, category }) => [id, category])),
    done: own.filter(({ category }) => category === 'done').map(({ id }) => id),
  };
};

/** The project that a work item was in when it changed, from the moves between projects that its history tells of. */
const projectAt = (changes: readonly Change[], changeId: string, today: JiraId): JiraId => {
  const at = changes.findIndex(({ id }) => id === changeId);
  const moves = changes.flatMap(({ items }, index) =>
    items.filter(({ fieldId }) => fieldId === 'project').map(({ from, to }) => ({ index, from, to })),
  );
  return moves.findLast(({ index }) => index <= at)?.to ?? moves.find(({ index }) => index > at)?.from ?? today;
};

/**
 * The policy of the project that a work item was in at a move; null where there was none in force that can be read. A move between projects that
 * changes the status counts for the project that it leads to.
 */
export const policiesThen = (request: Request, { item, policy }: IssueContext, changes: readonly Change[]) => {
  const read = new Map<JiraId, Promise<Policy | null>>();
  const ofProject = async (projectId: JiraId): Promise<Policy | null> => {
    const reading = readPolicy(await projectProperty(request).readPolicy(projectId));
    return reading.state === 'ok' ? reading.policy : null;
  };
  return async ({ changeId }: DoneCrossing): Promise<Policy | null> => {
    const projectId = projectAt(changes, changeId, item.projectId);
    if (projectId === item.projectId) return policy;
    const found = read.get(projectId) ?? ofProject(projectId);
    read.set(projectId, found);
    return found;
  };
};
