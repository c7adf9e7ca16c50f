import type { Collections } from '../jira/model';
import { openDatabase, readDocuments } from './database';
import { documents } from './documents';
import type { Collection, CollectionName, Store } from './store';

/** Where a sequence starts that nobody has set: Jira's own ids begin at 10000 as well. */
const firstId = 10_000;

/**
 * Opens the sandbox's state: everything in memory, each write in the database too.
 * @throws Error with one clear message when the file is damaged or cannot be written.
 */
export const openStore = (path: string): Store => {
  const database = openDatabase(path);
  const collections = new Map<string, ReturnType<typeof documents>>();
  let depth = 0;
  let transactions = 0;
  let undo: (() => void)[] = [];

  const named = (name: string): ReturnType<typeof documents> => {
    const known = collections.get(name);
    if (known) return known;
    const made = documents({
      put: (id, value) => database.put(name, id, JSON.stringify(value)),
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

  for (const { collection, id, value } of readDocuments(path, database)) named(collection).load(id, value);
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
  };
};
