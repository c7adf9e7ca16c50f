import { bad, keyNotFound, KvsError } from './kvs-error';
import type { SetOptions } from './requests';
import type { Entry, Space } from './space';

type MetadataFields = readonly ('CREATED_AT' | 'UPDATED_AT' | 'EXPIRE_TIME')[] | undefined;

/** An entry as an answer carries it, with the metadata that was asked for. */
export const entryBody = (key: string, entry: Entry, fields: MetadataFields): Readonly<Record<string, unknown>> => ({
  key,
  value: entry.value,
  ...(fields?.includes('CREATED_AT') ? { createdAt: entry.createdAt } : {}),
  ...(fields?.includes('UPDATED_AT') ? { updatedAt: entry.updatedAt } : {}),
  ...(fields?.includes('EXPIRE_TIME') && entry.expireAt !== null
    ? { expireTime: new Date(entry.expireAt).toISOString() }
    : {}),
});

/** @throws KvsError `KEY_NOT_FOUND`: the only code that the package turns into undefined. */
export const readEntry = (space: Space, key: string): Entry => {
  const entry = space.get(key);
  if (!entry) throw keyNotFound();
  return entry;
};

const unitMs = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

const expiry = (options: SetOptions, now: number): number | null => {
  if (!options?.ttl) return null;
  const { value, unit } = options.ttl;
  if (!Number.isInteger(value) || value <= 0) {
    throw bad('INVALID_TTL', `TTL value must be a positive integer, received: ${value}`);
  }
  return now + value * unitMs[unit];
};

/** Writes under a key and gives back what the options ask for, if anything. */
export const writeEntry = (space: Space, key: string, value: unknown, options: SetOptions, now: number): unknown => {
  const before = space.get(key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before) {
    throw new KvsError(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
  }
  const entry: Entry = { value, createdAt: before?.createdAt ?? now, updatedAt: now, expireAt: expiry(options, now) };
  space.put(key, entry);
  if (options?.returnValue === 'LATEST') return entryBody(key, entry, options.returnMetadataFields);
  if (options?.returnValue === 'PREVIOUS' && before) return entryBody(key, before, options.returnMetadataFields);
  return undefined;
};
