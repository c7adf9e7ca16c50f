import { badRequest, JiraError, notFound } from '../../errors';
import type { Identity, Jira } from '../../jira';
import { isObject, shown } from '../../json';
import type { Json, JsonObject, Project } from '../../model';
import { mayGlobally, mayIn, visibleProject } from '../../permissions';
import { propertiesOf } from '../../properties';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { fullProject, listedProject, roleLinks, rolesOf, statusesByType, typesOf } from './project-detail';
import { roleWithActors } from './role-actors';
import { pathParam, textParam } from './request';

const actions: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

const orders: Readonly<Record<string, (project: Project) => string>> = {
  key: ({ key }) => key,
  name: ({ name }) => name.toLowerCase(),
};

interface PropertyQuery {
  readonly key: string;
  readonly path: readonly string[];
  readonly value: string;
}

/** `[key].path.to=value`. @throws JiraError 400 */
const propertyQuery = (text: string | undefined): PropertyQuery | undefined => {
  if (text === undefined) return undefined;
  const [, key, path = '', value = ''] = /^\[([^\]]+)\]((?:\.[\w-]+)*)\s*=\s*(.*)$/.exec(text) ?? [];
  if (key === undefined) throw badRequest(`The property query '${text}' is not valid.`);
  return { key, path: path.split('.').slice(1), value: value.replace(/^(["'])(.*)\1$/, '$2') };
};

const hasValue = (jira: Jira, { id }: Project, { key, path, value }: PropertyQuery): boolean => {
  const whole = propertiesOf(jira, 'project', id)[key];
  const found = path.reduce<Json | undefined>((at, name) => (isObject(at) ? at[name] : undefined), whole);
  return found !== undefined && found !== null && !isObject(found) && shown(found) === value;
};

const searched = (c: Ctx, jira: Jira): readonly Project[] => {
  const permission = actions[textParam(c, 'action') ?? 'view'] ?? 'BROWSE_PROJECTS';
  const query = textParam(c, 'query')?.toLowerCase();
  const [ids, keys, types] = ['id', 'keys', 'typeKey'].map((name) => listParam(c, name));
  const statuses = listParam(c, 'status');
  const strange = statuses?.find((status) => !['live', 'archived', 'deleted'].includes(status));
  if (strange !== undefined) throw badRequest(`The value '${strange}' is not valid for parameter 'status'.`);
  const property = propertyQuery(textParam(c, 'propertyQuery'));
  const [, minus, by = 'key'] = /^([+-]?)(.*)$/.exec(textParam(c, 'orderBy') ?? 'key') ?? [];
  const sortKey = orders[by] ?? (({ key }: Project) => key);
  const found = [...jira.store.collection('projects').values()]
    .filter((project) => mayIn(jira, c.get('identity'), permission, project))
    .filter(({ id }) => ids?.includes(id) ?? true)
    .filter(({ key }) => keys?.includes(key) ?? true)
    .filter(({ projectTypeKey }) => types?.includes(projectTypeKey) ?? true)
    // Every project is live here, and none is in a category.
    .filter(() => statuses?.includes('live') ?? true)
    .filter(() => textParam(c, 'categoryId') === undefined)
    .filter((project) => property === undefined || hasValue(jira, project, property))
    .filter(({ key, name }) => query === undefined || `${key}\n${name}`.toLowerCase().includes(query))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  return minus === '-' ? found.reverse() : found;
};

/** The properties that a search asks for, as far as a project has them. */
const chosenProperties = (jira: Jira, { id }: Project, keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(propertiesOf(jira, 'project', id)).filter(([key]) => keys.includes(key)));

/** Roles are for those who administer the project. */
const administered = (c: Ctx, jira: Jira): Project => {
  const identity: Identity = c.get('identity');
  const project = visibleProject(jira, identity, pathParam(c, 'key'));
  const may = mayIn(jira, identity, 'ADMINISTER_PROJECTS', project) || mayGlobally(jira, identity, 'ADMINISTER');
  if (!may) throw new JiraError(401, ['You cannot edit the configuration of this project.']);
  return project;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const projectScopes = `
GET /rest/api/3/project | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/project/search | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/project/:key | read:jira-work | read:issue-type:jira read:project:jira read:project.property:jira read:user:jira read:application-role:jira read:avatar:jira read:group:jira read:issue-type-hierarchy:jira read:project-category:jira read:project-version:jira read:project.component:jira
GET /rest/api/3/project/:key/statuses | read:jira-work | read:issue-status:jira read:issue-type:jira read:status:jira
GET /rest/api/3/project/:key/hierarchy | read:jira-work | read:issue-type:jira read:issue-type-hierarchy:jira
GET /rest/api/3/project/:key/role | read:jira-work | read:project-role:jira
GET /rest/api/3/project/:key/role/:id | read:jira-work | read:user:jira read:group:jira read:project-role:jira read:project:jira read:avatar:jira read:project-category:jira
GET /rest/api/3/project/:key/roledetails | read:jira-work | read:project-category:jira read:project-role:jira read:project:jira read:avatar:jira
`;

export const projectRoutes = (app: App, jira: Jira): void => {
  const one = (c: Ctx): Project => visibleProject(jira, c.get('identity'), pathParam(c, 'key'));
  const expand = (c: Ctx): readonly string[] => listParam(c, 'expand') ?? [];

  app.get('/rest/api/3/project', (c) =>
    c.json(searched(c, jira).map((project) => listedProject(c.get('view'), project, expand(c)))),
  );

  app.get('/rest/api/3/project/search', (c) => {
    const wanted = listParam(c, 'properties') ?? [];
    if (wanted.length > 0 && !jira.traits.experimental)
      throw badRequest("The query parameter 'properties' is not available on this site.");
    const { values, ...page } = pageOf(c, searched(c, jira), { max: 100 });
    const address = `${c.get('view').api}/project/search?maxResults=${page.maxResults}`;
    return c.json({
      self: `${address}&startAt=${page.startAt}`,
      ...(page.isLast ? {} : { nextPage: `${address}&startAt=${page.startAt + page.maxResults}` }),
      ...page,
      values: values.map((project) => ({
        ...listedProject(c.get('view'), project, expand(c)),
        ...(wanted.length === 0 ? {} : { properties: chosenProperties(jira, project, wanted) }),
      })),
    });
  });

  app.get('/rest/api/3/project/:key', (c) => c.json(fullProject(c.get('view'), one(c))));

  app.get('/rest/api/3/project/:key/statuses', (c) => c.json(statusesByType(c.get('view'), one(c))));

  app.get('/rest/api/3/project/:key/hierarchy', (c) => {
    const project = one(c);
    const types = typesOf(c.get('view'), project);
    const levels = [...new Set(types.map(({ hierarchyLevel }) => hierarchyLevel))].sort();
    const names: Readonly<Record<number, string>> = { [-1]: 'Sub-task', 0: 'Story', 1: 'Epic' };
    return c.json({
      projectId: Number(project.id),
      hierarchy: levels.map((level) => ({
        level,
        name: names[level] ?? '',
        issueTypes: types
          .filter(({ hierarchyLevel }) => hierarchyLevel === level)
          .map(({ id, name }) => ({ id: Number(id), name, avatarId: 10300 })),
      })),
    });
  });

  app.get('/rest/api/3/project/:key/role', (c) => c.json(roleLinks(c.get('view'), administered(c, jira))));

  app.get('/rest/api/3/project/:key/role/:id', (c) => {
    const project = administered(c, jira);
    const role = rolesOf(c.get('view'), project).find(({ id }) => id === pathParam(c, 'id'));
    if (!role) throw notFound(`Can not find a project role with id of: ${pathParam(c, 'id')}`);
    return c.json(roleWithActors(c.get('view'), project, role));
  });

  app.get('/rest/api/3/project/:key/roledetails', (c) => {
    const project = one(c);
    return c.json(
      rolesOf(c.get('view'), project).map(({ id, name, description, projectId }) => ({
        self: `${c.get('view').api}/project/${project.id}/role/${id}`,
        name,
        id: Number(id),
        description,
        admin: /^administrator/i.test(name),
        default: false,
        roleConfigurable: true,
        translatedName: name,
        ...(projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } }),
      })),
    );
  });
};
