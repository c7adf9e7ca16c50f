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

/**
 * The work items of a document: one, a list, a page of a search, several pages in a list. What is none of them comes as it is, so that
 * it can be named.
 */
export const issuesIn = function* (raw: unknown, names: Names = {}, types: Names = {}): Generator<Found> {
  if (Array.isArray(raw)) {
    for (const one of raw as unknown[]) yield* issuesIn(one, names, types);
    return;
  }
  if (!isObject(raw)) {
    yield { raw, names, types };
    return;
  }
  const inside: Found = { raw, names: { ...names, ...namesIn(raw) }, types: { ...types, ...typesIn(raw) } };
  if ('key' in raw || 'fields' in raw) {
    yield inside;
    return;
  }
  const wrapped = isObject(raw['issue'])
    ? raw['issue']
    : lists.map((list) => raw[list]).find((list) => list !== undefined);
  if (wrapped === undefined || (!Array.isArray(wrapped) && !isObject(wrapped))) yield inside;
  else yield* issuesIn(wrapped, inside.names, inside.types);
};
