import type {
  Component,
  Field,
  IssueType,
  JsonObject,
  LinkType,
  Priority,
  Resolution,
  Status,
  StatusCategoryKey,
  Version,
} from '../model';
import { avatarUrls } from './user';
import { dateIn } from './time';
import type { View } from './view';

const categories: Readonly<
  Record<StatusCategoryKey, { readonly id: number; readonly colorName: string; readonly name: string }>
> = {
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, colorName: 'green', name: 'Done' },
};

export const statusCategoryBean = ({ api }: View, key: StatusCategoryKey): JsonObject => {
  const { id, colorName, name } = categories[key];
  return { self: `${api}/statuscategory/${id}`, id, key, colorName, name };
};

export const scopeBean = (projectId: string | null): JsonObject =>
  projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };

export const statusBean = (view: View, status: Status): JsonObject => ({
  self: `${view.api}/status/${status.id}`,
  description: status.description,
  iconUrl: `${view.jira.baseUrl}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: statusCategoryBean(view, status.category),
});

export const issueTypeBean = ({ api, jira }: View, type: IssueType): JsonObject => ({
  self: `${api}/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: `${jira.baseUrl}/images/icons/issuetypes/${encodeURIComponent(type.name.toLowerCase())}.svg`,
  name: type.name,
  subtask: type.hierarchyLevel === -1,
  avatarId: 10300,
  hierarchyLevel: type.hierarchyLevel,
  ...(type.projectId === null ? {} : { entityId: `0e0a0000-0000-4000-8000-${type.id.padStart(12, '0')}` }),
  ...scopeBean(type.projectId),
});

/** What a new issue gets that names none. */
const defaultPriorityId = '3';

export const priorityBean = (
  { api, jira }: View,
  { id, name, description, statusColor }: Priority,
  full = false,
): JsonObject => ({
  self: `${api}/priority/${id}`,
  iconUrl: `${jira.baseUrl}/images/icons/priorities/${name.toLowerCase()}.svg`,
  name,
  id,
  ...(full ? { description, statusColor, isDefault: id === defaultPriorityId } : {}),
});

export const resolutionBean = ({ api }: View, { id, name, description }: Resolution): JsonObject => ({
  self: `${api}/resolution/${id}`,
  id,
  description,
  name,
});

export const linkTypeBean = ({ api }: View, { id, name, inward, outward }: LinkType): JsonObject => ({
  id,
  name,
  inward,
  outward,
  self: `${api}/issueLinkType/${id}`,
});

export const versionBean = (view: View, version: Version): JsonObject => {
  const today = dateIn(view.jira.clock(), view.timeZone);
  return {
    self: `${view.api}/version/${version.id}`,
    id: version.id,
    description: version.description,
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.startDate === null ? {} : { startDate: version.startDate }),
    ...(version.releaseDate === null ? {} : { releaseDate: version.releaseDate }),
    ...(version.releaseDate !== null && !version.released ? { overdue: version.releaseDate < today } : {}),
    projectId: Number(version.projectId),
  };
};

export const componentBean = ({ api }: View, { id, name, description }: Component): JsonObject => ({
  self: `${api}/component/${id}`,
  id,
  name,
  description,
});

export const fieldSchemaBean = ({ schema }: Field): JsonObject => ({ ...schema });

export const fieldBean = (field: Field): JsonObject => ({
  id: field.id,
  key: field.key,
  name: field.name,
  untranslatedName: field.name,
  custom: field.custom,
  orderable: field.orderable,
  navigable: field.navigable,
  searchable: field.searchable,
  clauseNames: field.clauseNames,
  ...scopeBean(field.scopeProjectId),
  schema: fieldSchemaBean(field),
});

export const entityAvatars = ({ jira }: View, kind: string, id: string): JsonObject =>
  avatarUrls(`${jira.baseUrl}/avatar/${kind}/${id}`);
