import type { Collection } from './store';

/** What a collection needs from the store that owns it. */
export interface Writer {
  put(id: string, value: unknown): void;
  remove(id: string): void;
  /** The number of the running transaction; 0 when there is none, and nothing to take back. */
  readonly transaction: number;
  /** Remembers how to take back the change just made. */
  undo(step: () => void): void;
}

/** A collection in memory, written through. `load` fills it without writing. */
export const documents = <T>(writer: Writer): Collection<T> & { load(id: string, value: T): void } => {
  let map = new Map<string, T>();
  let copiedIn = 0;
  const listeners: ((id: string, before: T | undefined, after: T | undefined) => void)[] = [];
  const notify = (id: string, before: T | undefined, after: T | undefined): void => {
    for (const listener of listeners) listener(id, before, after);
  };

  const put = (id: string, value: T): void => {
    const before = map.get(id);
    writer.put(id, value);
    map.set(id, value);
    writer.undo(() => {
      if (before === undefined) map.delete(id);
      else map.set(id, before);
      notify(id, value, before);
    });
    notify(id, before, value);
  };

  const remove = (id: string): void => {
    const before = map.get(id);
    if (before === undefined) return;
    // An entry put back would come last, so the first removal of a transaction keeps a copy of everything.
    const whole = writer.transaction !== 0 && copiedIn !== writer.transaction ? new Map(map) : null;
    if (whole) copiedIn = writer.transaction;
    writer.remove(id);
    map.delete(id);
    writer.undo(() => {
      if (whole) map = whole;
      else map.set(id, before);
      notify(id, undefined, before);
    });
    notify(id, before, undefined);
  };

  return {
    get: (id) => map.get(id),
    has: (id) => map.has(id),
    put,
    delete: remove,
    values: () => map.values(),
    entries: () => map.entries(),
    watch: (listener) => void listeners.push(listener),
    get size() {
      return map.size;
    },
    load: (id, value) => {
      map.set(id, value);
      notify(id, undefined, value);
    },
  };
};
