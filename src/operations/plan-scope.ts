import * as z from 'zod/mini';

import type { Policy } from '../domain/policy/policy';
import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import type { PlannedItem } from '../domain/sprint/accepted-plan';
import { bulkIssues } from '../jira/bulk-issues';
import { isInSprints } from '../jira/in-sprints';
import { allIds } from '../jira/issue-ids';
import { numberIn } from '../jira/number-in';
import type { Request } from '../jira/request';
import { sprintFields } from '../jira/sprint-fields';
import type { RawItem } from '../jira/to-backlog-item';

const Sprints = z.array(z.object({ id: z.union([z.number(), z.string()]), state: z.string() }));

interface Sprint {
  readonly projectId: JiraId;
  readonly sprintId: JiraId;
  /** The environment that the app runs in. */
  readonly environmentId: string;
}

/** Whether it is planned in a sprint that is not over. */
const isPlanned = (item: RawItem, field: CustomFieldId, { projectId, sprintId }: Sprint): boolean => {
  const open = (Sprints.safeParse(item.fields[field]).data ?? []).filter(({ state }) => state !== 'closed');
  return isInSprints(item, projectId) && open.some(({ id }) => String(id) === sprintId);
};

/**
 * What is in a sprint of a project, with value and points, as the app sees it. Jira's search may be a little late: what the page has `seen` is looked
 * at as well, and the work items themselves say where they are.
 */
export const readPlanScope = async (
  request: Request,
  sprint: Sprint,
  policy: Policy,
  seen: readonly JiraId[],
): Promise<readonly PlannedItem[]> => {
  const { projectId, sprintId } = sprint;
  const [fields, found] = await Promise.all([
    sprintFields(request, sprint, policy),
    allIds(request, `project = ${projectId} AND sprint = ${sprintId} AND issuetype not in subTaskIssueTypes()`),
  ]);
  const numbers = [fields.value, fields.points].filter((one) => one !== null);
  const wanted = ['project', 'issuetype', fields.sprint, ...numbers];
  const scope: PlannedItem[] = [];
  const number = (of: RawItem, field: CustomFieldId | null) => (field === null ? null : numberIn(of.fields[field]));
  await bulkIssues(request, [...new Set([...found, ...seen])], { fields: wanted }, (issues) => {
    for (const one of issues)
      if (isPlanned(one, fields.sprint, sprint))
        scope.push({ id: one.id, value: number(one, fields.value), points: number(one, fields.points) });
  });
  return scope;
};
