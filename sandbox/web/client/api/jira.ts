import { z } from 'zod/mini';
import { getJson, send, sendJson } from './http';
import { Comment, EditMeta, Field, History, Issue, Sprint, Status, Transition, User, type BoardSetup } from './model';

const api = '/rest/api/3';
const agile = '/rest/agile/1.0';
const key = encodeURIComponent;

const SearchPage = z.looseObject({ issues: z.array(Issue), nextPageToken: z.nullish(z.string()) });

/** Issues of a query, page by page, up to `most`; `more` says that there are others. */
export const search = async (
  jql: string,
  fields: readonly string[],
  most = 300,
): Promise<{ readonly issues: readonly Issue[]; readonly more: boolean }> => {
  let issues: readonly Issue[] = [];
  let token: string | null | undefined;
  do {
    const body = { jql, fields, maxResults: 100, ...(token == null ? {} : { nextPageToken: token }) };
    const page = await sendJson('POST', `${api}/search/jql`, body, SearchPage);
    issues = [...issues, ...page.issues];
    token = page.nextPageToken;
  } while (token != null && issues.length < most);
  return { issues, more: token != null };
};

const foundAtMost = 6;
const issueKey = /^[a-z][a-z0-9_]*-\d+$/i;

/** The first work items whose key or summary is what was typed. */
export const findIssues = async (typed: string): Promise<readonly Issue[]> => {
  const words = typed.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  if (words === '') return [];
  const jql = issueKey.test(typed) ? `key = "${typed}"` : `summary ~ "${words}*" ORDER BY updated DESC`;
  const body = { jql, fields: ['summary', 'status', 'issuetype'], maxResults: foundAtMost };
  return (await sendJson('POST', `${api}/search/jql`, body, SearchPage)).issues;
};

export const readIssue = (issue: string): Promise<Issue> => getJson(`${api}/issue/${key(issue)}`, Issue);
export const readEditMeta = (issue: string): Promise<EditMeta> =>
  getJson(`${api}/issue/${key(issue)}/editmeta`, EditMeta);
export const editIssue = (issue: string, fields: Readonly<Record<string, unknown>>): Promise<void> =>
  send('PUT', `${api}/issue/${key(issue)}`, { fields });
export const createIssue = (fields: Readonly<Record<string, unknown>>): Promise<{ id: string; key: string }> =>
  sendJson('POST', `${api}/issue`, { fields }, z.looseObject({ id: z.string(), key: z.string() }));
export const assignIssue = (issue: string, accountId: string | null): Promise<void> =>
  send('PUT', `${api}/issue/${key(issue)}/assignee`, { accountId });

export const readTransitions = async (issue: string): Promise<readonly Transition[]> =>
  (await getJson(`${api}/issue/${key(issue)}/transitions`, z.looseObject({ transitions: z.array(Transition) })))
    .transitions;
export const doTransition = (issue: string, id: string): Promise<void> =>
  send('POST', `${api}/issue/${key(issue)}/transitions`, { transition: { id } });

export const readComments = async (issue: string): Promise<readonly Comment[]> =>
  (
    await getJson(
      `${api}/issue/${key(issue)}/comment?maxResults=100&orderBy=created`,
      z.looseObject({ comments: z.array(Comment) }),
    )
  ).comments;
export const addComment = (issue: string, body: unknown): Promise<void> =>
  send('POST', `${api}/issue/${key(issue)}/comment`, { body });

const HistoryPage = z.looseObject({
  values: z.array(History),
  isLast: z.optional(z.boolean()),
  total: z.optional(z.number()),
});

/** The newest hundred changes, newest first. */
export const readHistory = async (issue: string): Promise<readonly History[]> => {
  const path = `${api}/issue/${key(issue)}/changelog?maxResults=100`;
  const first = await getJson(path, HistoryPage);
  const rest = (first.total ?? 0) - first.values.length;
  const last =
    rest > 0 ? await getJson(`${path}&startAt=${Math.max((first.total ?? 0) - 100, 0)}`, HistoryPage) : first;
  return [...last.values].reverse();
};

export const readFields = (): Promise<readonly Field[]> => getJson(`${api}/field`, z.array(Field));
export const readAssignable = (issue: string): Promise<readonly User[]> =>
  getJson(`${api}/user/assignable/search?issueKey=${key(issue)}&maxResults=100`, z.array(User));

const ProjectBean = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.optional(z.string()),
  issueTypes: z.optional(
    z.array(z.looseObject({ id: z.string(), name: z.string(), subtask: z.optional(z.boolean()) })),
  ),
});
export type ProjectBean = z.infer<typeof ProjectBean>;
export const readProject = (project: string): Promise<ProjectBean> =>
  getJson(`${api}/project/${key(project)}`, ProjectBean);

const Boards = z.looseObject({ values: z.array(z.looseObject({ id: z.number(), type: z.string() })) });
const BoardConfiguration = z.looseObject({
  columnConfig: z.looseObject({
    columns: z.array(z.looseObject({ name: z.string(), statuses: z.array(z.looseObject({ id: z.string() })) })),
  }),
  estimation: z.optional(z.looseObject({ field: z.optional(z.looseObject({ fieldId: z.string() })) })),
});

/** The project's board and how it is set up; null when it has none. */
export const readBoard = async (project: string): Promise<BoardSetup | null> => {
  const { values } = await getJson(`${agile}/board?projectKeyOrId=${key(project)}`, Boards);
  const [board] = values;
  if (board === undefined) return null;
  const { columnConfig, estimation } = await getJson(`${agile}/board/${board.id}/configuration`, BoardConfiguration);
  return {
    id: board.id,
    type: board.type,
    columns: columnConfig.columns.map(({ name, statuses }) => ({ name, statusIds: statuses.map(({ id }) => id) })),
    pointsField: estimation?.field?.fieldId ?? null,
  };
};

/** The category of each status of a project, by its id. */
export const readCategories = async (project: string): Promise<ReadonlyMap<string, string>> => {
  const types = await getJson(
    `${api}/project/${key(project)}/statuses`,
    z.array(z.looseObject({ statuses: z.array(Status) })),
  );
  return new Map(types.flatMap(({ statuses }) => statuses.map(({ id, statusCategory }) => [id, statusCategory.key])));
};

/** Active and coming sprints; none where the board has no sprints. */
export const readSprints = async (board: number): Promise<readonly Sprint[]> => {
  const path = `${agile}/board/${board}/sprint?state=active,future&maxResults=50`;
  return (await getJson(path, z.looseObject({ values: z.array(Sprint) })).catch(() => ({ values: [] }))).values;
};

export const rank = (
  issue: string,
  position: { readonly before: string } | { readonly after: string },
): Promise<void> =>
  send('PUT', `${agile}/issue/rank`, {
    issues: [issue],
    ...('before' in position ? { rankBeforeIssue: position.before } : { rankAfterIssue: position.after }),
  });
