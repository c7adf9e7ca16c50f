import type { Adf, Field, Issue, Json } from '../model';
import { kindOf } from './kind';

type Column = Exclude<keyof Issue, 'fields'>;

const columns: Readonly<Record<string, Column>> = {
  summary: 'summary',
  description: 'description',
  assignee: 'assigneeId',
  reporter: 'reporterId',
  creator: 'creatorId',
  parent: 'parentId',
  priority: 'priorityId',
  resolution: 'resolutionId',
  labels: 'labels',
  fixVersions: 'fixVersionIds',
  versions: 'versionIds',
  components: 'componentIds',
  duedate: 'dueDate',
  issuetype: 'issueTypeId',
  project: 'projectId',
  status: 'statusId',
  created: 'created',
  updated: 'updated',
  resolutiondate: 'resolved',
  statuscategorychangedate: 'statusChanged',
  issuekey: 'key',
};

const columnOf = (field: Field): Column | undefined => {
  if (!field.custom) return columns[field.id];
  const kind = kindOf(field);
  if (kind === 'sprints') return 'sprintIds';
  return kind === 'rank' ? 'rank' : undefined;
};

/** A field's value in the store's form; null when unset, and for empty lists too. */
export const stored = (issue: Issue, field: Field): Json => {
  const column = columnOf(field);
  const value: Json = column === undefined ? (issue.fields[field.id] ?? null) : issue[column];
  return Array.isArray(value) && value.length === 0 ? null : value;
};

const listColumns = new Set<Column>(['labels', 'fixVersionIds', 'versionIds', 'componentIds', 'sprintIds']);

/** The issue with one field set, or unset by null. The value must have been parsed for this field. */
export const withStored = (issue: Issue, field: Field, value: Json): Issue => {
  const column = columnOf(field);
  if (column !== undefined) return { ...issue, [column]: value ?? (listColumns.has(column) ? [] : null) };
  const { [field.id]: _old, ...others } = issue.fields;
  return { ...issue, fields: value === null ? others : { ...others, [field.id]: value } };
};

export const asAdf = (value: Json): Adf | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Adf) : null;

export const texts = (value: Json): readonly string[] =>
  Array.isArray(value) ? value.map((entry: Json) => (typeof entry === 'string' ? entry : JSON.stringify(entry))) : [];

export const text = (value: Json): string | null => (typeof value === 'string' ? value : null);
