import { badRequest, forbidden } from '../../errors';
import { isObject } from '../../json';
import { writeAppFields, type FieldValueUpdate } from '../../issues/app-field-values';
import type { Jira } from '../../jira';
import type { Json, JsonObject } from '../../model';
import { objectBody, stringsIn } from '../body';
import type { App, Ctx } from '../env';

const updatesIn = (
  body: JsonObject,
  mostValues: number,
  fieldOf: (update: JsonObject) => Json | undefined,
): readonly FieldValueUpdate[] => {
  const { updates } = body;
  if (!Array.isArray(updates) || updates.length === 0) throw badRequest('updates is required.');
  const read = updates.map((update: Json): FieldValueUpdate => {
    const field = isObject(update) ? fieldOf(update) : undefined;
    const issueIds = isObject(update) ? stringsIn(update, 'issueIds') : undefined;
    if (!isObject(update) || typeof field !== 'string' || !issueIds || update.value === undefined)
      throw badRequest('Each update needs a field, issueIds and a value.');
    return { field, issueIds, value: update.value };
  });
  if (read.flatMap(({ issueIds }) => issueIds).length > mostValues)
    throw badRequest(`At most ${mostValues} values can be written at once.`);
  return read;
};

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const appFieldScopes = `
PUT /rest/api/3/app/field/:field/value |  | write:app-data:jira
POST /rest/api/3/app/field/value |  | write:app-data:jira
`;

/** Where an app writes its own fields. */
export const appFieldRoutes = (app: App, jira: Jira): void => {
  /** @throws JiraError 403: apps alone have fields, so that a person is refused whatever they ask for. */
  const demandApp = (c: Ctx): void => {
    if (c.get('identity').app?.asApp !== true)
      throw forbidden('Only the app that provides the field can update its values.');
  };
  const write = (c: Ctx, updates: readonly FieldValueUpdate[]): Response => {
    writeAppFields(jira, c.get('identity'), updates, c.req.query('generateChangelog') !== 'false');
    return c.body(null, 204);
  };
  app.put('/rest/api/3/app/field/:field/value', async (c) => {
    demandApp(c);
    const field = decodeURIComponent(c.req.param('field'));
    return write(
      c,
      updatesIn(await objectBody(c), jira.traits.fieldValues, () => field),
    );
  });
  app.post('/rest/api/3/app/field/value', async (c) => {
    demandApp(c);
    return write(
      c,
      updatesIn(await objectBody(c), jira.traits.fieldValues, (one) => one.customField),
    );
  });
};
