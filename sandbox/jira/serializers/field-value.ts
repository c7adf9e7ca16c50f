import { kindOf } from '../fields/kind';
import { stored, texts } from '../fields/stored';
import type { Field, Issue, Json, JsonObject } from '../model';
import { sprintFieldBean } from './agile';
import { componentBean, priorityBean, resolutionBean, versionBean } from './site';
import { timestamp } from './time';
import { userBeanById } from './user';
import type { View } from './view';

const present = <T>(values: readonly (T | undefined)[]): readonly T[] =>
  values.filter((value): value is T => value !== undefined);

const optionBean = (view: View, field: Field, id: string): JsonObject | undefined => {
  const option = field.options.find((candidate) => candidate.id === id);
  return option && { self: `${view.api}/customFieldOption/${id}`, value: option.value, id };
};

const groupBean = (view: View, groupId: string): JsonObject | undefined => {
  const group = view.jira.store.collection('groups').get(groupId);
  return group && { name: group.name, groupId, self: `${view.api}/group?groupId=${groupId}` };
};

const many = (value: Json, bean: (id: string) => JsonObject | null | undefined): readonly JsonObject[] =>
  present(texts(value).map((id) => bean(id) ?? undefined));

const found = <T>(value: T | undefined, bean: (value: T) => JsonObject): JsonObject | undefined =>
  value === undefined ? undefined : bean(value);

/** A stored value in the shape of REST v3; null when unset. Computed fields are written by the issue's own bean. */
export const fieldValueBean = (view: View, field: Field, issue: Issue): Json => {
  const value = stored(issue, field);
  const kind = kindOf(field);
  // Lists of Jira's own fields are empty when unset, custom fields are null.
  if (value === null) return !field.custom && ['texts', 'versions', 'components'].includes(kind) ? [] : null;
  const { store } = view.jira;
  const id = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'user':
      return userBeanById(view, id);
    case 'users':
      return many(value, (user) => userBeanById(view, user));
    case 'group':
      return groupBean(view, id) ?? null;
    case 'groups':
      return many(value, (group) => groupBean(view, group));
    case 'option':
      return optionBean(view, field, id) ?? null;
    case 'options':
      return many(value, (option) => optionBean(view, field, option));
    case 'priority':
      return found(store.collection('priorities').get(id), (priority) => priorityBean(view, priority)) ?? null;
    case 'resolution':
      return found(store.collection('resolutions').get(id), (resolution) => resolutionBean(view, resolution)) ?? null;
    case 'versions':
      return many(value, (version) => found(store.collection('versions').get(version), (it) => versionBean(view, it)));
    case 'components':
      return many(value, (part) => found(store.collection('components').get(part), (it) => componentBean(view, it)));
    case 'sprints':
      return many(value, (sprint) => found(store.collection('sprints').get(sprint), sprintFieldBean));
    case 'datetime':
      return typeof value === 'number' ? timestamp(value, view.timeZone) : value;
    default:
      return value;
  }
};
