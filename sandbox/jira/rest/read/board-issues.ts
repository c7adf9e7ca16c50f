import { sprintBean, type View } from '../../serializers';
import type { Identity, Jira } from '../../jira';
import { compileJql, jqlFor, searchIssues, type JqlContext } from '../../jql';
import type { Board, Issue, JsonObject, Sprint } from '../../model';
import { isObject } from '../body';
import type { App, Ctx } from '../env';
import { listParam, numberParam } from '../paging';
import { visibleBoard, visibleSprint } from './boards';
import { selection, writeIssues } from './issue-selection';
import { withJql } from './jql-errors';
import { pageAfter } from './page-token';
import { pathParam, textParam } from './request';

type IssueFilter = (issue: Issue) => boolean;

interface Source {
  readonly board: Board | null;
  readonly filter: IssueFilter;
}

const largestPage = 5_000;

/** In rank order, as boards show them; with a `jql` parameter narrowed, and ordered by it where it says so. */
const issuesOf = (c: Ctx, jira: Jira, { board, filter }: Source): readonly Issue[] => {
  const context: JqlContext = jqlFor(jira, c.get('identity'));
  const base = board ? searchIssues(board.filterJql, context) : searchIssues('created <= now() ORDER BY Rank', context);
  const jql = textParam(c, 'jql');
  const filtered = base.filter(filter);
  if (jql === undefined) return filtered;
  const compiled = compileJql(jql, context);
  const narrowed = filtered.filter((issue) => compiled.matches(issue));
  return compiled.query.orderBy.length > 0 ? compiled.sort(narrowed) : narrowed;
};

/** What the agile API adds to an issue's fields. */
const agileFields = (view: View, issue: Issue, fields: readonly string[] | undefined): JsonObject => {
  const sprints = issue.sprintIds.flatMap((id) => view.jira.store.collection('sprints').get(id) ?? []);
  const open = sprints.find(({ state }) => state !== 'closed');
  const extra: JsonObject = {
    sprint: open ? sprintBean(view, open) : null,
    closedSprints: sprints.filter(({ state }) => state === 'closed').map((sprint) => sprintBean(view, sprint)),
    flagged: isFlagged(view.jira, issue),
    epic: epicOf(view, issue),
  };
  return Object.fromEntries(Object.entries(extra).filter(([name]) => fields?.includes(name) ?? true));
};

const epicOf = (view: View, { parentId }: Issue): JsonObject | null => {
  const { store } = view.jira;
  const parent = parentId === null ? undefined : store.collection('issues').get(parentId);
  if (!parent || store.collection('issueTypes').get(parent.issueTypeId)?.hierarchyLevel !== 1) return null;
  return {
    id: Number(parent.id),
    key: parent.key,
    self: `${view.jira.baseUrl}/rest/agile/1.0/epic/${parent.id}`,
    name: parent.summary,
    summary: parent.summary,
    color: { key: 'color_1' },
    done: store.collection('statuses').get(parent.statusId)?.category === 'done',
  };
};

const isFlagged = (jira: Jira, issue: Issue): boolean => {
  for (const field of jira.store.collection('fields').values())
    if (field.name === 'Flagged' && Array.isArray(issue.fields[field.id])) return true;
  return false;
};

const written = (
  c: Ctx,
  issues: readonly Issue[],
): { readonly issues: readonly JsonObject[]; readonly extras: JsonObject } => {
  const view = c.get('view');
  const fields = listParam(c, 'fields');
  const wanted = selection(fields ?? ['*navigable'], listParam(c, 'properties'), listParam(c, 'expand'));
  const { issues: beans, extras } = writeIssues(view, issues, wanted);
  const complete = beans.map((bean, at) => {
    const issue = issues[at];
    if (!issue) return bean;
    const own = isObject(bean['fields']) ? bean['fields'] : {};
    // Unlike a search, these lists always name the key.
    return {
      self: `${view.api}/issue/${issue.id}`,
      key: issue.key,
      ...bean,
      fields: { ...own, ...agileFields(view, issue, fields) },
    };
  });
  return { issues: complete, extras };
};

/** The older lists, paged by number. */
const byNumber = (c: Ctx, jira: Jira, source: Source): Response => {
  const found = withJql(() => issuesOf(c, jira, source));
  const startAt = numberParam(c, 'startAt', 0);
  const maxResults = numberParam(c, 'maxResults', 50, largestPage);
  const { issues, extras } = written(c, found.slice(startAt, startAt + maxResults));
  return c.json({ expand: 'schema,names', startAt, maxResults, total: found.length, issues, ...extras });
};

