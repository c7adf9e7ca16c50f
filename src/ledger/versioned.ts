import { Filter, FilterConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { Failure } from '../domain/shared/result';
import { batchGet } from './batch-get';
import { backOff, stored, StorageRefusal } from './storage';

/** As the manifest declares the entity `evidence`. */
const Row = z.object({ version: z.number(), state: z.unknown() });
type Row = z.infer<typeof Row>;

const entityName = 'evidence';
const maxAttempts = 20;

const replaced = async (key: string, before: Row | undefined, state: unknown): Promise<boolean> => {
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

/** Values of one shape that several functions may change at the same time, each under its key. */
export const versioned = <S extends z.ZodMiniType>(schema: S, none: z.infer<S>) => {
  const valueIn = (row: Row | undefined): z.infer<S> => schema.safeParse(row?.state).data ?? none;
  return {
    read: async (key: string): Promise<z.infer<S>> => valueIn(await stored(() => kvs.entity<Row>(entityName).get(key))),

    /** Those that are there. */
    readMany: async (keys: readonly string[]): Promise<ReadonlyMap<string, z.infer<S>>> =>
      new Map((await batchGet(Row, entityName, keys)).map(({ key, value }) => [key, valueIn(value)])),

    /**
     * Changes a value on top of what is there; null leaves it. Gives whether it was changed. `next` is asked again when somebody else wrote
     * meanwhile. @throws Failure `storage-unavailable` when others never stop writing
     */
    change: async (
      key: string,
      next: (value: z.infer<S>) => z.infer<S> | null,
      attempts = maxAttempts,
    ): Promise<boolean> => {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        await backOff(attempt);
        const row = await stored(() => kvs.entity<Row>(entityName).get(key));
        const value = next(valueIn(row));
        if (value === null) return false;
        if (await replaced(key, row, value)) return true;
      }
      throw new Failure('storage-unavailable', { code: 'storage-busy' });
    },
  };
};
