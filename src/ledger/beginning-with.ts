import { kvs, WhereConditions } from '@forge/kvs';

import { stored } from './storage';

export interface Entry {
  readonly key: string;
  readonly value: unknown;
}

/** Forge gives so many in one answer. */
const pageSize = 100;

/** Every entry of the key-value store whose key begins so, as queries show them: a little late. At most `maxPages` hundreds of them are read. */
export const beginningWith = async (start: string, maxPages = Infinity): Promise<readonly Entry[]> => {
  const found: Entry[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < maxPages; pages += 1) {
    const query = kvs.query().where('key', WhereConditions.beginsWith(start)).limit(pageSize);
    const page = await stored(() => (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>());
    found.push(...page.results.map(({ key, value }) => ({ key, value })));
    cursor = page.nextCursor;
    if (cursor === undefined) break;
  }
  return found;
};
