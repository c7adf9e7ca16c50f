import { asRecord, at } from './json';

/** How many changes a stored value counts, whatever else is wrong with it; null where it counts none. */
export const revisionIn = (raw: unknown): number | null => {
  const revision = at(asRecord(raw) ?? {}, 'revision');
  return Number.isSafeInteger(revision) && Number(revision) >= 0 ? Number(revision) : null;
};
