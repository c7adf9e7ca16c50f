import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Dict = Readonly<Record<string, unknown>>;

/** Where Atlassian's own description of the platform API may lie; nobody but its readers has it. */
export const openApiFile = join(__dirname, '../../../shared/data/jira-platform-openapi.json');
export const hasOpenApi = existsSync(openApiFile);

const isDict = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value);
const dict = (value: unknown): Dict => (isDict(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

let document: Dict | null = null;
const api = (): Dict => (document ??= JSON.parse(readFileSync(openApiFile, 'utf8')) as Dict);

const resolved = (schema: Dict): Dict => {
  const ref = schema['$ref'];
  if (typeof ref !== 'string') return schema;
  return dict(dict(dict(api()['components'])['schemas'])[ref.split('/').at(-1) ?? '']);
};

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
};

const fits = (type: unknown, actual: string): boolean =>
  type === undefined || type === actual || (type === 'number' && actual === 'integer');

/** Where a value breaks a schema; null counts as absent, as Jira writes null where its document forgets to allow it. */
export const violations = (value: unknown, of: Dict, path = '$'): readonly string[] => {
  const schema = resolved(of);
  if (value === null) return [];
  const parts = list(schema['allOf']).flatMap((part) => violations(value, dict(part), path));
  const choices = [...list(schema['oneOf']), ...list(schema['anyOf'])];
  if (choices.length > 0 && !choices.some((one) => violations(value, dict(one), path).length === 0))
    parts.push(`${path}: fits none of ${choices.length} choices`);
  const actual = typeOf(value);
  if (!fits(schema['type'], actual)) return [...parts, `${path}: ${actual} instead of ${String(schema['type'])}`];
  const allowed = schema['enum'];
  if (Array.isArray(allowed) && !allowed.includes(value))
    parts.push(`${path}: ${JSON.stringify(value)} is not allowed`);
  if (Array.isArray(value))
    return [...parts, ...value.flatMap((one, at) => violations(one, dict(schema['items']), `${path}[${at}]`))];
  if (!isDict(value)) return parts;
  const properties = dict(schema['properties']);
  const more = schema['additionalProperties'];
  for (const name of list(schema['required']))
    if (typeof name === 'string' && !(name in value)) parts.push(`${path}.${name} is missing`);
  for (const [name, one] of Object.entries(value)) {
    if (name in properties) parts.push(...violations(one, dict(properties[name]), `${path}.${name}`));
    else if (more === false) parts.push(`${path}.${name} is not described`);
    else if (isDict(more)) parts.push(...violations(one, more, `${path}.${name}`));
  }
  return parts;
};

/** The schema of one answer, by the path as the document writes it. */
export const answerSchema = (method: string, path: string, status: number): Dict => {
  const operation = dict(dict(dict(api()['paths'])[path])[method.toLowerCase()]);
  const answer = dict(dict(operation['responses'])[String(status)]);
  if (Object.keys(answer).length === 0) throw new Error(`${method} ${path} describes no ${status}`);
  return dict(dict(dict(answer['content'])['application/json'])['schema']);
};
