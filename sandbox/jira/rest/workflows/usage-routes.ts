import { badRequest, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { JsonObject, Project, Workflow } from '../../model';
import type { App, Ctx } from '../env';
import { numberParam } from '../paging';
import { pathParam, textParam } from '../read/request';
import { demandAdministrator } from './rights';
import { schemeIdOf } from './scheme-routes';

const workflowOf = (c: Ctx, jira: Jira): Workflow => {
  demandAdministrator(jira, c.get('identity'));
  const workflow = jira.store.collection('workflows').get(pathParam(c, 'workflowId'));
  if (!workflow) throw notFound(`The workflow with id '${pathParam(c, 'workflowId')}' was not found.`);
  return workflow;
};

const usersOf = (jira: Jira, { id }: Workflow): readonly Project[] =>
  [...jira.store.collection('projects').values()].filter(({ workflowIds }) => Object.values(workflowIds).includes(id));

const start = (token: string | undefined): number => {
  if (token === undefined) return 0;
  try {
    const { o } = JSON.parse(Buffer.from(token, 'base64').toString('utf8')) as { readonly o?: unknown };
    if (typeof o === 'number') return o;
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest('Invalid format of nextPageToken');
};

const page = (c: Ctx, ids: readonly string[]): JsonObject => {
  const from = start(textParam(c, 'nextPageToken'));
  const to = from + Math.max(numberParam(c, 'maxResults', 50, 200), 1);
  const token = Buffer.from(JSON.stringify({ o: to })).toString('base64');
  return { values: ids.slice(from, to).map((id) => ({ id })), ...(to < ids.length ? { nextPageToken: token } : {}) };
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const workflowUsageScopes = `
GET /rest/api/3/workflow/:workflowId/projectUsages | manage:jira-configuration | read:project:jira read:workflow:jira
GET /rest/api/3/workflow/:workflowId/workflowSchemes | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira
GET /rest/api/3/workflow/:workflowId/project/:projectId/issueTypeUsages | manage:jira-configuration | read:project:jira read:workflow:jira read:issue-type:jira
`;

/** Who uses a workflow: projects, their work types, schemes. For Jira administrators. */
export const workflowUsageRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/workflow/:workflowId/projectUsages', (c) => {
    const workflow = workflowOf(c, jira);
    return c.json({
      workflowId: workflow.id,
      projects: page(
        c,
        usersOf(jira, workflow).map(({ id }) => id),
      ),
    });
  });
  app.get('/rest/api/3/workflow/:workflowId/workflowSchemes', (c) => {
    const workflow = workflowOf(c, jira);
    return c.json({ workflowId: workflow.id, workflowSchemes: page(c, usersOf(jira, workflow).map(schemeIdOf)) });
  });
  app.get('/rest/api/3/workflow/:workflowId/project/:projectId/issueTypeUsages', (c) => {
    const workflow = workflowOf(c, jira);
    const project = jira.store.collection('projects').get(pathParam(c, 'projectId'));
    const types = Object.entries(project?.workflowIds ?? {}).filter(([, id]) => id === workflow.id);
    return c.json({
      workflowId: workflow.id,
      projectId: pathParam(c, 'projectId'),
      issueTypes: page(
        c,
        types.map(([type]) => type),
      ),
    });
  });
};
