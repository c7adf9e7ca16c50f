import type { Store } from '../../store/store';
import { createView } from './view';

/** What is stored under one key. Times are epoch milliseconds. */
export interface Entry {
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireAt: number | null;
}

/** Keys and their entries: the key-value store, the secrets, or one entity. */
export interface Space {
  /** Undefined too when the time to live is over. */
  get(key: string): Entry | undefined;
  put(key: string, entry: Entry): void;
  remove(key: string): void;
  /** What a query sees, by key: those that still live, as they were a while ago if queries lag. */
  sorted(): readonly (readonly [string, Entry])[];
  clear(): void;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'value' in value &&
  'createdAt' in value &&
  'updatedAt' in value &&
  'expireAt' in value;

/** Opens one space of the app's storage. */
export const openSpace = (
  store: Store,
  name: string,
  time: { readonly now: () => number; readonly queryLagMs: (key: string) => number },
): Space => {
  const table = store.table(name);
  const living = (entry: unknown): Entry | undefined =>
    isEntry(entry) && (entry.expireAt === null || entry.expireAt > time.now()) ? entry : undefined;
  const view = createView(table, time);
  return {
    get: (key) => living(table.get(key)),
    put: (key, entry) => table.put(key, entry),
    remove: (key) => table.delete(key),
    sorted: () =>
      view().flatMap(([key, value]) => {
        const entry = living(value);
        return entry ? [[key, entry] as const] : [];
      }),
    clear: () => {
      for (const [key] of [...table.entries()]) table.delete(key);
    },
  };
};
