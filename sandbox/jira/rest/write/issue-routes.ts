import { badRequest, forbidden, JiraError } from '../../errors';
import { assignIssue, editIssue, editableFields } from '../../issues/edit';
import { createIssue } from '../../issues/create';
import { deleteIssue } from '../../issues/delete';
import { readInput } from '../../issues/input';
import type { Jira } from '../../jira';
import { isObject, shown } from '../../json';
import type { Issue, Json, JsonObject } from '../../model';
import { mayGlobally, mayOn, projectOf, visibleIssue } from '../../permissions';
import { transition } from '../../workflow/transition';
import { objectBody } from '../body';
import type { App, Ctx } from '../env';
import { errorBody } from '../errors';
import { listParam } from '../paging';
import { fieldMetas } from './field-meta';
import { issueAnswer } from './issue-answer';

/** How many issues one request creates at most. */
const mostCreated = 50;

/** The transition that a new issue takes right away; its result is in the answer beside the issue. */
const firstTransition = (c: Ctx, jira: Jira, issue: Issue, wanted: Json | undefined): JsonObject => {
  if (!isObject(wanted) || wanted.id === undefined) return {};
  try {
    transition(jira, c.get('identity'), issue, { id: shown(wanted.id) });
    return { transition: { status: 204, errorCollection: errorBody([]) } };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    const errorCollection = errorBody(error.errorMessages, error.errors);
    return { transition: { status: error.status, errorCollection } };
  }
};

const create = (c: Ctx, jira: Jira, body: JsonObject): JsonObject => {
  const issue = createIssue(jira, c.get('identity'), readInput(body));
  const moved = firstTransition(c, jira, issue, body.transition);
  return { id: issue.id, key: issue.key, self: `${c.get('view').api}/issue/${issue.id}`, ...moved };
};

const createMany = (c: Ctx, jira: Jira, updates: readonly Json[]): { issues: JsonObject[]; errors: JsonObject[] } => {
  const issues: JsonObject[] = [];
  const errors: JsonObject[] = [];
  updates.forEach((update, failedElementNumber) => {
    try {
      if (!isObject(update)) throw badRequest('Each entry of issueUpdates must be an object.');
      issues.push(create(c, jira, update));
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      const elementErrors = { ...errorBody(error.errorMessages, error.errors), status: error.status };
      errors.push({ status: error.status, elementErrors, failedElementNumber });
    }
  });
  return { issues, errors };
};

const answerOptions = (c: Ctx): Parameters<typeof issueAnswer>[2] => ({
  fields: listParam(c, 'fields'),
  expand: listParam(c, 'expand') ?? [],
  properties: listParam(c, 'properties') ?? [],
});

const accountIdIn = (body: JsonObject): string | null => {
  const { accountId } = body;
  if (accountId === undefined) throw badRequest('accountId is required.');
  // `-1` is the project's default, which the sandbox leaves unassigned.
  if (accountId === null || accountId === '-1') return null;
  if (typeof accountId !== 'string') throw badRequest('accountId must be a string.');
  return accountId;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const issueScopes = `
POST /rest/api/3/issue | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
POST /rest/api/3/issue/bulk | write:jira-work | write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira
GET /rest/api/3/issue/:issue | read:jira-work | read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira
PUT /rest/api/3/issue/:issue | write:jira-work | write:issue:jira
DELETE /rest/api/3/issue/:issue | write:jira-work | delete:issue:jira
PUT /rest/api/3/issue/:issue/assignee | write:jira-work | write:issue:jira
GET /rest/api/3/issue/:issue/editmeta | read:jira-work | read:issue-meta:jira read:field-configuration:jira
`;

/** `/rest/api/3/issue` and what stands right below it. */
export const issueRoutes = (app: App, jira: Jira): void => {
  const issueOf = (c: Ctx): Issue => visibleIssue(jira, c.get('identity'), c.req.param('issue') ?? '');

  /** @throws JiraError 403 */
  const demandAdmin = (c: Ctx, issue: Issue): void => {
    const identity = c.get('identity');
    if (!mayOn(jira, identity, 'ADMINISTER_PROJECTS', issue) && !mayGlobally(jira, identity, 'ADMINISTER'))
      throw forbidden('To discard the user notification either admin or project admin permissions are required.');
  };

  app.post('/rest/api/3/issue', async (c) => c.json(create(c, jira, await objectBody(c)), 201));
  app.post('/rest/api/3/issue/bulk', async (c) => {
    const { issueUpdates } = await objectBody(c);
    if (!Array.isArray(issueUpdates)) throw badRequest('issueUpdates is required.');
    if (issueUpdates.length > mostCreated) throw badRequest(`You can create at most ${mostCreated} issues at once.`);
    const made = createMany(c, jira, issueUpdates);
    return c.json(made, made.issues.length === 0 && made.errors.length > 0 ? 400 : 201);
  });
  app.get('/rest/api/3/issue/:issue', (c) => c.json(issueAnswer(c.get('view'), issueOf(c), answerOptions(c))));
  app.put('/rest/api/3/issue/:issue', async (c) => {
    const issue = issueOf(c);
    if (c.req.query('notifyUsers') === 'false') demandAdmin(c, issue);
    const after = editIssue(jira, c.get('identity'), issue, readInput(await objectBody(c)));
    return c.req.query('returnIssue') === 'true'
      ? c.json(issueAnswer(c.get('view'), after, answerOptions(c)))
      : c.body(null, 204);
  });
  app.delete('/rest/api/3/issue/:issue', (c) => {
    deleteIssue(jira, c.get('identity'), issueOf(c), c.req.query('deleteSubtasks') === 'true');
    return c.body(null, 204);
  });
  app.put('/rest/api/3/issue/:issue/assignee', async (c) => {
    const issue = issueOf(c);
    assignIssue(jira, c.get('identity'), issue, accountIdIn(await objectBody(c)));
    return c.body(null, 204);
  });
  app.get('/rest/api/3/issue/:issue/editmeta', (c) => {
    const issue = issueOf(c);
    const fields = editableFields(jira, c.get('identity'), issue);
    return c.json({ fields: fieldMetas(c.get('view'), projectOf(jira, issue), fields) });
  });
};
