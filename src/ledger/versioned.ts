import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { batchGet } from './batch-get';
import { storageBusy, stored, StorageRefusal, untilWritten } from './storage';

/** As the manifest declares the entities `evidence` and `waiting`. */
const Row = z.object({ version: z.number(), state: z.unknown() });
type Row = z.infer<typeof Row>;

/** Values of one shape that several functions may change at the same time, each under its key. Reads by key show at once what was written. */
export const versioned = <S extends z.ZodMiniType>(entityName: string, schema: S, none: z.infer<S>) => {
  type Value = z.infer<S>;
  const rowAt = async (key: string): Promise<Row | undefined> => stored(() => kvs.entity<Row>(entityName).get(key));
  const valueIn = (row: Row | undefined): Value => schema.safeParse(row?.state).data ?? none;
  /** Writes on top of what was read. False: somebody else wrote since. */
  const replaced = async (key: string, before: Row | undefined, state: Value): Promise<boolean> => {
    const isAsRead = before === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(before.version);
    const conditions = new Filter<Row>().and('version', isAsRead);
    const row: Row = { version: (before?.version ?? 0) + 1, state };
    try {
      await stored(() => kvs.transact().set(key, row, { entityName, conditions }).execute());
      return true;
    } catch (error) {
      if (error instanceof StorageRefusal) return false;
      throw error;
    }
  };
  /** One try of a change: whether it was changed; null where somebody else wrote meanwhile. */
  const tryChange = async (key: string, next: (value: Value) => Value | null): Promise<boolean | null> => {
    const row = await rowAt(key);
    const value = next(valueIn(row));
    if (value === null) return false;
    return (await replaced(key, row, value)) || null;
  };
  return {
    read: async (key: string): Promise<Value> => valueIn(await rowAt(key)),

    /** Those that are there. */
    readMany: async (keys: readonly string[]): Promise<ReadonlyMap<string, Value>> =>
      new Map((await batchGet(Row, entityName, keys)).map(({ key, value }) => [key, valueIn(value)])),

    tryChange,

    /**
     * Changes a value on top of what is there; null leaves it. Gives whether it was changed. `next` is asked again when somebody else wrote
     * meanwhile. @throws Failure `storage-unavailable` when others never stop writing
     */
    change: async (key: string, next: (value: Value) => Value | null, attempts?: number): Promise<boolean> =>
      untilWritten(async () => tryChange(key, next), storageBusy, attempts),
  };
};
