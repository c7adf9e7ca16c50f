import type { z } from 'zod';
import { satisfies, checkFilters, compare, inRange } from './conditions';
import { indexOf, isEntityValue } from './entities';
import { entryBody } from './entries';
import type { Entity } from '../manifest/schema';
import { bad } from './kvs-error';
import { bytesOf, defaultPage, maxPage, maxPartitionBytes } from './limits';
import type { EntityQuery, Query } from './requests';
import type { Entry, Space } from './space';

type Page = { readonly data: readonly unknown[]; readonly cursor?: string };

const encode = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
const decode = (cursor: string): readonly unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts)) return parts as readonly unknown[];
  } catch {
    // Falls through to the refusal.
  }
  throw bad('INVALID_CURSOR', 'The cursor is not valid.');
};

const isPage = (limit: number): boolean => Number.isInteger(limit) && limit >= 1 && limit <= maxPage;

/** Plain keys, in order, by prefix (kvs-api-query). */
export const queryKeys = (
  space: Space,
  { limit = defaultPage, after, where, options }: z.infer<typeof Query>,
): Page => {
  if (!isPage(limit)) throw bad('LIST_QUERY_LIMIT_EXCEEDED', `The limit must be between 1 and ${maxPage}.`);
  if (where.length > 1) throw bad('QUERY_WHERE_INVALID', 'There may only be a single where condition for a query.');
  const [prefix] = where;
  if (prefix && prefix.property !== 'key')
    throw bad('QUERY_WHERE_FIELD_INVALID', 'Queries can only target the key field.');
  if (prefix && prefix.condition !== 'BEGINS_WITH')
    throw bad('QUERY_WHERE_INVALID', 'The only condition supported is beginsWith.');

  const [last] = after === undefined ? [] : decode(after);
  const found = space
    .sorted()
    .filter(
      ([key]) =>
        (prefix ? inRange(key, prefix.condition, prefix.values) : true) &&
        (typeof last === 'string' ? key > last : true),
    );
  const page = found.slice(0, limit);
  return {
    data: page.map(([key, entry]) => entryBody(key, entry, options?.metadataFields)),
    ...(found.length > limit ? { cursor: encode([page.at(-1)?.[0]]) } : {}),
  };
};

/** Entities by an index, a range on it and filters (entities-api-query). */
export const queryEntities = (space: Space, entity: Entity, query: EntityQuery): Page => {
  const { indexName, partition = [], range, filters, sort, limit = defaultPage, cursor, options } = query;
  if (!isPage(limit))
    throw bad('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `The page limit must be set between 1 and ${maxPage}.`);
  const index = indexOf(entity, indexName);
  if (partition.length !== index.partition.length || bytesOf(partition) > maxPartitionBytes) {
    throw bad(
      'INVALID_PARTITION',
      `The index ${indexName} needs all of its partition: ${index.partition.join(', ') || 'none'}.`,
    );
  }
  if (filters) checkFilters(filters, (name) => name in entity.attributes);

  // An entity that lacks an indexed attribute is not in the index.
  const rows = space.sorted().flatMap(([key, entry]): { key: string; entry: Entry; at: unknown }[] => {
    const value = isEntityValue(entry.value) ? entry.value : {};
    const [attribute] = index.range;
    const at = attribute === undefined ? key : value[attribute];
    if (at === undefined || at === null) return [];
    if (index.partition.some((name, position) => value[name] !== partition[position])) return [];
    if (range && !inRange(at, range.condition, range.values)) return [];
    return filters && !satisfies(value, filters) ? [] : [{ key, entry, at }];
  });
  const direction = sort === 'DESC' ? -1 : 1;
  const order = (a: readonly [unknown, unknown], b: readonly [unknown, unknown]): number =>
    direction * (compare(a[0], b[0]) || (compare(a[1], b[1]) ?? 0));
  rows.sort((a, b) => order([a.at, a.key], [b.at, b.key]));

  const [lastAt, lastKey] = cursor === undefined ? [] : decode(cursor);
  const rest = cursor === undefined ? rows : rows.filter(({ at, key }) => order([at, key], [lastAt, lastKey]) > 0);
  const page = rest.slice(0, limit);
  const end = page.at(-1);
  return {
    data: page.map(({ key, entry }) => entryBody(key, entry, options?.metadataFields)),
    ...(rest.length > limit && end ? { cursor: encode([end.at, end.key]) } : {}),
  };
};
