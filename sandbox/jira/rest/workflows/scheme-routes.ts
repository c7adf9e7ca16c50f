import { forbidden } from '../../errors';
import type { Jira } from '../../jira';
import type { JsonObject, Project } from '../../model';
import { findProject, mayGlobally } from '../../permissions';
import { objectBody, stringsIn } from '../body';
import type { App } from '../env';
import { repeatedParam } from '../paging';
import { mayConfigure, noPermission } from './rights';

/** Every project has a scheme of its own here. */
export const schemeIdOf = ({ id }: Project): string => `5c4e0000-0000-4000-8000-${id.padStart(12, '0')}`;

const nameOf = ({ key }: Project): string => `${key}: Software Simplified Workflow Scheme`;

const metadata = (jira: Jira, workflowId: string): JsonObject => {
  const workflow = jira.store.collection('workflows').get(workflowId);
  return {
    id: workflowId,
    name: workflow?.name ?? '',
    description: workflow?.description ?? '',
    version: { id: workflow?.version.id ?? '', versionNumber: workflow?.version.versionNumber ?? 1 },
  };
};

/** The workflow of most work types is the default; the others are named. */
const parts = ({ workflowIds }: Project): readonly [string, ReadonlyMap<string, readonly string[]>] => {
  const types = new Map<string, readonly string[]>();
  for (const [type, id] of Object.entries(workflowIds)) types.set(id, [...(types.get(id) ?? []), type]);
  const [most] = [...types].sort(([, a], [, b]) => b.length - a.length);
  return [most?.[0] ?? '', types];
};

const schemeBean = (jira: Jira, project: Project): JsonObject => {
  const [first, types] = parts(project);
  const own = project.style === 'next-gen';
  return {
    id: schemeIdOf(project),
    name: nameOf(project),
    description: '',
    scope: own ? { type: 'PROJECT', project: { id: project.id } } : { type: 'GLOBAL' },
    version: { id: schemeIdOf(project), versionNumber: 1 },
    ...(own ? {} : { defaultWorkflow: metadata(jira, first) }),
    workflowsForIssueTypes: [...types]
      .filter(([id]) => own || id !== first)
      .map(([id, issueTypeIds]) => ({ issueTypeIds, workflow: metadata(jira, id) })),
  };
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const workflowSchemeScopes = `
POST /rest/api/3/workflowscheme/read | manage:jira-configuration | read:workflow-scheme:jira
GET /rest/api/3/workflowscheme/project | manage:jira-configuration | read:workflow-scheme:jira read:workflow:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type:jira read:project-category:jira read:project:jira read:user:jira
`;

/** Which workflow each work type of a project has. */
export const workflowSchemeRoutes = (app: App, jira: Jira): void => {
  app.post('/rest/api/3/workflowscheme/read', async (c) => {
    const body = await objectBody(c);
    const [projectIds, schemeIds] = [stringsIn(body, 'projectIds'), stringsIn(body, 'workflowSchemeIds')];
    const wanted = [...jira.store.collection('projects').values()].filter(
      (project) => projectIds?.includes(project.id) === true || schemeIds?.includes(schemeIdOf(project)) === true,
    );
    const identity = c.get('identity');
    const may = (project: Project): boolean =>
      project.style === 'classic' ? mayGlobally(jira, identity, 'ADMINISTER') : mayConfigure(jira, identity, project);
    if (!wanted.every(may)) throw noPermission();
    return c.json(wanted.map((project) => schemeBean(jira, project)));
  });

  app.get('/rest/api/3/workflowscheme/project', (c) => {
    if (!mayGlobally(jira, c.get('identity'), 'ADMINISTER'))
      throw forbidden('Only Jira administrators can access workflow scheme associations.');
    const projects = repeatedParam(c, 'projectId').flatMap((id) => findProject(jira, id) ?? []);
    const name = (id: string): string => jira.store.collection('workflows').get(id)?.name ?? '';
    return c.json({
      values: projects
        .filter(({ style }) => style === 'classic')
        .map((project) => {
          const [first, types] = parts(project);
          const mappings = [...types].filter(([id]) => id !== first);
          return {
            projectIds: [project.id],
            workflowScheme: {
              id: Number(project.id),
              name: nameOf(project),
              description: '',
              defaultWorkflow: name(first),
              issueTypeMappings: Object.fromEntries(
                mappings.flatMap(([id, ids]) => ids.map((type) => [type, name(id)])),
              ),
              draft: false,
              self: `${c.get('view').api}/workflowscheme/${project.id}`,
            },
          };
        }),
    });
  });
};
