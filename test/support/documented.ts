import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const step = (node: unknown, key: string): unknown => (isNode(node) ? node[key] : undefined);

const typeOf = (value: unknown): string =>
  Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

/** What of a value does not fit its schema. Null counts as absent, as Jira writes it where its document forgets to allow it. */
const misfits = (root: Node, schema: Node, value: unknown, path: string): readonly string[] => {
  if (value === null) return [];
  if (typeof schema['$ref'] === 'string') {
    const target = schema['$ref'].slice(2).split('/').reduce(step, root);
    return isNode(target) ? misfits(root, target, value, path) : [`${path}: no schema ${schema['$ref']}`];
  }
  const every = nodes(schema['allOf']).flatMap((part) => misfits(root, part, value, path));
  if (every.length > 0) return every;
  const choices = [...nodes(schema['oneOf']), ...nodes(schema['anyOf'])];
  if (choices.length > 0) {
    const tried = choices.map((choice) => misfits(root, choice, value, path));
    return tried.some((found) => found.length === 0) ? [] : (tried[0] ?? []);
  }
  const { type } = schema;
  const actual = typeOf(value);
  if (typeof type === 'string' && type !== actual && !(type === 'number' && actual === 'integer'))
    return [`${path}: ${actual} instead of ${type}`];
  if (Array.isArray(schema['enum']) && !schema['enum'].includes(value))
    return [`${path}: ${JSON.stringify(value)} is not listed`];
  const { items } = schema;
  if (Array.isArray(value))
    return isNode(items) ? value.flatMap((entry, at) => misfits(root, items, entry, `${path}[${at}]`)) : [];
  return isNode(value) ? inObject(root, schema, value, path) : [];
};

const inObject = (root: Node, schema: Node, value: Node, path: string): readonly string[] => {
  const required = Array.isArray(schema['required']) ? (schema['required'] as readonly unknown[]) : [];
  const missing = required.flatMap((name) => (String(name) in value ? [] : [`${path}.${String(name)}: missing`]));
  const rest = schema['additionalProperties'];
  const inside = Object.entries(value).flatMap(([name, entry]) => {
    const known = step(schema['properties'], name);
    if (isNode(known)) return misfits(root, known, entry, `${path}.${name}`);
    if (rest === false) return [`${path}.${name}: not documented`];
    return isNode(rest) ? misfits(root, rest, entry, `${path}.${name}`) : [];
  });
  return [...missing, ...inside];
};

const pattern = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

/** Says what in an answer does not fit its description; null where there is none. Finds the route by the path asked for. */
export type Judge = (method: string, path: string, body: unknown) => readonly string[] | null;

const judge = (file: string): Judge => {
  const root = JSON.parse(readFileSync(file, 'utf8')) as Node;
  const routes = Object.entries(isNode(root['paths']) ? root['paths'] : {})
    .map(([template, item]) => ({ template, item, matches: pattern(template) }))
    // A fixed word goes before a parameter: `issue/picker` is no issue.
    .sort((a, b) => a.template.split('{').length - b.template.split('{').length);
  return (method, path, body) => {
    const verb = method.toLowerCase();
    const route = routes.find(({ item, matches }) => matches.test(path) && step(item, verb) !== undefined);
    const steps = [verb, 'responses', '200', 'content', 'application/json', 'schema'];
    const schema = steps.reduce(step, route?.item);
    return isNode(schema) ? misfits(root, schema, body, '$') : null;
  };
};

/** Atlassian's description of an API, where somebody has put it beside the repository. */
export const documented = (name: 'jira-platform' | 'jira-software'): Judge | null => {
  const file = join(__dirname, '../../../shared/data', `${name}-openapi.json`);
  return existsSync(file) ? judge(file) : null;
};
