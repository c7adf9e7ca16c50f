import { badRequest, notFound } from '../../errors';
import { isObject, shown } from '../../json';
import type { Jira } from '../../jira';
import type { Json, JsonObject, Workflow } from '../../model';
import { findProject } from '../../permissions';
import { objectBody, stringsIn } from '../body';
import type { App } from '../env';
import { mayReadWorkflow, noPermission } from '../workflows/rights';
import { workflowBean, workflowStatusBean } from './workflow-bean';

const byName = (jira: Jira, name: string): Workflow => {
  for (const workflow of jira.store.collection('workflows').values()) if (workflow.name === name) return workflow;
  throw notFound(`The workflow '${name}' was not found.`);
};

const byId = (jira: Jira, id: string): Workflow => {
  const workflow = jira.store.collection('workflows').get(id);
  if (!workflow) throw notFound(`The workflow with id '${id}' was not found.`);
  return workflow;
};

const byPair = (jira: Jira, pair: Json): Workflow => {
  const { projectId, issueTypeId } = isObject(pair) ? pair : {};
  const project = findProject(jira, shown(projectId));
  const id = project?.workflowIds[shown(issueTypeId)];
  if (id === undefined) throw badRequest('A project and issue type pair is not valid.');
  return byId(jira, id);
};

const wanted = (jira: Jira, body: JsonObject): readonly Workflow[] => {
  const pairs = body.projectAndIssueTypes ?? [];
  if (!Array.isArray(pairs)) throw badRequest('projectAndIssueTypes must be a list.');
  return [
    ...(stringsIn(body, 'workflowIds') ?? []).map((id) => byId(jira, id)),
    ...(stringsIn(body, 'workflowNames') ?? []).map((name) => byName(jira, name)),
    ...pairs.map((pair: Json) => byPair(jira, pair)),
  ];
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const workflowScopes = `
POST /rest/api/3/workflows | manage:jira-configuration | read:workflow:jira
`;

/** `POST /workflows`: reads workflows with all their rules. */
export const workflowRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/workflows', async (c) => {
    const workflows = [...new Set(wanted(jira, await objectBody(c)))];
    if (!workflows.every((workflow) => mayReadWorkflow(jira, c.get('identity'), workflow))) throw noPermission();
    const statusIds = new Set(workflows.flatMap((workflow) => workflow.statusIds));
    const statuses = [...statusIds].flatMap((id) => jira.store.collection('statuses').get(id) ?? []);
    return c.json({ statuses: statuses.map(workflowStatusBean), workflows: workflows.map(workflowBean) });
  });
};
