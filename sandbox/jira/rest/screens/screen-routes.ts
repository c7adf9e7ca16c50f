import { badRequest, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Field, JsonObject, Screen } from '../../model';
import { objectBody, textIn } from '../body';
import type { App, Ctx } from '../env';
import { listParam, pageOf } from '../paging';
import { pathParam, textParam } from '../read/request';
import { demandJiraAdmin, demandReader, isTeamManaged, screenOf } from './rights';

/** A screen has one tab here, whose id follows from the screen's. */
const tabOf = ({ id }: Screen) => ({ id: Number(id) + 100_000, name: 'Field Tab' });

const demandTab = (c: Ctx, screen: Screen): void => {
  if (String(tabOf(screen).id) !== pathParam(c, 'tabId')) throw notFound('The screen tab was not found.');
};

const fieldOf = (jira: Jira, id: string): Field => {
  const field = jira.store.collection('fields').get(id);
  if (!field) throw notFound(`The field with id '${id}' was not found.`);
  return field;
};

const put = (jira: Jira, screen: Screen, fieldIds: readonly string[]): void =>
  jira.store.collection('screens').put(screen.id, { ...screen, fieldIds });

const fieldBean = ({ id, name }: Field): JsonObject => ({ id, name });

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const screenScopes = `
GET /rest/api/3/screens | manage:jira-project | read:project:jira read:screen:jira read:avatar:jira read:project-category:jira
GET /rest/api/3/screens/:screenId/tabs | manage:jira-project | read:screen-tab:jira
GET /rest/api/3/screens/:screenId/tabs/:tabId/fields | manage:jira-project | read:screenable-field:jira
POST /rest/api/3/screens/:screenId/tabs/:tabId/fields | manage:jira-project | read:screenable-field:jira write:screenable-field:jira
DELETE /rest/api/3/screens/:screenId/tabs/:tabId/fields/:id | manage:jira-project | delete:screenable-field:jira
POST /rest/api/3/screens/addToDefault/:fieldId | manage:jira-project | read:project:jira read:screen:jira write:screen:jira
`;

/** Screens, their tabs, and the fields on them. */
export const screenRoutes = (app: App, jira: Jira): void => {
  const tabFields = '/rest/api/3/screens/:screenId/tabs/:tabId/fields';

  app.get('/rest/api/3/screens', (c) => {
    demandJiraAdmin(c, jira);
    const [ids, text] = [listParam(c, 'id'), textParam(c, 'queryString')?.toLowerCase()];
    const found = [...jira.store.collection('screens').values()]
      .filter((screen) => !isTeamManaged(jira, screen))
      .filter(({ id }) => ids?.includes(id) ?? true)
      .filter(({ name }) => text === undefined || name.toLowerCase().includes(text))
      .map(({ id, name }) => ({ id: Number(id), name, description: '' }));
    return c.json({ self: `${c.get('view').api}/screens`, ...pageOf(c, found, { fallback: 100, max: 100 }) });
  });

  app.get('/rest/api/3/screens/:screenId/tabs', (c) => {
    const screen = screenOf(c, jira);
    demandReader(c, jira, screen);
    return c.json([tabOf(screen)]);
  });

  app.get(tabFields, (c) => {
    const screen = screenOf(c, jira);
    demandReader(c, jira, screen);
    demandTab(c, screen);
    return c.json(screen.fieldIds.flatMap((id) => jira.store.collection('fields').get(id) ?? []).map(fieldBean));
  });

  app.post(tabFields, async (c) => {
    demandJiraAdmin(c, jira);
    const screen = screenOf(c, jira);
    demandTab(c, screen);
    const field = fieldOf(jira, textIn(await objectBody(c), 'fieldId') ?? '');
    if (screen.fieldIds.includes(field.id))
      throw badRequest(`The field with id '${field.id}' already exists on the screen.`);
    put(jira, screen, [...screen.fieldIds, field.id]);
    return c.json(fieldBean(field));
  });

  app.delete(`${tabFields}/:id`, (c) => {
    demandJiraAdmin(c, jira);
    const screen = screenOf(c, jira);
    demandTab(c, screen);
    const { id } = fieldOf(jira, pathParam(c, 'id'));
    if (!screen.fieldIds.includes(id)) throw notFound(`The field with id '${id}' was not found on the screen.`);
    put(
      jira,
      screen,
      screen.fieldIds.filter((one) => one !== id),
    );
    return c.body(null, 204);
  });

  app.post('/rest/api/3/screens/addToDefault/:fieldId', (c) => {
    demandJiraAdmin(c, jira);
    const field = fieldOf(jira, pathParam(c, 'fieldId'));
    const [screen] = [...jira.store.collection('screens').values()].filter((one) => !isTeamManaged(jira, one));
    if (!screen) throw notFound('The default screen was not found.');
    if (screen.fieldIds.includes(field.id)) throw notFound('The field is already on the default screen.');
    put(jira, screen, [...screen.fieldIds, field.id]);
    return c.json({});
  });
};
