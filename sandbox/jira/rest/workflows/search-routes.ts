import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import type { Workflow } from '../../model';
import { findProject, mayGlobally } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { textParam } from '../read/request';
import { briefWorkflowBean, workflowBean, workflowStatusBean } from '../write/workflow-bean';
import { demandAdministrator, mayConfigure, mayReadWorkflow, noPermission } from './rights';

const used = (jira: Jira): ReadonlySet<string> =>
  new Set([...jira.store.collection('projects').values()].flatMap(({ workflowIds }) => Object.values(workflowIds)));

const oneOf = (c: Ctx, name: string, allowed: readonly string[]): string | undefined => {
  const value = textParam(c, name);
  if (value !== undefined && !allowed.includes(value))
    throw badRequest(`The value '${value}' is not valid for parameter '${name}'.`);
  return value;
};

const found = (c: Ctx, jira: Jira): readonly Workflow[] => {
  const all = [...jira.store.collection('workflows').values()].filter((one) =>
    mayReadWorkflow(jira, c.get('identity'), one),
  );
  if (all.length === 0 && !mayGlobally(jira, c.get('identity'), 'ADMINISTER')) throw noPermission();
  const text = textParam(c, 'queryString')?.toLowerCase();
  const scope = oneOf(c, 'scope', ['GLOBAL', 'PROJECT']);
  const isActive = oneOf(c, 'isActive', ['true', 'false']);
  const active = used(jira);
  const [, minus] = /^(-?)/.exec(textParam(c, 'orderBy') ?? '') ?? [];
  const matching = all
    .filter(({ name }) => text === undefined || name.toLowerCase().includes(text))
    .filter(({ projectId }) => scope === undefined || (projectId === null) === (scope === 'GLOBAL'))
    .filter(({ id }) => isActive === undefined || active.has(id) === (isActive === 'true'))
    .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return minus === '-' ? matching.reverse() : matching;
};

const workflowForParams = (c: Ctx, jira: Jira): Workflow => {
  const project = findProject(jira, textParam(c, 'projectId') ?? '');
  const id = textParam(c, 'workflowId') ?? project?.workflowIds[textParam(c, 'issueTypeId') ?? ''];
  const workflow = id === undefined ? undefined : jira.store.collection('workflows').get(id);
  if (!workflow) throw badRequest('Either a workflow ID or a project and issue type ID pair must be given.');
  return workflow;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const workflowSearchScopes = `
GET /rest/api/3/workflows/search | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/workflows/capabilities | manage:jira-configuration | read:workflow:jira
`;

/** Which workflows there are, what may be put into one, and who uses it. */
export const workflowSearchRoutes = (app: App, jira: Jira): void => {
  app.get('/rest/api/3/workflows/search', (c) => {
    const expand = listParam(c, 'expand') ?? [];
    const strange = expand.find((one) => one !== 'values.transitions');
    if (strange !== undefined) throw badRequest(`The value '${strange}' is not valid for parameter 'expand'.`);
    const { values, ...page } = pageOf(c, found(c, jira), { max: 200 });
    const bean = expand.length > 0 ? workflowBean : briefWorkflowBean;
    const ids = new Set(values.flatMap(({ statusIds }) => statusIds));
    const address = `${c.get('view').api}/workflows/search?maxResults=${page.maxResults}`;
    return c.json({
      self: `${address}&startAt=${page.startAt}`,
      ...(page.isLast ? {} : { nextPage: `${address}&startAt=${page.startAt + page.maxResults}` }),
      ...page,
      statuses: [...ids].flatMap((id) => jira.store.collection('statuses').get(id) ?? []).map(workflowStatusBean),
      values: values.map(bean),
    });
  });

  app.get('/rest/api/3/workflows/capabilities', (c) => {
    const workflow = workflowForParams(c, jira);
    const project = workflow.projectId === null ? undefined : findProject(jira, workflow.projectId);
    if (project) {
      if (!mayConfigure(jira, c.get('identity'), project)) throw noPermission();
    } else demandAdministrator(jira, c.get('identity'));
    const wanted = workflow.projectId === null ? 'company-managed' : 'team-managed';
    return c.json({
      editorScope: workflow.projectId === null ? 'GLOBAL' : 'PROJECT',
      projectTypes: ['software', 'business'],
      systemRules: [],
      connectRules: [],
      forgeRules: [...jira.modules.rules]
        .filter(([, { projectTypes }]) => projectTypes.includes(wanted))
        .map(([id, { kind, name, description }]) => ({
          id,
          name,
          description,
          ruleKey: `forge:expression-${kind}`,
          ruleType: kind === 'condition' ? 'Condition' : 'Validator',
        })),
      triggerRules: [],
    });
  });
};
