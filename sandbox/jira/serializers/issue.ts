import { fieldsOf } from '../fields/lookup';
import type { Field, Issue, Json, JsonObject } from '../model';
import { projectOf } from '../permissions';
import { computed } from './computed';
import { fieldValueBean } from './field-value';
import { fieldSchemaBean } from './site';
import type { View } from './view';

/** One field of an issue in the shape of REST v3; null when unset. */
export const issueFieldBean = (view: View, issue: Issue, field: Field): Json => {
  const compute = field.custom ? undefined : computed[field.id];
  return compute ? compute(view, issue) : fieldValueBean(view, field, issue);
};

/** Large fields that "navigable" leaves out. */
const heavy = new Set(['comment', 'attachment', 'worklog', 'timetracking', 'lastViewed']);

/**
 * Which fields a request names: `*all`, `*navigable`, ids, and `-id` to leave one out. A list of exclusions alone starts
 * from all, or from the fallback where a route has another.
 */
export const selectedFields = (
  available: readonly Field[],
  wanted: readonly string[] | undefined,
  fallback: '*all' | '*navigable' | 'none' = '*all',
): readonly Field[] => {
  const names = wanted ?? [];
  const excluded = new Set(names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const included = new Set(names.filter((name) => !name.startsWith('-')));
  if (included.size === 0) included.add(fallback);
  const all = included.has('*all');
  const navigable = included.has('*navigable');
  return available.filter(
    ({ id, key, navigable: flag }) =>
      id !== 'issuekey' &&
      !excluded.has(id) &&
      (all || (navigable && flag && !heavy.has(id)) || included.has(id) || included.has(key)),
  );
};

const lazily = (view: View, issue: Issue, fields: readonly Field[]): JsonObject => {
  const values: Record<string, Json> = {};
  for (const field of fields)
    Object.defineProperty(values, field.id, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = issueFieldBean(view, issue, field);
        Object.defineProperty(values, field.id, { enumerable: true, configurable: true, value });
        return value;
      },
    });
  return values;
};

/** `parent` is absent where there is none, as are the sub-tasks' own sub-tasks. */
const withoutEmptyParent = (issue: Issue, fields: readonly Field[]): readonly Field[] =>
  issue.parentId === null ? fields.filter(({ id }) => id !== 'parent') : fields;

/** `{id, self, key, fields}`; without `fields`, all of the project's. */
export const issueBean = (
  view: View,
  issue: Issue,
  fields: readonly Field[] = selectedFields(fieldsOf(view.jira, projectOf(view.jira, issue)), undefined),
): JsonObject => ({
  expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
  id: issue.id,
  self: `${view.api}/issue/${issue.id}`,
  key: issue.key,
  fields: Object.fromEntries(
    withoutEmptyParent(issue, fields).map((field) => [field.id, issueFieldBean(view, issue, field)]),
  ),
});

/** The same with fields that are computed only when they are read: for expressions. */
export const lazyIssueBean = (view: View, issue: Issue): JsonObject => ({
  id: issue.id === '' ? null : issue.id,
  key: issue.key === '' ? null : issue.key,
  fields: lazily(view, issue, fieldsOf(view.jira, projectOf(view.jira, issue))),
});

export const namesBean = (fields: readonly Field[]): JsonObject =>
  Object.fromEntries(fields.map(({ id, name }) => [id, name]));

export const schemaBean = (fields: readonly Field[]): JsonObject =>
  Object.fromEntries(fields.map((field) => [field.id, fieldSchemaBean(field)]));
