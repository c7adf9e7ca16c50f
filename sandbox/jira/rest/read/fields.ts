import { fieldBean, fieldSchemaBean } from '../../serializers';
import { forbidden } from '../../errors';
import { actor } from '../../identity';
import type { Jira } from '../../jira';
import type { Field, JsonObject } from '../../model';
import { maySeeProject } from '../../permissions';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { textParam } from './request';

const expanded = (jira: Jira, field: Field, expand: readonly string[]): JsonObject => {
  const screens = [...jira.store.collection('screens').values()].filter(({ fieldIds }) => fieldIds.includes(field.id));
  const projects = field.projectIds?.length ?? jira.store.collection('projects').size;
  const parts: JsonObject = {
    key: field.key,
    screensCount: screens.length,
    contextsCount: field.custom ? 1 : 0,
    projectsCount: projects,
    isLocked: field.forge !== null,
    searcherKey: field.custom ? `${field.schema.custom ?? ''}searcher` : '',
    lastUsed: { type: 'NOT_TRACKED' },
  };
  return Object.fromEntries(Object.entries(parts).filter(([name]) => expand.includes(name) || name === 'key'));
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const fieldScopes = `
GET /rest/api/3/field | read:jira-work | read:field:jira read:avatar:jira read:project-category:jira read:project:jira read:field-configuration:jira
GET /rest/api/3/field/search | read:jira-work | read:field:jira read:field-configuration:jira
`;

export const fieldRoutes = (app: App, jira: Jira): void => {
  const all = (): readonly Field[] => [...jira.store.collection('fields').values()];
  const seen = (c: Ctx, { scopeProjectId }: Field): boolean => {
    const project = scopeProjectId === null ? undefined : jira.store.collection('projects').get(scopeProjectId);
    return scopeProjectId === null || (project !== undefined && maySeeProject(jira, c.get('identity'), project));
  };

  app.get('/rest/api/3/field', (c) =>
    c.json(
      all()
        .filter((field) => seen(c, field))
        .map(fieldBean),
    ),
  );

  // The fields of team-managed projects are not in this list.
  app.get('/rest/api/3/field/search', (c) => {
    if (actor(jira, c.get('identity')) === null) throw forbidden('Only signed-in users may search for fields.');
    const [types, ids, projects, expand] = ['type', 'id', 'projectIds', 'expand'].map((name) => listParam(c, name));
    const query = textParam(c, 'query')?.toLowerCase();
    const found = all()
      .filter(({ scopeProjectId }) => scopeProjectId === null)
      .filter(({ custom }) => types?.includes(custom ? 'custom' : 'system') ?? true)
      .filter(({ id }) => ids?.includes(id) ?? true)
      .filter(({ projectIds }) => !projects || projectIds === null || projectIds.some((id) => projects.includes(id)))
      .filter(({ name, description }) => query === undefined || `${name}\n${description}`.toLowerCase().includes(query))
      .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
      .map((field) => ({
        id: field.id,
        name: field.name,
        schema: fieldSchemaBean(field),
        description: field.description,
        ...expanded(jira, field, expand ?? []),
      }));
    return c.json(pageOf(c, found));
  });
};
