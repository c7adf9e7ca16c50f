import { kvs } from '@forge/kvs';
import type * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import { stored, StorageRefusal } from './storage';

/** So many keys are read in one call (Forge, kvs-batch). */
const mostKeys = 25;

/** The values under these keys, as far as they are there, read by key: Forge's storage shows them at once. @throws StorageRefusal */
export const batchGet = async <S extends z.ZodMiniType>(
  schema: S,
  entityName: string | null,
  keys: readonly string[],
): Promise<readonly { readonly key: string; readonly value: z.infer<S> }[]> => {
  const found: { readonly key: string; readonly value: z.infer<S> }[] = [];
  for (const some of chunksOf(keys, mostKeys)) {
    const items = some.map((key) => (entityName === null ? { key } : { key, entityName }));
    const { successfulKeys, failedKeys } = await stored(() => kvs.batchGet<unknown>(items));
    const refused = failedKeys.find(({ error }) => error.code !== 'KEY_NOT_FOUND');
    if (refused !== undefined) throw new StorageRefusal(refused.error.code);
    found.push(...successfulKeys.map(({ key, value }) => ({ key, value: schema.parse(value) })));
  }
  return found;
};
