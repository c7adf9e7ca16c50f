import type { Change } from '../domain/acceptance/change';
import type { Policy } from '../domain/policy/policy';
import { readPolicy } from '../domain/policy/read-policy';
import type { JiraId } from '../domain/shared/ids';
import type { StatusCategory } from '../domain/shared/work-item';
import { nullIfNotFound } from '../jira/fallback';
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

/** Before or after a change: a move between projects has another project on each side. */
export type Side = 'before' | 'after';

/** The project that a work item was in before or after a change, from the moves between projects in its history. */
const projectAt = (changes: readonly Change[], changeId: string, today: JiraId, side: Side = 'after'): JiraId => {
  const at = changes.findIndex(({ id }) => id === changeId);
  const moves = changes.flatMap(({ items }, index) =>
    items.filter(({ fieldId }) => fieldId === 'project').map(({ from, to }) => ({ index, from, to })),
  );
  const isPast = (index: number): boolean => index < at || (side === 'after' && index === at);
  return moves.findLast(({ index }) => isPast(index))?.to ?? moves.find(({ index }) => !isPast(index))?.from ?? today;
};

/**
 * The policy of the project that a work item was in before or after a change; null where there was none in force that can be read. A move between projects that
 * changes the status counts for the project that it leads to. Those of the changes named are read at once.
 */
export const policiesAtChanges = async (
  request: Request,
  { item, policy }: IssueContext,
  changes: readonly Change[],
): Promise<(changeId: string, side?: Side) => Policy | null> => {
  const projectOf = (changeId: string, side?: Side): JiraId => projectAt(changes, changeId, item.projectId, side);
  const known = new Map<JiraId, Policy | null>([[item.projectId, policy]]);
  for (const projectId of new Set(changes.flatMap(({ id }) => [projectOf(id, 'before'), projectOf(id)]))) {
    if (known.has(projectId)) continue;
    const raw = await nullIfNotFound(() => projectProperty(request).readPolicy(projectId));
    const reading = readPolicy(raw);
    known.set(projectId, reading.state === 'ok' ? reading.policy : null);
  }
  return (changeId, side) => known.get(projectOf(changeId, side)) ?? null;
};