/** The current lists, paged by token. */
const byToken = (c: Ctx, jira: Jira, source: Source): Response => {
  const found = withJql(() => issuesOf(c, jira, source));
  const { items, nextPageToken } = pageAfter(found, {
    question: `${c.req.path} ${textParam(c, 'jql') ?? ''}`,
    token: textParam(c, 'nextPageToken'),
    size: Math.max(1, numberParam(c, 'maxResults', 50, largestPage)),
    now: jira.clock(),
  });
  const { issues, extras } = written(c, items);
  return c.json({
    expand: 'schema,names',
    issues,
    isLast: nextPageToken === undefined,
    ...(nextPageToken === undefined ? {} : { nextPageToken }),
    ...extras,
  });
};

const sources = (
  jira: Jira,
): Readonly<Record<'board' | 'backlog' | 'boardSprint' | 'sprint' | 'withoutEpic', (c: Ctx) => Source>> => {
  const { store } = jira;
  const who = (c: Ctx): Identity => c.get('identity');
  const board = (c: Ctx): Board => visibleBoard(jira, who(c), pathParam(c, 'id'));
  const inSprint =
    (sprint: Sprint): IssueFilter =>
    (issue) =>
      issue.sprintIds.includes(sprint.id);
  const isOpen = (id: string): boolean => store.collection('sprints').get(id)?.state !== 'closed';
  const level = (issue: Issue): number => store.collection('issueTypes').get(issue.issueTypeId)?.hierarchyLevel ?? 0;
  const isDone = (issue: Issue): boolean => store.collection('statuses').get(issue.statusId)?.category === 'done';
  // Shown are the statuses that a column has, and no epics on a scrum board.
  const onBoard = ({ type, columns }: Board): IssueFilter => {
    const shown = new Set(columns.flatMap(({ statusIds }) => statusIds));
    return (issue) => shown.has(issue.statusId) && (type !== 'scrum' || level(issue) < 1);
  };
  const onOne =
    (filter: IssueFilter) =>
    (c: Ctx): Source => {
      const shown = board(c);
      const belongs = onBoard(shown);
      return { board: shown, filter: (issue) => belongs(issue) && filter(issue) };
    };
  return {
    board: onOne(() => true),
    // What is neither done nor in an active or future sprint; sub-tasks have no place of their own there.
    backlog: onOne((issue) => !issue.sprintIds.some(isOpen) && !isDone(issue) && level(issue) === 0),
    boardSprint: (c) => onOne(inSprint(visibleSprint(jira, who(c), pathParam(c, 'sprint'))))(c),
    sprint: (c) => ({ board: null, filter: inSprint(visibleSprint(jira, who(c), pathParam(c, 'id'))) }),
    withoutEpic: onOne((issue) => level(issue) === 0 && issue.parentId === null),
  };
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const boardIssueScopes = `
GET /rest/agile/1.0/board/:id/issue | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:id/issue | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/board/:id/backlog | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:id/backlog | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/board/:id/sprint/:sprint/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/software/1.0/board/:id/sprint/:sprint/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/agile/1.0/board/:id/epic/none/issue | - | read:epic:jira-software read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:id/epic/none/issue | - | read:epic:jira-software read:board-scope:jira-software read:issue-details:jira
GET /rest/agile/1.0/sprint/:id/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/software/1.0/sprint/:id/issue | - | read:sprint:jira-software read:issue-details:jira read:jql:jira
GET /rest/software/1.0/board/:id/issue/approximate-count | - | read:board-scope:jira-software read:issue-details:jira
GET /rest/software/1.0/board/:id/backlog/approximate-count | - | read:board-scope:jira-software read:issue-details:jira
`;

/** Lists of issues of boards and sprints: `agile/1.0` pages by number, `software/1.0` by token and counts. */
export const boardIssueRoutes = (app: App, jira: Jira): void => {
  const { board, backlog, boardSprint, sprint, withoutEpic } = sources(jira);
  const lists = [
    ['/board/:id/issue', board],
    ['/board/:id/backlog', backlog],
    ['/board/:id/sprint/:sprint/issue', boardSprint],
    ['/board/:id/epic/none/issue', withoutEpic],
    ['/sprint/:id/issue', sprint],
  ] as const;
  for (const [path, source] of lists) {
    app.get(`/rest/agile/1.0${path}`, (c) => byNumber(c, jira, source(c)));
    app.get(`/rest/software/1.0${path}`, (c) => byToken(c, jira, source(c)));
  }
  for (const [path, source] of [
    ['issue', board],
    ['backlog', backlog],
  ] as const)
    app.get(`/rest/software/1.0/board/:id/${path}/approximate-count`, (c) =>
      c.json({ count: withJql(() => issuesOf(c, jira, source(c))).length }),
    );
};
