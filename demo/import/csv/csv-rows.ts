import { type CsvError, parse } from 'csv-parse/sync';

import { createDateReader, type DateText } from '../dates/date-reader';
import type { DateOrder } from '../dates/date-parts';
import type { Row } from '../issue';
import { problems } from '../messages';
import { messageOf } from '../../../sandbox/reason';
import type { Notes } from '../notes';
import { type Cells, csvIssue, peopleOf } from './csv-issue';
import { englishHeadings, type Field } from './heading-words';
import { type Heading, headingOf } from './headings';
import { tableIn } from './separator';

/** With `info`, csv-parse gives the line beside the cells; its types do not say so. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

interface Table {
  readonly headings: readonly Heading[];
  readonly rows: readonly { readonly line: number; readonly last: number; readonly cells: readonly string[] }[];
  readonly broken: readonly number[];
}

const required: readonly Field[] = ['key', 'summary', 'type', 'status', 'created'];
const dateFields: readonly Field[] = [
  ...(['created', 'updated', 'resolved', 'statusCategoryChanged', 'dueDate'] as const),
];

const has = (headings: readonly Heading[], field: Field): boolean =>
  headings.some((heading) => heading.kind === 'field' && heading.field === field);

const mostShown = 12;

/** The first of the first lines that names a key and more; some exports begin with a title. */
const headingRow = (records: readonly Parsed[]): number => {
  const at = records.slice(0, 10).findIndex(({ record }) => {
    const headings = record.map(headingOf);
    return required.filter((field) => has(headings, field)).length >= 3;
  });
  return Math.max(0, at);
};

/**
 * The records of a table with the line that each ends on. One that cannot be read is named by its first line; where a quote never closes,
 * reading goes on with the line after the one that opens it.
 */
const recordsOf = (
  table: string,
  delimiter: string,
  skipped: number,
): { readonly records: readonly Parsed[]; readonly broken: readonly number[] } => {
  const records: Parsed[] = [];
  const broken: number[] = [];
  let rest = table;
  let offset = skipped;
  for (;;) {
    const failed: { readonly line: number; readonly neverCloses: boolean }[] = [];
    const read = parse(rest, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error: CsvError | undefined) =>
        void failed.push({ line: Number(error?.['lines'] ?? 0), neverCloses: error?.code === 'CSV_QUOTE_NOT_CLOSED' }),
      info: true,
    }) as unknown as Parsed[];
    records.push(...read.map(({ record, info }) => ({ record, info: { lines: info.lines + offset } })));
    for (const { line, neverCloses } of failed) if (!neverCloses) broken.push(line + offset);
    if (!failed.some(({ neverCloses }) => neverCloses)) return { records, broken };
    const opens =
      Math.max(
        0,
        ...read.map(({ info }) => info.lines),
        ...failed.filter((one) => !one.neverCloses).map(({ line }) => line),
      ) + 1;
    broken.push(opens + offset);
    rest = rest.split('\n').slice(opens).join('\n');
    offset += opens;
  }
};

/** @throws Error in words when the file is no table, or no column says what a work item needs. */
const tableOf = (text: string): Table => {
  const { separator, table, skipped } = tableIn(text);
  const { records, broken } = recordsOf(table, separator, skipped);
  const at = headingRow(records);
  const names = records[at]?.record ?? [];
  const headings = names.map(headingOf);
  const missing = required.filter((field) => !has(headings, field));
  if (missing.length > 0) {
    const shown = names.map((name) => name.trim()).filter((name) => name !== '');
    const found = [...new Set(shown)].slice(0, mostShown);
    throw new Error(
      problems.noTable(
        missing.map((field) => englishHeadings[field].split('|')[0] ?? field),
        [...found, ...(shown.length > found.length ? ['…'] : [])],
      ),
    );
  }
  const rows = records.slice(at + 1).map(({ record, info }, index) => ({
    // A record begins on the line after the one where the last one ended.
    line: (records[at + index]?.info.lines ?? 0) + 1,
    last: info.lines,
    cells: record,
  }));
  return { headings, rows, broken };
};

const dateTexts = function* ({ headings, rows }: Table): Generator<DateText> {
  const columns = headings.flatMap((heading, index) =>
    heading.kind === 'field' && dateFields.includes(heading.field)
      ? [{ index, past: heading.field !== 'dueDate' }]
      : [],
  );
  for (const { cells } of rows)
    for (const { index, past } of columns) {
      const text = cells[index]?.trim() ?? '';
      if (text !== '') yield { text, past };
    }
};

/** Jira's English writes the month by name; a spreadsheet in the United States puts it first. No other language of Jira's does. */
const speaksEnglish = (headings: readonly Heading[]): boolean =>
  headings.some((heading) => heading.kind === 'field' && heading.field === 'created' && heading.isEnglish);

const cellsOf = (headings: readonly Heading[], row: readonly string[], notes: Notes): Cells => {
  const fields = new Map<Field, string[]>();
  const criteria: Cells['criteria'][number][] = [];
  const links: Cells['links'][number][] = [];
  for (const [index, heading] of headings.entries()) {
    const text = row[index] ?? '';
    const isFilled = text.trim() !== '';
    if (heading.kind === 'other') notes.leaveOut(heading.name === '' ? `column ${index + 1}` : heading.name, isFilled);
    else if (!isFilled) continue;
    else if (heading.kind === 'field') {
      const values = fields.get(heading.field);
      if (values === undefined) fields.set(heading.field, [text]);
      else values.push(text);
    } else if (heading.kind === 'criteria') criteria.push({ name: heading.name, text });
    else links.push({ type: heading.type, direction: heading.direction, key: text.trim() });
  }
  return { of: (field) => fields.get(field) ?? [], criteria, links };
};

interface Prepared {
  readonly line: number;
  readonly last: number;
  readonly cells: Cells;
  /** Cells beyond the last heading that hold something. */
  readonly excess: number;
}

const preparedRows = ({ headings, rows }: Table, notes: Notes): readonly Prepared[] =>
  rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, last, cells }) => ({
      line,
      last,
      cells: cellsOf(headings, cells, notes),
      excess: cells.slice(headings.length).some((cell) => cell.trim() !== '') ? cells.length - headings.length : 0,
    }));

export interface ReadingOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The order of day and month that the person who imports gives, where the file leaves it open. */
  readonly dates: DateOrder | null;
}

/** The rows of a table: Jira's CSV export in any language, whatever parts its cells. @throws Error in words when it is none. */
export const csvRows = (text: string, notes: Notes, { now, dates }: ReadingOptions): readonly Row[] => {
  const table = tableOf(text);
  const otherwise = speaksEnglish(table.headings) ? null : 'day-first';
  const readDate = createDateReader(dateTexts(table), { now, chosen: dates, otherwise });
  const prepared = preparedRows(table, notes);
  const people = new Map(prepared.flatMap(({ cells }) => [...peopleOf(cells)]));
  const rows = prepared.map(({ line, last, cells, excess }): Row => {
    try {
      const columns = table.headings.length;
      if (excess > 0) throw new Error(problems.moreCells(columns + excess, columns));
      return { line, issue: csvIssue(cells, { readDate, notes, line }, people) };
    } catch (error) {
      // A quote that closes too late swallows the rows between.
      return { line, reason: messageOf(error) + (last > line ? problems.upTo(last) : '') };
    }
  });
  return [...rows, ...table.broken.map((line): Row => ({ line, reason: problems.brokenQuotes() }))];
};
