import { messageOf } from '../../../sandbox/reason';
import { createDateReader } from '../dates/date-reader';
import type { ReadingOptions } from '../csv/csv-rows';
import type { Row, Rows } from '../issue';
import { problems } from '../messages';
import type { Notes } from '../notes';
import type { RowContext } from '../row-reader';
import { lineIssue } from './line-issue';
import { documentsIn } from './documents';
import { type Found, isOnlyNames, issuesIn, knownIn } from './pages';
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

/** Whole documents: their work items are counted, as JSON has no lines that mean anything. */
const documentRows = (values: readonly unknown[], context: Context): readonly Row[] => {
  const known = knownIn(values);
  return values
    .filter((value) => !isOnlyNames(value))
    .flatMap((value) => [...issuesIn(value, known)])
    .map((found, index) => rowOf(found, { ...context, line: index + 1 }));
};

const lineRows = function* (text: string, context: Context): Generator<Row> {
  const lines = text.split('\n').flatMap((part, index) => {
    return part.trim() === '' ? [] : [{ line: index + 1, document: parsed(part) }];
  });
  const known = knownIn(lines.map(({ document }) => document?.value));
  for (const { line, document } of lines)
    if (document === null) yield { line, reason: problems.notJson() };
    else if (!isOnlyNames(document.value))
      for (const found of issuesIn(document.value, known)) yield rowOf(found, { ...context, line });
};

/** The rows of JSON: a document in any form that Jira's REST has, several one after another, or one document a line. */
export const jsonRows = (text: string, notes: Notes, { now, dates }: ReadingOptions): Rows => {
  const readDate = createDateReader([], { now, chosen: dates, otherwise: null });
  const document = parsed(text);
  const documents = document === null ? documentsIn(text) : [document.value];
  return documents === null
    ? { rows: [...lineRows(text, { readDate, notes })], countedBy: 'line' }
    : { rows: documentRows(documents, { readDate, notes }), countedBy: 'work item' };
};
