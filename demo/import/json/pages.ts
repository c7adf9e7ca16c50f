export type Names = Readonly<Record<string, string>>;

/** One work item of a JSON document, with the names of fields that stand around it. */
export interface Found {
  readonly raw: unknown;
  readonly names: Names;
  /** Field id → the type of field that Jira says it is, as `expand=schema` gives it. */
  readonly types: Names;
}

type Objects = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Objects =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const namesIn = (object: Objects): Names =>
  isObject(object['names'])
    ? Object.fromEntries(
        Object.entries(object['names']).flatMap(([id, name]) => (typeof name === 'string' ? [[id, name]] : [])),
      )
    : {};

const typesIn = (object: Objects): Names =>
  isObject(object['schema'])
    ? Object.fromEntries(
        Object.entries(object['schema']).flatMap(([id, schema]) =>
          isObject(schema) && typeof schema['custom'] === 'string' ? [[id, schema['custom']]] : [],
        ),
      )
    : {};

/** Where pages of Jira, of its boards, and of tools around it hold their lists. */
const lists = ['issues', 'values', 'results', 'nodes', 'items', 'data', 'workItems'];

/** Deeper than this no tool wraps a work item. */
const maxDepth = 6;

/** A project of some exports has a key too, and its work items in it. */
const isIssue = (raw: Objects): boolean => 'fields' in raw || ('key' in raw && !Array.isArray(raw['issues']));

const inner = (raw: unknown): readonly unknown[] =>
  Array.isArray(raw) ? (raw as unknown[]) : isObject(raw) && !isIssue(raw) ? Object.values(raw) : [];

interface Known {
  readonly names: Names;
  readonly types: Names;
}

/** The names and types of fields that stand anywhere around the work items of a document: a field's id is one field on the whole site. */
export const knownIn = (raw: unknown, depth = 0): Known => {
  const own = isObject(raw) ? { names: namesIn(raw), types: typesIn(raw) } : { names: {}, types: {} };
  if (depth >= maxDepth) return own;
  return inner(raw).reduce<Known>((known, one) => {
    const { names, types } = knownIn(one, depth + 1);
    return { names: { ...names, ...known.names }, types: { ...types, ...known.types } };
  }, own);
};

/** Whether a document only says what fields are called. */
export const isOnlyNames = (raw: unknown): boolean =>
  isObject(raw) &&
  Object.keys(raw).length > 0 &&
  Object.keys(raw).every((key) => ['names', 'schema', 'expand'].includes(key));

/** Work items somewhere within what no page of Jira looks like. */
const wrappedIn = function* (raw: unknown, known: Known, depth: number): Generator<Found> {
  for (const one of inner(raw)) {
    if (isObject(one) && isIssue(one)) yield* issuesIn(one, known);
    else if (depth < maxDepth) yield* wrappedIn(one, known, depth + 1);
  }
};

/**
 * The work items of a document: one, a list, a page of a search, several pages in a list, or any of them wrapped in something else. What is none of
 * them comes as it is, so that it can be named. `known` are names from elsewhere in the file; those that stand nearer count first.
 */
export const issuesIn = function* (raw: unknown, known: Known = { names: {}, types: {} }): Generator<Found> {
  if (Array.isArray(raw)) {
    for (const one of raw as unknown[]) yield* issuesIn(one, known);
    return;
  }
  if (!isObject(raw)) {
    yield { raw, ...known };
    return;
  }
  const near = { names: { ...known.names, ...namesIn(raw) }, types: { ...known.types, ...typesIn(raw) } };
  if (isIssue(raw)) {
    yield { raw, ...near };
    return;
  }
  const wrapped = isObject(raw['issue'])
    ? raw['issue']
    : lists.map((list) => raw[list]).find((list) => Array.isArray(list) || isObject(list));
  if (wrapped !== undefined && (Array.isArray(wrapped) || isIssue(wrapped))) {
    yield* issuesIn(wrapped, near);
    return;
  }
  const found = [...wrappedIn(raw, near, 0)];
  if (found.length > 0) yield* found;
  else yield { raw, ...near };
};
