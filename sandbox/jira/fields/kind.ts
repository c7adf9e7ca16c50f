import type { Field } from '../model';

/** How a field's value is stored, read and written. `computed` fields belong to Jira and are never set. */
export type Kind =
  | 'text'
  | 'rich'
  | 'number'
  | 'date'
  | 'datetime'
  | 'option'
  | 'options'
  | 'user'
  | 'users'
  | 'group'
  | 'groups'
  | 'texts'
  | 'numbers'
  | 'versions'
  | 'components'
  | 'priority'
  | 'resolution'
  | 'sprints'
  | 'rank'
  | 'parent'
  | 'issuetype'
  | 'project'
  | 'object'
  | 'objects'
  | 'computed';

const bySystem: Readonly<Record<string, Kind>> = {
  summary: 'text',
  description: 'rich',
  environment: 'rich',
  issuetype: 'issuetype',
  project: 'project',
  parent: 'parent',
  resolution: 'resolution',
  priority: 'priority',
  assignee: 'user',
  reporter: 'user',
  labels: 'texts',
  components: 'components',
  fixVersions: 'versions',
  versions: 'versions',
  duedate: 'date',
};

const byType: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  option: 'option',
  user: 'user',
  group: 'group',
  version: 'versions',
  object: 'object',
};

const byItems: Readonly<Record<string, Kind>> = {
  string: 'texts',
  number: 'numbers',
  option: 'options',
  user: 'users',
  group: 'groups',
  version: 'versions',
  component: 'components',
  date: 'texts',
  datetime: 'texts',
  object: 'objects',
  json: 'sprints',
};

export const kindOf = ({ schema }: Field): Kind => {
  if (schema.system !== undefined) return bySystem[schema.system] ?? 'computed';
  if (schema.custom?.endsWith(':gh-lexo-rank') === true) return 'rank';
  if (schema.custom?.endsWith(':textarea') === true) return 'rich';
  return (schema.type === 'array' ? byItems[schema.items ?? ''] : byType[schema.type]) ?? 'computed';
};

export const isPlural = (kind: Kind): boolean =>
  ['options', 'users', 'groups', 'texts', 'numbers', 'versions', 'components', 'sprints', 'objects'].includes(kind);
