import { historyBean, issueBean, namesBean, schemaBean, selectedFields, type View } from '../../serializers';
import { badRequest } from '../../errors';
import { fieldsOf } from '../../fields/lookup';
import type { Field, Issue, Json, JsonObject } from '../../model';
import { projectOf } from '../../permissions';
import { expansions } from '../write/issue-answer';

/** What a caller wants of each issue. */
export interface Selection {
  /** Undefined: nothing but the id. */
  readonly fields: readonly string[] | undefined;
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

/** Jira's limits for what goes along with an issue. */
const mostProperties = 5;
const mostHistories = 40;

export const selection = (
  fields: readonly string[] | undefined,
  properties: readonly string[] | undefined,
  expand: readonly string[] | undefined,
): Selection => {
  if ((properties?.length ?? 0) > mostProperties)
    throw badRequest(`The maximum number of issue properties that can be requested is ${mostProperties}.`);
  return { fields, properties: properties ?? [], expand: expand ?? [] };
};

const bare = new Set(['id', 'key']);

/** Whether a field is named, which makes pages smaller. */
export const namesFields = ({ fields = [] }: Selection): boolean => fields.some((field) => !bare.has(field));

const changelog = (view: View, issue: Issue): JsonObject => {
  const all = view.jira.store.collection('histories').get(issue.id) ?? [];
  const histories = all.slice(-mostHistories).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: all.length,
    histories: histories.map((history) => historyBean(view, history)),
  };
};

/** Expansions that are the same here as for a single issue. */
const shared = ['renderedFields', 'transitions', 'editmeta', 'operations'];

const expanded = (view: View, issue: Issue, fields: readonly Field[], expand: readonly string[]): JsonObject =>
  Object.fromEntries(
    expand.flatMap((name): readonly (readonly [string, Json])[] => {
      const compute = shared.includes(name) ? expansions[name] : undefined;
      return compute ? [[name, compute(view, issue, fields)]] : [];
    }),
  );

const propertiesOf = (view: View, issue: Issue, keys: readonly string[]): JsonObject => {
  const values = view.jira.store.collection('properties').get(`issue:${issue.id}`) ?? {};
  return Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
};

/** Writes issues as they were asked for, with the names and schemas of the fields in them. */
export const writeIssues = (
  view: View,
  issues: readonly Issue[],
  wanted: Selection,
): { readonly issues: readonly JsonObject[]; readonly extras: JsonObject } => {
  const chosen = new Map<string, readonly Field[]>();
  const fieldsFor = (issue: Issue): readonly Field[] => {
    const known = chosen.get(issue.projectId);
    if (known) return known;
    const found = selectedFields(fieldsOf(view.jira, projectOf(view.jira, issue)), wanted.fields, 'none');
    chosen.set(issue.projectId, found);
    return found;
  };
  const write = (issue: Issue): JsonObject => {
    const extras = {
      ...expanded(view, issue, fieldsFor(issue), wanted.expand),
      ...(wanted.expand.includes('changelog') ? { changelog: changelog(view, issue) } : {}),
      ...(wanted.properties.length > 0 ? { properties: propertiesOf(view, issue, wanted.properties) } : {}),
    };
    const names = wanted.fields ?? [];
    if (namesFields(wanted)) return { ...issueBean(view, issue, fieldsFor(issue)), ...extras };
    if (!names.includes('key')) return { id: issue.id, ...extras };
    return { id: issue.id, self: `${view.api}/issue/${issue.id}`, key: issue.key, ...extras };
  };
  const written = issues.map(write);
  const used = [...new Map([...chosen.values()].flat().map((field) => [field.id, field])).values()];
  return {
    issues: written,
    extras: {
      ...(wanted.expand.includes('names') ? { names: namesBean(used) } : {}),
      ...(wanted.expand.includes('schema') ? { schema: schemaBean(used) } : {}),
    },
  };
};
