import { badRequest } from '../errors';
import { isObject, shown } from '../json';
import type { Jira } from '../jira';
import type { Field, Json, Project } from '../model';
import { isDocument } from './adf';
import { isValidDocument } from './adf-schema';
import { kindOf, type Kind } from './kind';

/** Why a value does not fit a field, in Jira's words. */
export class FieldProblem extends Error {}

export interface ParseContext {
  readonly jira: Jira;
  readonly project: Project;
  readonly field: Field;
}

/** Rich text is counted as it is stored. */
export const longestText = 32_767;

const textOf = ({ field }: ParseContext, value: Json): string => {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  if (field.id === 'summary') {
    if (value.trim() === '') throw new FieldProblem('You must specify a summary of the issue.');
    if (/[\r\n]/.test(value)) throw new FieldProblem('The summary is invalid because it contains newline characters.');
    if (value.length > 255) throw new FieldProblem('Summary must be less than 255 characters.');
  } else if (field.forge === null && value.length > 255)
    throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 255 characters.');
  return value;
};

const richOf = (value: Json): Json => {
  if (!isDocument(value))
    throw new FieldProblem('Operation value must be an Atlassian Document (see the Atlassian Document Format)');
  if (!isValidDocument(value)) throw new FieldProblem('INVALID_INPUT');
  if (JSON.stringify(value).length > longestText)
    throw new FieldProblem('The entered text is too long. It exceeds the allowed limit of 32,767 characters.');
  return value;
};

const numberOf = (value: Json): number => {
  if (typeof value !== 'number') throw new FieldProblem('Operation value must be a number');
  return value;
};

const isDay = (text: string): boolean => {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
};

const dateOf = (value: Json): string => {
  if (typeof value !== 'string' || !isDay(value)) throw new FieldProblem(`Error parsing date string: ${shown(value)}`);
  return value;
};

/**
 * Jira keeps two digits of a due date's year and takes it for the one that lies at most 80 years back and less than 20 ahead: live sites
 * store 2099 as 1999.
 */
const dueDateOf = ({ jira }: ParseContext, day: string): string => {
  const latest = new Date(jira.clock()).getUTCFullYear() + 19;
  const year = latest - ((((latest - Number(day.slice(0, 4))) % 100) + 100) % 100);
  return `${year}${day.slice(4)}`;
};

const instantOf = (value: Json): number => {
  const ms = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(ms)) throw new FieldProblem(`Error parsing time: ${shown(value)}`);
  return ms;
};

const userOf = ({ jira, field }: ParseContext, value: Json): string => {
  if (!isObject(value)) throw new FieldProblem('data was not an object');
  const accountId = value.accountId ?? value.id;
  if (typeof accountId !== 'string') throw new FieldProblem(`Specify a valid user for '${field.id}'`);
  const user = jira.store.collection('users').get(accountId);
  if (!user) throw new FieldProblem(`User '${accountId}' does not exist.`);
  return accountId;
};

const groupOf = ({ jira }: ParseContext, value: Json): string => {
  const { groupId, name } = isObject(value) ? value : {};
  for (const group of jira.store.collection('groups').values())
    if (group.groupId === groupId || group.name === name) return group.groupId;
  throw new FieldProblem('Specify a valid group');
};

const optionOf = ({ field }: ParseContext, value: Json): string => {
  if (!isObject(value)) throw new FieldProblem("Specify a valid 'id' or 'name' for the option");
  const option = field.options.find(
    ({ id, value: text }) => id === value.id || (value.id === undefined && text === value.value),
  );
  if (option) return option.id;
  const shown = value.id ?? value.value ?? '';
  throw new FieldProblem(
    `Option ${value.id === undefined ? 'value' : 'id'} '${typeof shown === 'string' ? shown : JSON.stringify(shown)}' is not valid`,
  );
};

/** By id, else by name, among the candidates; ids may come as numbers. */
const oneOf = (
  candidates: Iterable<{ readonly id: string; readonly name: string }>,
  value: Json,
  problem: (shown: string, by: 'id' | 'name') => string,
): string => {
  const given = isObject(value) ? value : {};
  const { id, name } = given;
  for (const candidate of candidates)
    if (id === undefined ? candidate.name === name : candidate.id === shown(id)) return candidate.id;
  throw new FieldProblem(problem(shown(id ?? name ?? ''), id === undefined ? 'name' : 'id'));
};

