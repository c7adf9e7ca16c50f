import { sprintBean } from '../../serializers/index';
import { badRequest, JiraError } from '../../errors';
import { kindOf } from '../../fields/kind';
import { fieldById } from '../../fields/lookup';
import { FieldProblem, parseField } from '../../fields/parse';
import { stored, withStored } from '../../fields/stored';
import { commit } from '../../commit';
import { saveIssue } from '../../issues/save';
import type { Jira } from '../../jira';
import type { Field, Issue, JsonObject, Json, Sprint } from '../../model';
import { mayOn, projectOf, visibleIssue } from '../../permissions';
import {
  moveToBacklog,
  moveToSprint,
  mostMoved,
  rankIssues,
  type RankEntry,
  type RankRequest,
} from '../../agile/moves';
import {
  createSprint,
  deleteSprint,
  updateSprint,
  visibleBoard,
  visibleSprint,
  type SprintInput,
} from '../../agile/sprints';
import { objectBody, stringsIn, textIn } from '../body';
import type { App, Ctx } from '../env';

const dateIn = (body: JsonObject, name: string): JsonObject => {
  const value = body[name];
  if (value === undefined) return {};
  if (value === null) return { [name]: null };
  const ms = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(ms)) throw badRequest(`The value of '${name}' is not a valid date.`);
  return { [name]: ms };
};

const states: readonly Sprint['state'][] = ['future', 'active', 'closed'];

const sprintInput = (body: JsonObject): SprintInput => {
  const state = body.state === undefined ? undefined : states.find((one) => one === body.state);
  if (body.state !== undefined && state === undefined) throw badRequest('The sprint state is not valid.');
  const name = textIn(body, 'name');
  const goal = textIn(body, 'goal');
  return {
    ...(name === undefined ? {} : { name }),
    ...(goal === undefined ? {} : { goal }),
    ...(state === undefined ? {} : { state }),
    ...dateIn(body, 'startDate'),
    ...dateIn(body, 'endDate'),
  };
};

const issuesIn = (body: JsonObject): readonly string[] => {
  const issues = stringsIn(body, 'issues');
  if (!issues || issues.length === 0) throw badRequest('issues is required.');
  return issues;
};

const rankRequest = (body: JsonObject): RankRequest | null => {
  const before = textIn(body, 'rankBeforeIssue');
  const after = textIn(body, 'rankAfterIssue');
  return before === undefined && after === undefined ? null : { before, after };
};

const sprintRoutes = (app: App, jira: Jira): void => {
  const sprintOf = (c: Ctx): Sprint => visibleSprint(jira, c.get('identity'), c.req.param('sprint') ?? '');

  app.post('/rest/agile/1.0/sprint', async (c) => {
    const body = await objectBody(c);
    const boardId = textIn(body, 'originBoardId');
    if (boardId === undefined) throw badRequest('originBoardId is required.');
    const sprint = createSprint(jira, c.get('identity'), { ...sprintInput(body), boardId });
    return c.json(sprintBean(c.get('view'), sprint), 201);
  });
  app.post('/rest/agile/1.0/sprint/:sprint', async (c) => {
    const sprint = updateSprint(jira, c.get('identity'), sprintOf(c), sprintInput(await objectBody(c)));
    return c.json(sprintBean(c.get('view'), sprint));
  });
  // A full update empties what it leaves out.
  app.put('/rest/agile/1.0/sprint/:sprint', async (c) => {
    const before = sprintOf(c);
    const input = { goal: '', startDate: null, endDate: null, ...sprintInput(await objectBody(c)) };
    return c.json(sprintBean(c.get('view'), updateSprint(jira, c.get('identity'), before, input)));
  });
  app.delete('/rest/agile/1.0/sprint/:sprint', (c) => {
    deleteSprint(jira, c.get('identity'), sprintOf(c));
    return c.body(null, 204);
  });
  app.post('/rest/agile/1.0/sprint/:sprint/issue', async (c) => {
    const sprint = sprintOf(c);
    const body = await objectBody(c);
    const request = rankRequest(body);
    commit(jira, () => {
      moveToSprint(jira, c.get('identity'), issuesIn(body), sprint);
      if (request) rankIssues(jira, c.get('identity'), issuesIn(body), request);
    });
    return c.body(null, 204);
  });
};

