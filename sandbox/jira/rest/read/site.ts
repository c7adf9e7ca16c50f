import {
  issueTypeBean,
  priorityBean,
  resolutionBean,
  scopeBean,
  statusBean,
  statusCategoryBean,
  type View,
} from '../../serializers';
import { badRequest, notFound } from '../../errors';
import type { Jira } from '../../jira';
import { shown } from '../../json';
import type { IssueType, JsonObject, Status } from '../../model';
import { maySeeProject, visibleProject } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, pageOf, repeatedParam } from '../paging';
import { typesOf } from './project-detail';
import { pathParam, textParam } from './request';

const categoryKeys = ['new', 'indeterminate', 'done'] as const;

/** Jira's fourth category, for statuses without one; nothing in the sandbox is in it. */
const noCategory = ({ api }: View): JsonObject => ({
  self: `${api}/statuscategory/1`,
  id: 1,
  key: 'undefined',
  colorName: 'medium-gray',
  name: 'No Category',
});

const categories = (view: View): readonly JsonObject[] => [
  noCategory(view),
  ...categoryKeys.map((key) => statusCategoryBean(view, key)),
];

const inCapitals = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

/** A status as the newer `statuses` resource writes it. */
const plainStatus = ({ id, name, description, category, projectId }: Status): JsonObject => ({
  id,
  name,
  description,
  statusCategory: inCapitals[category],
  ...(projectId === null ? { scope: { type: 'GLOBAL' } } : scopeBean(projectId)),
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const siteScopes = `
GET /rest/api/3/priority | read:jira-work | read:priority:jira
GET /rest/api/3/priority/search | read:jira-work | read:priority:jira
GET /rest/api/3/priority/:id | read:jira-work | read:priority:jira
GET /rest/api/3/resolution | read:jira-work | read:resolution:jira
GET /rest/api/3/resolution/search | read:jira-work | read:resolution:jira
GET /rest/api/3/resolution/:id | read:jira-work | read:resolution:jira
GET /rest/api/3/status | read:jira-work | read:status:jira
GET /rest/api/3/status/:idOrName | read:jira-work | read:status:jira
GET /rest/api/3/statuses | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/statuses/search | manage:jira-configuration | read:workflow:jira
GET /rest/api/3/statuscategory | read:jira-work | read:status:jira
GET /rest/api/3/statuscategory/:idOrKey | read:jira-work | read:status:jira
GET /rest/api/3/issuetype | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
GET /rest/api/3/issuetype/project | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
GET /rest/api/3/issuetype/:id | read:jira-work | read:issue-type:jira read:avatar:jira read:project-category:jira read:project:jira
`;

export const siteRoutes = (app: App, jira: Jira): void => {
  const { store } = jira;
  const seen = (c: Ctx, projectId: string | null): boolean => {
    const project = projectId === null ? undefined : store.collection('projects').get(projectId);
    return projectId === null || (project !== undefined && maySeeProject(jira, c.get('identity'), project));
  };
  const statuses = (c: Ctx): readonly Status[] =>
    [...store.collection('statuses').values()].filter(({ projectId }) => seen(c, projectId));
  const statusDetail = (c: Ctx, status: Status): JsonObject => ({
    ...statusBean(c.get('view'), status),
    untranslatedName: status.name,
    ...scopeBean(status.projectId),
  });
  const types = (c: Ctx): readonly IssueType[] =>
    [...store.collection('issueTypes').values()].filter(({ projectId }) => seen(c, projectId));
  const typeDetail = (c: Ctx, type: IssueType): JsonObject => ({
    ...issueTypeBean(c.get('view'), type),
    untranslatedName: type.name,
  });

  const priorities = (c: Ctx): readonly JsonObject[] =>
    [...store.collection('priorities').values()].map((priority) => priorityBean(c.get('view'), priority, true));
  app.get('/rest/api/3/priority', (c) => c.json(priorities(c)));
  app.get('/rest/api/3/priority/search', (c) => {
    const [ids, name] = [listParam(c, 'id'), textParam(c, 'priorityName')?.toLowerCase()];
    const found = priorities(c)
      .filter(({ id }) => ids?.includes(shown(id)) ?? true)
      .filter((one) => name === undefined || shown(one['name']).toLowerCase().includes(name))
      .filter(({ isDefault }) => c.req.query('onlyDefault') !== 'true' || isDefault === true);
    return c.json(pageOf(c, found));
  });
  app.get('/rest/api/3/priority/:id', (c) => {
    const priority = store.collection('priorities').get(pathParam(c, 'id'));
    if (!priority) throw notFound(`The priority with id '${pathParam(c, 'id')}' does not exist`);
    return c.json(priorityBean(c.get('view'), priority, true));
  });

  const resolutions = (c: Ctx): readonly JsonObject[] =>
    [...store.collection('resolutions').values()].map((resolution) => resolutionBean(c.get('view'), resolution));
  app.get('/rest/api/3/resolution', (c) => c.json(resolutions(c)));
  // No resolution is the default: a site has one only when its administrator sets it.
  app.get('/rest/api/3/resolution/search', (c) => {
    const ids = listParam(c, 'id');
    const found = resolutions(c)
      .filter(({ id }) => ids?.includes(shown(id)) ?? true)
      .filter(() => c.req.query('onlyDefault') !== 'true')
      .map((one) => ({ ...one, isDefault: false }));
    return c.json(pageOf(c, found));
  });
  app.get('/rest/api/3/resolution/:id', (c) => {
    const resolution = store.collection('resolutions').get(pathParam(c, 'id'));
    if (!resolution) throw notFound(`The resolution with id '${pathParam(c, 'id')}' does not exist`);
    return c.json(resolutionBean(c.get('view'), resolution));
  });

  app.get('/rest/api/3/status', (c) => c.json(statuses(c).map((status) => statusDetail(c, status))));
  app.get('/rest/api/3/status/:idOrName', (c) => {
    const wanted = pathParam(c, 'idOrName');
    const found = statuses(c).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted.toLowerCase());
    if (!found) throw notFound(`The status with id '${wanted}' does not exist`);
    return c.json(statusDetail(c, found));
  });
  app.get('/rest/api/3/statuses', (c) => {
    const ids = repeatedParam(c, 'id');
    if (ids.length === 0 || ids.length > 50) throw badRequest('Between 1 and 50 status ids must be given.');
    return c.json(
      statuses(c)
        .filter(({ id }) => ids.includes(id))
        .map(plainStatus),
    );
  });
  app.get('/rest/api/3/statuses/search', (c) => {
    const projectId = textParam(c, 'projectId') ?? null;
    const query = textParam(c, 'searchString')?.toLowerCase();
    const category = textParam(c, 'statusCategory');
    const found = statuses(c)
      .filter((status) => status.projectId === projectId)
      .filter(({ name }) => query === undefined || name.toLowerCase().includes(query))
      .filter((status) => category === undefined || inCapitals[status.category] === category);
    return c.json(pageOf(c, found.map(plainStatus), { fallback: 200, max: 200 }));
  });

  app.get('/rest/api/3/statuscategory', (c) => c.json(categories(c.get('view'))));
  app.get('/rest/api/3/statuscategory/:idOrKey', (c) => {
    const wanted = pathParam(c, 'idOrKey');
    const found = categories(c.get('view')).find(({ id, key }) => id === Number(wanted) || key === wanted);
    if (!found) throw notFound(`The status category with id '${wanted}' does not exist`);
    return c.json(found);
  });

  app.get('/rest/api/3/issuetype', (c) => c.json(types(c).map((type) => typeDetail(c, type))));
  app.get('/rest/api/3/issuetype/project', (c) => {
    const project = visibleProject(jira, c.get('identity'), textParam(c, 'projectId') ?? '');
    return c.json(typesOf(c.get('view'), project).map((type) => typeDetail(c, type)));
  });
  app.get('/rest/api/3/issuetype/:id', (c) => {
    const found = types(c).find(({ id }) => id === pathParam(c, 'id'));
    if (!found) throw notFound('The issue type was not found.');
    return c.json(typeDetail(c, found));
  });
};
