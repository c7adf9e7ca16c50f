import type { Instant } from '../domain/shared/ids';

/** Numbers below this are seconds: as milliseconds they would lie before April 1970, when there was no Jira. */
const leastMilliseconds = 1e10;

const fromNumber = (raw: number): Date => new Date(Math.abs(raw) < leastMilliseconds ? raw * 1_000 : raw);

/** An offset as Jira writes it begins at this place of a time with milliseconds: `2026-11-30T12:00:00.000+0000`. */
const offsetAt = 23;

/** With a colon in its offset, which is cut in by hand where it stands where Jira puts it: thousands of work items have five times each. */
const withColon = (raw: string): string =>
  raw.length === offsetAt + 5 && (raw[offsetAt] === '+' || raw[offsetAt] === '-')
    ? `${raw.slice(0, offsetAt + 3)}:${raw.slice(offsetAt + 3)}`
    : raw.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');

/**
 * A time as Jira writes it, in UTC: `+0000` without a colon, which not every engine reads, and in a few places a number, of seconds or of
 * milliseconds since 1970, bare or as a text. What cannot be read is the beginning of 1970.
 */
export const toInstant = (raw: string | number): Instant => {
  const isNumber = typeof raw === 'number' || (raw[4] !== '-' && /^\d{9,}(\.\d+)?$/.test(raw));
  const at = isNumber ? fromNumber(Number(raw)) : new Date(withColon(raw));
  return Number.isNaN(at.getTime()) ? new Date(0).toISOString() : at.toISOString();
};

export const toInstantOrNull = (raw: string | null | undefined): Instant | null =>
  raw === null || raw === undefined ? null : toInstant(raw);