const estimationField = (c: Ctx, jira: Jira): Field => {
  const boardId = c.req.query('boardId');
  if (boardId === undefined) throw badRequest('The boardId parameter is required.');
  const { estimation } = visibleBoard(jira, c.get('identity'), boardId);
  const field = estimation.type === 'field' ? fieldById(jira, estimation.fieldId) : undefined;
  if (!field) throw badRequest('The board does not estimate with a field.');
  return field;
};

const estimate = (jira: Jira, issue: Issue, field: Field, value: Json | undefined): Issue => {
  const given = kindOf(field) === 'number' && typeof value === 'string' && value !== '' ? Number(value) : value;
  try {
    if (Number.isNaN(given)) throw new FieldProblem('Operation value must be a number');
    const parsed =
      given === undefined || given === '' ? null : parseField({ jira, project: projectOf(jira, issue), field }, given);
    return withStored(issue, field, parsed);
  } catch (error) {
    if (error instanceof FieldProblem) throw new JiraError(400, [], { [field.id]: error.message });
    throw error;
  }
};

// The document's example has a text; clients that were tried on live sites expect the number itself.
const estimationBean = (issue: Issue, field: Field): JsonObject => {
  const value = stored(issue, field);
  return { fieldId: field.id, ...(value === null ? {} : { value }) };
};

const estimationRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/agile/1.0/issue/:issue/estimation', (c) => {
    const issue = visibleIssue(jira, c.get('identity'), c.req.param('issue'));
    return c.json(estimationBean(issue, estimationField(c, jira)));
  });
  app.put('/rest/agile/1.0/issue/:issue/estimation', async (c) => {
    const identity = c.get('identity');
    const issue = visibleIssue(jira, identity, c.req.param('issue'));
    if (!mayOn(jira, identity, 'EDIT_ISSUES', issue))
      throw new JiraError(403, ['You do not have permission to edit this issue.']);
    const field = estimationField(c, jira);
    const after = estimate(jira, issue, field, (await objectBody(c)).value);
    const saved = commit(jira, (emit) => saveIssue(jira, identity, emit, issue, after).issue);
    return c.json(estimationBean(saved, field));
  });
};

/** As Atlassian's document has it: where not all could be ranked, each with its own status. */
const rankEntryBean = ({ issue, error }: RankEntry): JsonObject => ({
  issueId: Number(issue.id),
  issueKey: issue.key,
  ...(error === null ? { status: 200 } : { status: 403, errors: [error] }),
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const agileScopes = `
POST /rest/agile/1.0/sprint | - | write:sprint:jira-software
POST /rest/agile/1.0/sprint/:sprint | - | write:sprint:jira-software
PUT /rest/agile/1.0/sprint/:sprint | - | write:sprint:jira-software
DELETE /rest/agile/1.0/sprint/:sprint | - | delete:sprint:jira-software
POST /rest/agile/1.0/sprint/:sprint/issue | - | write:sprint:jira-software
GET /rest/agile/1.0/issue/:issue/estimation | - | read:issue:jira-software
PUT /rest/agile/1.0/issue/:issue/estimation | - | write:issue:jira-software
POST /rest/agile/1.0/backlog/issue | - | write:board-scope:jira-software
PUT /rest/agile/1.0/issue/rank | - | write:issue:jira-software
`;

/** What the agile API changes: sprints, the backlog, its order, and estimates. */
export const agileRoutes = (app: App, jira: Jira): void => {
  sprintRoutes(app, jira);
  estimationRoutes(app, jira);
  app.post('/rest/agile/1.0/backlog/issue', async (c) => {
    moveToBacklog(jira, c.get('identity'), issuesIn(await objectBody(c)));
    return c.body(null, 204);
  });
  app.put('/rest/agile/1.0/issue/rank', async (c) => {
    const body = await objectBody(c);
    const names = issuesIn(body);
    const request = rankRequest(body);
    if (!request) throw badRequest('Specify either rankBeforeIssue or rankAfterIssue.');
    if (names.length > mostMoved)
      throw badRequest(`The maximum number of issues that can be ranked in one operation is ${mostMoved}.`);
    const entries = rankIssues(jira, c.get('identity'), names, request);
    return entries.every(({ error }) => error === null)
      ? c.body(null, 204)
      : c.json({ entries: entries.map(rankEntryBean) }, 207);
  });
};
