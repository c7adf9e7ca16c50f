import { boardBean, sprintBean, versionBean, type View } from '../../serializers';
import { badRequest, notFound } from '../../errors';
import { fieldOfType } from '../../fields/lookup';
import type { Identity, Jira } from '../../jira';
import type { Board, JsonObject, Sprint } from '../../model';
import { mayIn } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { pathParam, textParam } from './request';

const seen = (jira: Jira, identity: Identity, { projectId }: Board): boolean => {
  const project = jira.store.collection('projects').get(projectId);
  return project !== undefined && mayIn(jira, identity, 'BROWSE_PROJECTS', project);
};

/** @throws JiraError 404 when there is no such board, or it shows a project that the caller may not browse. */
export const visibleBoard = (jira: Jira, identity: Identity, id: string): Board => {
  const board = jira.store.collection('boards').get(id);
  if (!board || !seen(jira, identity, board))
    throw notFound('Board does not exist or you do not have permission to see it.');
  return board;
};

/** @throws JiraError 404 when there is no such sprint for the caller. */
export const visibleSprint = (jira: Jira, identity: Identity, id: string): Sprint => {
  const sprint = jira.store.collection('sprints').get(id);
  const board = sprint && jira.store.collection('boards').get(sprint.boardId);
  if (!sprint || !board || !seen(jira, identity, board)) throw notFound('Sprint does not exist.');
  return sprint;
};

const matching = (c: Ctx, jira: Jira): readonly Board[] => {
  const types = listParam(c, 'type');
  const name = textParam(c, 'name')?.toLowerCase();
  const project = textParam(c, 'projectKeyOrId');
  const filterId = textParam(c, 'filterId');
  const projects = jira.store.collection('projects');
  const shows = ({ projectId }: Board): boolean =>
    project === undefined || projectId === project || projects.get(projectId)?.key === project.toUpperCase();
  return [...jira.store.collection('boards').values()].filter(
    (board) =>
      seen(jira, c.get('identity'), board) &&
      (types?.includes(board.type) ?? true) &&
      (name === undefined || board.name.toLowerCase().includes(name)) &&
      shows(board) &&
      // A board has a filter of its own here, which goes by the board's id.
      (filterId === undefined || board.id === filterId),
  );
};

const estimation = (jira: Jira, board: Board): JsonObject => {
  if (board.estimation.type !== 'field') return { type: board.estimation.type };
  const { fieldId } = board.estimation;
  return {
    type: 'field',
    field: { fieldId, displayName: jira.store.collection('fields').get(fieldId)?.name ?? fieldId },
  };
};

const configuration = (view: View, board: Board): JsonObject => {
  const { jira } = view;
  const project = jira.store.collection('projects').get(board.projectId);
  const rank = fieldOfType(jira, 'gh-lexo-rank');
  return {
    id: Number(board.id),
    name: board.name,
    type: board.type,
    self: `${jira.baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    ...(project
      ? {
          location: {
            type: 'project',
            key: project.key,
            id: project.id,
            self: `${view.api}/project/${project.id}`,
            name: project.name,
          },
        }
      : {}),
    filter: { id: board.id, self: `${view.api}/filter/${board.id}` },
    ...(board.type === 'kanban'
      ? { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }
      : {}),
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({
        name,
        statuses: statusIds.map((id) => ({ id, self: `${view.api}/status/${id}` })),
      })),
      constraintType: 'none',
    },
    estimation: estimation(jira, board),
    ranking: { rankCustomFieldId: rank?.schema.customId ?? 0 },
  };
};

/** Closed ones first, then the active, then the future ones. */
const stateOrder = { closed: 0, active: 1, future: 2 } as const;

const sprintsOf = (c: Ctx, jira: Jira, board: Board): readonly Sprint[] => {
  if (board.type === 'kanban') throw badRequest('The board does not support sprints');
  const states = listParam(c, 'state');
  const wrong = states?.find((state) => !(state in stateOrder));
  if (wrong !== undefined) throw badRequest(`Invalid state: ${wrong}. Valid states are: future, active, closed.`);
  return [...jira.store.collection('sprints').values()]
    .filter(({ boardId, state }) => boardId === board.id && (states?.includes(state) ?? true))
    .sort((a, b) => stateOrder[a.state] - stateOrder[b.state] || Number(a.id) - Number(b.id));
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const boardScopes = `
GET /rest/agile/1.0/board | - | read:board-scope:jira-software read:project:jira
GET /rest/agile/1.0/board/:id | - | read:board-scope:jira-software
GET /rest/agile/1.0/board/:id/configuration | - | read:board-scope.admin:jira-software read:project:jira
GET /rest/agile/1.0/board/:id/sprint | - | read:sprint:jira-software
GET /rest/agile/1.0/board/:id/version | - | read:board-scope:jira-software
GET /rest/agile/1.0/sprint/:id | - | read:sprint:jira-software
`;

export const boardRoutes = (app: App, jira: Jira): void => {
  const one = (c: Ctx): Board => visibleBoard(jira, c.get('identity'), pathParam(c, 'id'));

  app.get('/rest/agile/1.0/board', (c) => {
    const project = textParam(c, 'projectKeyOrId');
    const found = matching(c, jira);
    const { values, ...page } = pageOf(c, found);
    const unknown =
      project !== undefined &&
      found.length === 0 &&
      ![...jira.store.collection('projects').values()].some(
        (candidate) => candidate.id === project || candidate.key === project.toUpperCase(),
      );
    if (unknown) throw badRequest(`No project could be found with key or id '${project}'.`);
    return c.json({ ...page, values: values.map((board) => boardBean(c.get('view'), board)) });
  });
  app.get('/rest/agile/1.0/board/:id', (c) => c.json(boardBean(c.get('view'), one(c))));
  app.get('/rest/agile/1.0/board/:id/configuration', (c) => c.json(configuration(c.get('view'), one(c))));
  app.get('/rest/agile/1.0/board/:id/sprint', (c) => {
    const { values, ...page } = pageOf(c, sprintsOf(c, jira, one(c)));
    return c.json({ ...page, values: values.map((sprint) => sprintBean(c.get('view'), sprint)) });
  });
  app.get('/rest/agile/1.0/board/:id/version', (c) => {
    const { projectId } = one(c);
    const own = [...jira.store.collection('versions').values()].filter((version) => version.projectId === projectId);
    const { values, ...page } = pageOf(c, own);
    return c.json({ ...page, values: values.map((version) => versionBean(c.get('view'), version)) });
  });
  app.get('/rest/agile/1.0/sprint/:id', (c) =>
    c.json(sprintBean(c.get('view'), visibleSprint(jira, c.get('identity'), pathParam(c, 'id')))),
  );
};
