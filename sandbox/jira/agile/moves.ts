import { badRequest, forbidden } from '../errors';
import { commit } from '../commit';
import { rankBetween } from '../issues/rank';
import { saveIssue } from '../issues/save';
import type { Identity, Jira } from '../jira';
import type { Issue, Sprint } from '../model';
import { mayOn, visibleIssue } from '../permissions';

/** What the agile API moves at once. */
export const mostMoved = 50;

const movable = (jira: Jira, identity: Identity, names: readonly string[]): readonly Issue[] => {
  if (names.length > mostMoved)
    throw badRequest(`The maximum number of issues that can be moved in one operation is ${mostMoved}.`);
  const issues = names.map((name) => visibleIssue(jira, identity, name));
  for (const issue of issues)
    if (!mayOn(jira, identity, 'SCHEDULE_ISSUES', issue))
      throw forbidden('You do not have permission to schedule issues in this project.');
  return issues;
};

const isClosed = (jira: Jira, id: string): boolean => jira.store.collection('sprints').get(id)?.state === 'closed';

const intoSprint = (jira: Jira, identity: Identity, issues: readonly Issue[], sprintId: string | null): void =>
  commit(jira, (emit) => {
    for (const issue of issues) {
      const closedSprintIds = issue.sprintIds.filter((id) => isClosed(jira, id));
      const sprintIds = sprintId === null ? closedSprintIds : [...closedSprintIds, sprintId];
      if (sprintIds.join() !== issue.sprintIds.join()) saveIssue(jira, identity, emit, issue, { ...issue, sprintIds });
    }
  });

/** Moves issues into an open sprint; closed sprints that they were in stay with them. */
export const moveToSprint = (jira: Jira, identity: Identity, names: readonly string[], sprint: Sprint): void => {
  if (sprint.state === 'closed') throw badRequest('Issues can only be moved to open or active sprints.');
  intoSprint(jira, identity, movable(jira, identity, names), sprint.id);
};

export const moveToBacklog = (jira: Jira, identity: Identity, names: readonly string[]): void =>
  intoSprint(jira, identity, movable(jira, identity, names), null);

export interface RankRequest {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Between which two ranks a request puts issues; those that move are ignored. */
const gap = (
  jira: Jira,
  identity: Identity,
  moving: ReadonlySet<string>,
  request: RankRequest,
): [string | null, string | null] => {
  const anchor = visibleIssue(jira, identity, request.before ?? request.after ?? '');
  let lower: string | null = null;
  let upper: string | null = null;
  for (const { id, rank } of jira.store.collection('issues').values()) {
    if (moving.has(id) || id === anchor.id) continue;
    if (rank < anchor.rank && (lower === null || rank > lower)) lower = rank;
    if (rank > anchor.rank && (upper === null || rank < upper)) upper = rank;
  }
  return request.before === undefined ? [anchor.rank, upper] : [lower, anchor.rank];
};

/** What became of each issue, as the answer lists them where not all could be ranked. */
export interface RankEntry {
  readonly issue: Issue;
  readonly error: string | null;
}

const noSchedule = 'You do not have permission to schedule issues in this project.';

/** Those that may be ranked, and whether each may. @throws JiraError when none may. */
const rankable = (jira: Jira, identity: Identity, names: readonly string[]): readonly RankEntry[] => {
  const entries = names.map((name): RankEntry => {
    const issue = visibleIssue(jira, identity, name);
    return { issue, error: mayOn(jira, identity, 'SCHEDULE_ISSUES', issue) ? null : noSchedule };
  });
  if (entries.every(({ error }) => error !== null)) throw forbidden(noSchedule);
  return entries;
};

/** Puts issues, in the given order, right before or after another one; those that the caller may not schedule stay. */
export const rankIssues = (
  jira: Jira,
  identity: Identity,
  names: readonly string[],
  request: RankRequest,
): readonly RankEntry[] => {
  if ((request.before === undefined) === (request.after === undefined))
    throw badRequest('Specify either rankBeforeIssue or rankAfterIssue.');
  const anchor = visibleIssue(jira, identity, request.before ?? request.after ?? '');
  // One that is named as its own neighbour stays where it is.
  const entries = rankable(jira, identity, names);
  const issues = entries.flatMap(({ issue, error }) => (error === null && issue.id !== anchor.id ? [issue] : []));
  const moving = new Set(issues.map(({ id }) => id));
  commit(jira, (emit) => {
    const [first, upper] = gap(jira, identity, moving, request);
    let lower = first;
    for (const issue of issues) {
      lower = rankBetween(lower, upper);
      saveIssue(jira, identity, emit, issue, { ...issue, rank: lower });
    }
  });
  return entries;
};
