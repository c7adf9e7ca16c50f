import { badRequest, JiraError } from '../../errors';
import type { Identity, Jira } from '../../jira';
import type { JsonObject } from '../../model';
import { objectBody, objectIn, stringsIn } from '../body';
import type { App } from '../env';
import { workflowBean, workflowStatusBean } from '../write/workflow-bean';
import { applyUpdate } from './apply';
import { updateRequest, type UpdateRequest } from './request';
import { mayChangeWorkflow, noPermission } from './rights';
import { lacksParameterId, problemsOf } from './validate';

const permitted = (jira: Jira, identity: Identity, body: JsonObject): UpdateRequest => {
  const request = updateRequest(jira, body);
  if (!request.changes.every(({ before }) => mayChangeWorkflow(jira, identity, before))) throw noPermission();
  if (lacksParameterId(request)) throw new JiraError(500, ['Internal server error']);
  return request;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const workflowUpdateScopes = `
POST /rest/api/3/workflows/update/validation | manage:jira-configuration | write:workflow:jira
POST /rest/api/3/workflows/update | manage:jira-configuration | write:workflow:jira
`;

/** `POST /workflows/update` replaces whole workflows; its `/validation` says beforehand what would be wrong. */
export const workflowUpdateRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/workflows/update/validation', async (c) => {
    const body = await objectBody(c);
    const payload = objectIn(body, 'payload');
    if (!payload) throw badRequest('Invalid request payload. Refer to the documentation: there is no payload.');
    const levels = stringsIn(objectIn(body, 'validationOptions') ?? {}, 'levels') ?? ['WARNING', 'ERROR'];
    const problems = problemsOf(jira, permitted(jira, c.get('identity'), payload));
    return c.json({ errors: levels.includes('ERROR') ? problems : [] });
  });

  app.post('/rest/api/3/workflows/update', async (c) => {
    const request = permitted(jira, c.get('identity'), await objectBody(c));
    const problems = problemsOf(jira, request);
    if (problems.length > 0) throw badRequest(...problems.map(({ message }) => message));
    const workflows = applyUpdate(jira, request);
    const ids = new Set(workflows.flatMap(({ statusIds }) => statusIds));
    const statuses = [...ids].flatMap((id) => jira.store.collection('statuses').get(id) ?? []);
    return c.json({ statuses: statuses.map(workflowStatusBean), workflows: workflows.map(workflowBean) });
  });
};
