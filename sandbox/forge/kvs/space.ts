import type { Store } from '../../store/store';

/** What is kept under one key. Times are epoch milliseconds. */
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
  /** Those that still live, by key. */
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

/** Opens one space of the app's storage. Keys are kept in order only once somebody asks for the order. */
export const openSpace = (store: Store, name: string, now: () => number): Space => {
  const table = store.table(name);
  let order: readonly string[] | null = null;
  table.watch((_key, before, after) => {
    if (before === undefined || after === undefined) order = null;
  });
  const get = (key: string): Entry | undefined => {
    const entry = table.get(key);
    return isEntry(entry) && (entry.expireAt === null || entry.expireAt > now()) ? entry : undefined;
  };
  return {
    get,
    put: (key, entry) => table.put(key, entry),
    remove: (key) => table.delete(key),
    sorted: () => {
      order ??= [...table.entries()].map(([key]) => key).sort((a, b) => (a < b ? -1 : 1));
      return order.flatMap((key) => {
        const entry = get(key);
        return entry ? [[key, entry] as const] : [];
      });
    },
    clear: () => {
      for (const [key] of [...table.entries()]) table.delete(key);
    },
  };
};
