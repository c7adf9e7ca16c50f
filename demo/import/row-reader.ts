import type { DateReader } from './dates/date-reader';
import { problems } from './messages';
import type { Notes } from './notes';

/** What reading one row needs beside the row: how the file writes dates, where to note what is left out, and where the row stands. */
export interface RowContext {
  readonly readDate: DateReader;
  readonly notes: Notes;
  readonly line: number;
}

/** A date without which a work item cannot be understood. @throws Error in words when it cannot be read. */
export const requiredDate = ({ readDate }: RowContext, text: string, column: string): number => {
  const reading = readDate(text);
  if ('at' in reading) return reading.at;
  throw new Error((reading.problem === 'ambiguous' ? problems.ambiguousDate : problems.notADate)(text, column));
};

/** A date that may be missing; one that cannot be read is noted and left out. */
export const optionalDate = (
  { readDate, notes, line }: RowContext,
  text: string | undefined,
  column: string,
): number | null => {
  if (text === undefined || text.trim() === '') return null;
  const reading = readDate(text);
  if ('at' in reading) return reading.at;
  notes.add('unreadable-date', `line ${line}, ${column}: "${text}"`);
  return null;
};

/** A number that may be missing, with a comma or a full stop; one that cannot be read is noted and left out. */
export const optionalNumber = ({ notes, line }: RowContext, raw: unknown, column: string): number | null => {
  if (raw === null || raw === undefined || raw === '') return null;
  const text = typeof raw === 'string' ? raw.trim().replace(',', '.') : raw;
  const value = typeof text === 'number' ? text : typeof text === 'string' ? Number(text) : Number.NaN;
  if (typeof text === 'string' && text === '') return null;
  if (Number.isFinite(value) && value >= 0) return value;
  notes.add('unreadable-number', `line ${line}, ${column}: "${typeof raw === 'string' ? raw : JSON.stringify(raw)}"`);
  return null;
};

/** The estimate among the fields that may hold it, the most telling first; others that differ are noted. */
export const chosenEstimate = (
  { notes }: RowContext,
  key: string,
  estimates: readonly (number | null)[],
): number | null => {
  const given = estimates.filter((one) => one !== null);
  const [first = null] = given;
  if (given.some((one) => one !== first)) notes.add('estimates-differ', `${key}: ${given.join(' and ')}`);
  return first;
};

/** The day of a moment as `YYYY-MM-DD`. */
export const dayText = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString().slice(0, 10);
