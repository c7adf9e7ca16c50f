import type { Collections } from '../jira/model';

export type CollectionName = keyof Collections;

/** One collection, held in memory and written through to the embedded database. Reads are synchronous and cheap. */
export interface Collection<T> {
  get(id: string): T | undefined;
  has(id: string): boolean;
  put(id: string, value: T): void;
  delete(id: string): void;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[string, T]>;
  /** Hears of every change, rolled back ones included, so that an index can follow. */
  watch(listener: (id: string, before: T | undefined, after: T | undefined) => void): void;
  readonly size: number;
}

export interface Store {
  collection<N extends CollectionName>(name: N): Collection<Collections[N]>;
  /** A further, app-side table (Forge KVS and the like) of JSON documents. */
  table(name: string): Collection<unknown>;
  /** Runs `work`; if it throws, memory and database are as before and the error is thrown on. Nested calls join the outer one. */
  transaction<R>(work: () => R): R;
  /** The next number of a sequence, as a string of digits. */
  nextId(sequence: string): string;
  close(): void;
}
