import { messageOf } from '../../sandbox/reason';
import { csvRows, type ReadingOptions } from './csv/csv-rows';
import { readText } from './decode-file';
import type { Rows } from './issue';
import { jsonRows } from './json/json-rows';
import { problems } from './messages';
import type { Notes } from './notes';

/** Signs that a file is something else than text of ours. */
const otherFormats: readonly (readonly [RegExp, () => string])[] = [
  [/^PK\u0003\u0004/, problems.spreadsheet],
  // The old format of Excel: its first bytes as they come out of a decoder.
  [/^(?:\u00d0\u00cf\u0011\u00e0|ÐÏ)/, problems.spreadsheet],
  [/^\s*</, problems.html],
];

/** The rows of a file; its first character says what it is. @throws Error with one clear line when nothing of it can be read. */
export const readRows = (path: string, notes: Notes, options: ReadingOptions): Rows => {
  const text = readText(path, notes);
  const refuse = (why: string) => new Error(`${path} cannot be imported: ${why}.`);
  const start = text.trimStart().charAt(0);
  if (start === '') throw refuse('it is empty');
  const other = otherFormats.find(([pattern]) => pattern.test(text))?.[1];
  if (other !== undefined) throw refuse(other());
  if (start === '{' || start === '[') return jsonRows(text, notes, options);
  try {
    return { rows: csvRows(text, notes, options), countedBy: 'line' };
  } catch (error) {
    throw refuse(messageOf(error));
  }
};
