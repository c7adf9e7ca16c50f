import type { Instant } from '../domain/shared/ids';

/**
 * A time as Jira writes it, in UTC: `+0000` without a colon, which not every engine reads, and in a few places a number. What cannot be read is
 * the beginning of 1970.
 */
export const toInstant = (raw: string | number): Instant => {
  const at = new Date(typeof raw === 'string' ? raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : raw);
  return Number.isNaN(at.getTime()) ? new Date(0).toISOString() : at.toISOString();
};

export const toInstantOrNull = (raw: string | null | undefined): Instant | null =>
  raw === null || raw === undefined ? null : toInstant(raw);
