import { bad } from './kvs-error';

/** Limits of Forge's storage (limits-kvs-ce, kvs-batch, handling-errors-kvs), measured on serialized bytes. */
const maxKeyLength = 500;
const maxValueBytes = 240 * 1024;
export const maxDepth = 31;
export const maxOperations = 25;
export const maxTogetherBytes = 4 * 1024 * 1024;
export const defaultPage = 10;
export const maxPage = 100;
export const maxConditions = 100;
export const maxRangeBytes = 900;
export const maxPartitionBytes = 1_700;

// As documented; `\s-#` is three characters without the `u` flag, and means so.
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** @throws KvsError — the two stores name an empty key differently. */
export const checkKey = (key: string, store: 'kvs' | 'entity'): void => {
  if (key === '') {
    throw store === 'kvs'
      ? bad('KEY_TOO_SHORT', 'The provided key needs to be more than one character.')
      : bad('EMPTY_KEY', 'Key cannot be empty.');
  }
  if (key.length > maxKeyLength)
    throw bad('KEY_TOO_LONG', `The provided key has exceeded the maximum ${maxKeyLength} characters.`);
  if (!keyPattern.test(key)) {
    throw bad('INVALID_KEY', 'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/');
  }
};

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

export const bytesOf = (value: unknown): number => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));

/** @throws KvsError */
export const checkValue = (value: unknown): void => {
  if (value === undefined || value === null) throw bad('INVALID_VALUE', 'The value cannot be null or undefined.');
  if (bytesOf(value) > maxValueBytes) throw bad('MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  if (depthOf(value) > maxDepth)
    throw bad('MAX_DEPTH', 'The provided value has exceeded the maximum object depth (32) limit.');
};

/** Keys of one batch or transaction: 1 to 25 and each only once. */
export const checkUnique = (keys: readonly string[]): void => {
  if (new Set(keys).size < keys.length) throw bad('KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
};
