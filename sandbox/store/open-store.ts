import type { Collections } from '../jira/model';
import { type Database, type Documents, noDatabase, openDatabase } from './database';
import { documents } from './documents';
import type { Collection, CollectionName, Store } from './store';

/** Where a sequence starts that nobody has set: Jira's own ids begin at 10000 as well. */
const firstId = 10_000;

/** What is in a store's memory, to begin another one with. */
type Copyable = Store & { copy(): Documents };

const storeOver = (database: Database): Copyable => {
  const collections = new Map<string, ReturnType<typeof documents>>();
  let depth = 0;
  let transactions = 0;
  let undo: (() => void)[] = [];

  const named = (name: string): ReturnType<typeof documents> => {
    const known = collections.get(name);
    if (known) return known;
    const made = documents({
      put: (id, value) => database.put(name, id, value),
      remove: (id) => database.remove(name, id),
      get transaction() {
        return depth > 0 ? transactions : 0;
      },
      undo: (step) => {
        if (depth > 0) undo.push(step);
      },
    });
    collections.set(name, made);
    return made;
  };

  for (const { collection, id, value } of database.documents()) named(collection).load(id, value);
  const meta = named('meta');

  const outermost = <R>(work: () => R): R => {
    database.begin();
    undo = [];
    depth = 1;
    transactions += 1;
    try {
      const result = work();
      database.commit();
      return result;
    } catch (error) {
      database.rollback();
      for (const step of undo.reverse()) step();
      throw error;
    } finally {
      depth = 0;
      undo = [];
    }
  };

  return {
    // The only place where a name and its type meet; the collections themselves are untyped.
    collection: <N extends CollectionName>(name: N) => named(name) as Collection<Collections[N]>,
    table: (name) => named(`table:${name}`),
    transaction: (work) => (depth > 0 ? work() : outermost(work)),
    nextId: (sequence) => {
      const last = meta.get(`sequence:${sequence}`);
      const next = typeof last === 'number' ? last + 1 : firstId;
      meta.put(`sequence:${sequence}`, next);
      return String(next);
    },
    close: () => database.close(),
    copy: () =>
      [...collections].flatMap(([collection, all]) =>
        [...all.entries()].map(([id, value]) => ({ collection, id, value })),
      ),
  };
};

/**
 * Opens the sandbox's state: everything in memory, each write in the database too.
 * @throws Error with one clear message when the file is damaged or cannot be written.
 */
export const openStore = (path: string): Store => storeOver(openDatabase(path));

/** The sandbox's state in memory alone, which is quick to make; it begins with a copy of another's. */
export const memoryStore = (first: Documents = []): Copyable => storeOver(noDatabase(first));
