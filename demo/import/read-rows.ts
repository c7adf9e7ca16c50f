import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

import { codeOf, messageOf } from '../../sandbox/reason';
import { fromCsv } from './from-csv';
import { fromLine } from './from-lines';
import { fromRest } from './from-rest';
import type { Row } from './incoming';

type Names = Readonly<Record<string, string>>;

const SearchResult = z.looseObject({
  issues: z.array(z.unknown()),
  names: z.record(z.string(), z.string()).optional(),
});

/** The first thing that is wrong, in words. */
const reasonOf = (error: unknown): string => {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const where = issue?.path.join('.') ?? '';
    return `${where === '' ? '' : `${where}: `}${issue?.message ?? 'not a work item'}`;
  }
  return messageOf(error);
};

const row = (line: number, read: () => Extract<Row, { item: unknown }>['item']): Row => {
  try {
    return { line, item: read() };
  } catch (error) {
    return { line, reason: reasonOf(error) };
  }
};

const fromJson = (raw: unknown, names: Names) =>
  typeof raw === 'object' && raw !== null && 'fields' in raw ? fromRest(raw, names) : fromLine(raw);

/** A whole file of JSON: a search result, a list of issues, or one issue. Null when it is something else. */
const wholeJson = (text: string): readonly Row[] | null => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  const result = SearchResult.safeParse(raw);
  const [all, names] = result.success
    ? [result.data.issues, result.data.names ?? {}]
    : [Array.isArray(raw) ? (raw as unknown[]) : [raw], {}];
  return all.map((one, index) => row(index + 1, () => fromJson(one, names)));
};

const jsonLines = function* (text: string): Generator<Row> {
  let line = 0;
  for (const part of text.split('\n')) {
    line += 1;
    if (part.trim() !== '') yield row(line, () => fromJson(JSON.parse(part), {}));
  }
};

/** With `info`, csv-parse tells the line beside the cells; its types do not say so. */
interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const csvRows = function* (text: string): Generator<Row> {
  const records = parse(text, {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as Parsed[];
  const [header, ...rows] = records;
  const names = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const { record, info } of rows) {
    const cells = new Map<string, string[]>();
    for (const [index, value] of record.entries()) {
      const name = names[index] ?? '';
      cells.set(name, [...(cells.get(name) ?? []), value]);
    }
    yield row(info.lines, () => fromCsv(cells));
  }
};

const magic = Buffer.from([0x1f, 0x8b]);

/** The text of a file, gzipped or not. @throws Error with one clear line when it cannot be read. */
const textOf = (path: string): string => {
  try {
    const bytes = readFileSync(path);
    return (bytes.subarray(0, 2).equals(magic) ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonOf(error);
    throw new Error(`${path} cannot be imported: ${why}.`);
  }
};

/** The rows of a file; its first character tells what it is. @throws Error when nothing of it can be read. */
export const readRows = (path: string): { readonly size: number; readonly rows: Iterable<Row> } => {
  const text = textOf(path);
  const start = text.trimStart().charAt(0);
  if (start === '') throw new Error(`${path} cannot be imported: it is empty.`);
  const lines = text.split('\n').length;
  if (start !== '{' && start !== '[') {
    try {
      return { size: lines, rows: [...csvRows(text)] };
    } catch (error) {
      throw new Error(`${path} cannot be imported: it is neither JSON nor CSV (${reasonOf(error)}).`);
    }
  }
  const whole = wholeJson(text);
  return whole === null ? { size: lines, rows: jsonLines(text) } : { size: whole.length, rows: whole };
};
