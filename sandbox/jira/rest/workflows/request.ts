import { badRequest, notFound } from '../../errors';
import { isObject, shown } from '../../json';
import type { Jira } from '../../jira';
import type { JsonObject, Status, StatusCategoryKey, Workflow } from '../../model';
import { objectsAt, type Resolve, textAt, textsAt, transitionOf } from './from-json';

const categories: Readonly<Record<string, StatusCategoryKey>> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

/** A status of the request: one that exists, by its id, or a new one. */
export interface StatusRequest {
  readonly reference: string;
  readonly id: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly category: StatusCategoryKey | null;
}

/** One workflow of an update, before and after. Nothing is stored yet. */
export interface Change {
  readonly before: Workflow;
  readonly after: Workflow;
  /** What the caller read; another one means that somebody was quicker. */
  readonly version: { readonly id: string; readonly versionNumber: number };
}

export interface UpdateRequest {
  readonly statuses: readonly StatusRequest[];
  readonly changes: readonly Change[];
}

const statusRequest = (json: JsonObject): StatusRequest => ({
  reference: textAt(json, 'statusReference'),
  id: json['id'] === undefined || json['id'] === null ? null : shown(json['id']),
  name: textAt(json, 'name').trim(),
  description: json['description'] === undefined ? null : textAt(json, 'description'),
  category: categories[textAt(json, 'statusCategory')] ?? null,
});

/** References are the caller's own names for statuses; those it reads are their ids. New ones keep their reference for now. */
const resolver =
  (wishes: readonly StatusRequest[]): Resolve =>
  (reference) => {
    const text = shown(reference);
    return wishes.find((requested) => requested.reference === text)?.id ?? text;
  };

const versionAt = (json: JsonObject): Change['version'] => {
  const { version } = json;
  const { id, versionNumber } = isObject(version) ? version : {};
  if (typeof id !== 'string' || typeof versionNumber !== 'number')
    throw badRequest("Invalid request payload. Refer to the documentation: a workflow has no 'version'.");
  return { id, versionNumber };
};

const ownKeys = new Set(['id', 'name', 'description', 'version', 'statuses', 'transitions', 'isEditable', 'scope']);
const mappings = new Set(['defaultStatusMappings', 'statusMappings', 'taskId', 'created', 'updated']);

const without = (json: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !names.includes(key)));

const changeOf = (jira: Jira, json: JsonObject, resolve: Resolve): Change => {
  const before = jira.store.collection('workflows').get(textAt(json, 'id'));
  if (!before) throw notFound(`The workflow with id '${textAt(json, 'id')}' was not found.`);
  const version = versionAt(json);
  const statuses = objectsAt(json, 'statuses').map((one) => {
    textsAt(one, 'properties');
    return { id: resolve(one['statusReference']), rest: without(one, 'statusReference', 'deprecated') };
  });
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => !ownKeys.has(key) && !mappings.has(key)));
  return {
    before,
    version,
    after: {
      ...before,
      description: json['description'] === undefined ? before.description : textAt(json, 'description'),
      statusIds: statuses.map(({ id }) => id),
      statusRest: Object.fromEntries(statuses.map((one) => [one.id, one.rest])),
      transitions: objectsAt(json, 'transitions').map((one) => transitionOf(one, resolve)),
      rest: { ...before.rest, ...rest },
    },
  };
};

/** @throws JiraError 400 for a body in another shape, 404 for a workflow that is not there. */
export const updateRequest = (jira: Jira, body: JsonObject): UpdateRequest => {
  const statuses = objectsAt(body, 'statuses').map(statusRequest);
  const resolve = resolver(statuses);
  return { statuses, changes: objectsAt(body, 'workflows').map((one) => changeOf(jira, one, resolve)) };
};

/** The status after the request. */
export const updatedStatus = (before: Status, { name, description, category }: StatusRequest): Status => ({
  ...before,
  name: name === '' ? before.name : name,
  description: description ?? before.description,
  category: category ?? before.category,
});