const inProject = <T extends { readonly projectId: string }>(values: Iterable<T>, { project }: ParseContext): T[] =>
  [...values].filter(({ projectId }) => projectId === project.id);

/** The field takes the bare number of one sprint: no text, no object, no list. Jira refuses anything else as a whole. */
const sprintOf = ({ jira }: ParseContext, value: Json): string => {
  if (typeof value !== 'number') throw badRequest('Number value expected as the Sprint id.');
  const sprint = jira.store.collection('sprints').get(String(value));
  if (!sprint) throw new FieldProblem('Sprint does not exist.');
  if (sprint.state === 'closed') throw new FieldProblem('Issues cannot be added to a closed sprint.');
  return sprint.id;
};

const labelOf = ({ field }: ParseContext, value: Json): string => {
  if (typeof value !== 'string') throw new FieldProblem('Operation value must be a string');
  if (field.forge !== null) return value;
  if (/\s/.test(value)) throw new FieldProblem(`The label '${value}' contains spaces which is invalid.`);
  if (value.length > 255) throw new FieldProblem(`The label '${value}' exceeds the maximum length of 255 characters.`);
  return value;
};

const objectOf = (value: Json): Json => {
  if (!isObject(value)) throw new FieldProblem('data was not an object');
  return value;
};

type Parse = (context: ParseContext, value: Json) => Json;

const single: Partial<Readonly<Record<Kind, Parse>>> = {
  text: textOf,
  rich: (_context, value) => richOf(value),
  number: (_context, value) => numberOf(value),
  date: (context, value) => (context.field.id === 'duedate' ? dueDateOf(context, dateOf(value)) : dateOf(value)),
  datetime: (_context, value) => instantOf(value),
  user: userOf,
  group: groupOf,
  option: optionOf,
  object: (_context, value) => objectOf(value),
  priority: ({ jira }, value) =>
    oneOf(jira.store.collection('priorities').values(), value, () => 'The priority selected is invalid.'),
  resolution: ({ jira }, value) =>
    oneOf(jira.store.collection('resolutions').values(), value, () => 'The resolution selected is invalid.'),
};

/** One entry of a list field; exported for the `add` and `remove` verbs. */
const entry: Partial<Readonly<Record<Kind, Parse>>> = {
  texts: labelOf,
  numbers: (_context, value) => numberOf(value),
  options: optionOf,
  users: userOf,
  groups: groupOf,
  objects: (_context, value) => objectOf(value),
  sprints: sprintOf,
  versions: (context, value) =>
    oneOf(inProject(context.jira.store.collection('versions').values(), context), value, (shown, by) =>
      by === 'id' ? `Version with id '${shown}' is not valid` : `Version name '${shown}' is not valid`,
    ),
  components: (context, value) =>
    oneOf(inProject(context.jira.store.collection('components').values(), context), value, (shown, by) =>
      by === 'id' ? `Component with id '${shown}' is not valid` : `Component name '${shown}' is not valid`,
    ),
};

export const parseEntry = (context: ParseContext, value: Json): Json => {
  const parse = entry[kindOf(context.field)];
  if (!parse) throw new FieldProblem(`Field '${context.field.id}' does not support this operation`);
  return parse(context, value);
};

/** A field of the Sprint kind takes one sprint at a time; all other lists take lists. */
const listOf = (context: ParseContext, value: Json): Json => {
  if (kindOf(context.field) === 'sprints') return [sprintOf(context, value)];
  if (!Array.isArray(value)) throw new FieldProblem('data was not an array');
  if (value.length > 100 && context.field.forge !== null) throw new FieldProblem('The field holds at most 100 values.');
  const entries = value.map((one: Json) => parseEntry(context, one));
  return entries.filter((one, at) => typeof one === 'object' || entries.indexOf(one) === at);
};

/** REST's value of a field in the store's form; null clears. @throws FieldProblem */
export const parseField = (context: ParseContext, value: Json): Json => {
  const kind = kindOf(context.field);
  if (value === null) {
    if (context.field.id === 'summary') throw new FieldProblem('You must specify a summary of the issue.');
    return null;
  }
  if (entry[kind]) {
    const list = listOf(context, value);
    return Array.isArray(list) && list.length === 0 ? null : list;
  }
  const parse = single[kind];
  if (!parse)
    throw new FieldProblem(
      `Field '${context.field.id}' cannot be set. It is not on the appropriate screen, or unknown.`,
    );
  return parse(context, value);
};
