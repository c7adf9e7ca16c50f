import { messageOf } from '../../../sandbox/reason';
import { createDateReader } from '../dates/date-reader';
import type { ReadingOptions } from '../csv/csv-rows';
import type { Row, Rows } from '../issue';
import { problems } from '../messages';
import type { Notes } from '../notes';
import type { RowContext } from '../row-reader';
import { lineIssue } from './line-issue';
import { type Found, issuesIn } from './pages';
import { restIssue } from './rest-issue';

const rowOf = (found: Found, context: RowContext): Row => {
  const { line } = context;
  const { raw } = found;
  try {
    const isRest = typeof raw === 'object' && raw !== null && 'fields' in raw;
    return { line, issue: isRest ? restIssue(found, context) : lineIssue(raw, context) };
  } catch (error) {
    return { line, reason: messageOf(error) };
  }
};

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

type Context = Omit<RowContext, 'line'>;

/** A whole document: its work items are counted, as JSON has no lines that mean anything. */
const documentRows = (value: unknown, context: Context): readonly Row[] =>
  [...issuesIn(value)].map((found, index) => rowOf(found, { ...context, line: index + 1 }));

const lineRows = function* (text: string, context: Context): Generator<Row> {
  let line = 0;
  for (const part of text.split('\n')) {
    line += 1;
    if (part.trim() === '') continue;
    const document = parsed(part);
    if (document === null) yield { line, reason: problems.notJson() };
    else for (const found of issuesIn(document.value)) yield rowOf(found, { ...context, line });
  }
};

/** The rows of JSON: a document in any form that Jira's REST has, or one document a line. */
export const jsonRows = (text: string, notes: Notes, { now, dates }: ReadingOptions): Rows => {
  const readDate = createDateReader([], { now, chosen: dates, otherwise: null });
  const document = parsed(text);
  return document === null
    ? { rows: [...lineRows(text, { readDate, notes })], countedBy: 'line' }
    : { rows: documentRows(document.value, { readDate, notes }), countedBy: 'work item' };
};
