import type { Change } from '../domain/acceptance/change';
import type { BacklogItem, Sprint } from '../domain/backlog/backlog-item';
import { flowPolicy, type FlowRules, type Timeline, timelineOf } from '../domain/flow';
import type { Policy } from '../domain/policy/policy';
import { dayMs } from '../domain/shared/day';
import type { Instant, JiraId } from '../domain/shared/ids';
import { bulkHistories } from '../jira/bulk-changelogs';
import { bulkIssues } from '../jira/bulk-issues';
import { isInSprints } from '../jira/in-sprints';
import { allIds } from '../jira/issue-ids';
import { projects } from '../jira/projects';
import type { Request } from '../jira/request';
import { sprintFields } from '../jira/sprint-fields';
import { fieldsToRead, type ItemFields, toBacklogItem } from '../jira/to-backlog-item';

/** What left a sprint is found by having been changed since: so far back, and so many work items at most. */
const mostDays = 90;
const mostLooked = 3_000;

export interface LivesWanted {
  readonly projectId: JiraId;
  /** The environment that the app runs in. */
  readonly environmentId: string;
  readonly sprint: Sprint;
  readonly policy: Policy;
  /** Work items that are looked at whatever Jira says of them. */
  readonly planned: readonly JiraId[];
  readonly now: Instant;
}

/** What is in the sprint, and what may have been. */
const candidates = async (request: Request, wanted: LivesWanted): Promise<readonly JiraId[]> => {
  const { projectId, sprint, planned, now } = wanted;
  const own = `project = ${projectId} AND issuetype not in subTaskIssueTypes()`;
  const present = await allIds(request, `${own} AND sprint = ${sprint.id}`);
  const days = sprint.start === null ? Infinity : Math.ceil((Date.parse(now) - Date.parse(sprint.start)) / dayMs) + 1;
  const changed = days > mostDays ? [] : await allIds(request, `${own} AND updated >= -${days}d ORDER BY updated DESC`);
  return [...new Set([...present, ...planned, ...changed.slice(0, mostLooked)])];
};

/** The lives of all that is or was in a sprint of a project, as the app sees them. @throws Failure */
export const readSprintLives = async (request: Request, wanted: LivesWanted): Promise<readonly Timeline[]> => {
  const { projectId, policy } = wanted;
  const [found, statuses, ids] = await Promise.all([
    sprintFields(request, wanted, policy),
    projects(request).statuses(projectId),
    candidates(request, wanted),
  ]);
  const { readiness, acceptance } = policy.fields;
  const fields: ItemFields = { ...found, readiness, acceptance };
  const items: BacklogItem[] = [];
  await bulkIssues(request, ids, { fields: ['project', ...fieldsToRead(fields)] }, (issues) => {
    for (const raw of issues) {
      const item = isInSprints(raw, projectId) ? toBacklogItem(raw, fields) : null;
      if (item !== null) items.push(item);
    }
  });
  const histories = new Map<JiraId, readonly Change[]>();
  const past = ['status', 'resolution', found.sprint, found.value, found.points].filter((field) => field !== null);
  await bulkHistories(request, items.map(({ id }) => id), past, (read) => {
    for (const [id, changes] of read) histories.set(id, changes);
  }); // prettier-ignore
  const rules: FlowRules = {
    categories: new Map(statuses.map(({ id, category }) => [id, category])),
    fields: found,
    policy: flowPolicy(policy),
  };
  return items.map((item) => timelineOf(item, histories.get(item.id) ?? [], rules));
};
