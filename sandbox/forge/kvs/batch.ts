import type { z } from 'zod';
import { entryBody, readEntry, writeEntry } from './entries';
import { bad, KvsError } from './kvs-error';
import { bytesOf, checkUnique, maxOperations, maxTogetherBytes } from './limits';
import type { BatchDelete, BatchGet, BatchSet } from './requests';
import type { Spaces } from './spaces';

type Item = { readonly key: string; readonly entityName?: string | undefined };

const named = ({ key, entityName }: Item): Item => (entityName === undefined ? { key } : { key, entityName });
export const identity = ({ key, entityName = '' }: Item): string => `${entityName}\u0000${key}`;

const checkItems = (items: readonly Item[], verb: string): void => {
  if (items.length === 0) throw bad('INVALID_REQUEST', `No entities to ${verb}.`);
  if (items.length > maxOperations) {
    const message = `Number of entities to ${verb} was ${items.length}, but you can only ${verb} a maximum of ${maxOperations} entities at a time.`;
    throw bad('TOO_MANY_BATCH_ENTITIES', message);
  }
  checkUnique(items.map(identity));
};

/** Each item on its own: the failure of one is reported, and the others go on (kvs-batch). */
const each = <T extends Item>(items: readonly T[], work: (item: T) => unknown): object => {
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    try {
      successfulKeys.push(work(item));
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...named(item), error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
};

export const batchGet = (spaces: Spaces, items: z.infer<typeof BatchGet>): object => {
  checkItems(items, 'get');
  return each(items, (item) => {
    spaces.check(item.entityName, item.key);
    const entry = readEntry(spaces.of(item.entityName), item.key);
    return { ...named(item), ...entryBody(item.key, entry, item.options?.metadataFields) };
  });
};

export const batchSet = (spaces: Spaces, items: z.infer<typeof BatchSet>, now: number): object => {
  checkItems(items, 'set');
  if (bytesOf(items) > maxTogetherBytes) throw bad('MAX_SIZE', 'The batch has exceeded the maximum size limit.');
  return each(items, (item) => {
    spaces.check(item.entityName, item.key, { value: item.value });
    writeEntry(spaces.of(item.entityName), item.key, item.value, item.options, now);
    return named(item);
  });
};

export const batchDelete = (spaces: Spaces, items: z.infer<typeof BatchDelete>): object => {
  checkItems(items, 'delete');
  return each(items, (item) => {
    spaces.check(item.entityName, item.key);
    spaces.of(item.entityName).remove(item.key);
    return named(item);
  });
};
