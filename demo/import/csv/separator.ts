import { parse } from 'csv-parse/sync';

import { headingScore } from './headings';

const separators = [',', ';', '\t', '|'] as const;

/** Excel's own first line, which names the separator and is no row. */
const sepLine = /^"?sep=(.)"?[^\S\n]*\r?\n/i;

const columnsOf = (line: string, delimiter: string): readonly string[] => {
  try {
    const [cells = []] = parse(line, { delimiter, to: 1, relax_quotes: true, relax_column_count: true });
    return cells;
  } catch {
    return [];
  }
};

/**
 * What parts the cells of a table: what its `sep=` line says, else the sign that gives the most known columns in its first lines, else
 * the most columns. `skipped` is the number of lines before the table.
 */
export const tableIn = (
  text: string,
): { readonly separator: string; readonly table: string; readonly skipped: number } => {
  const [line, separator] = sepLine.exec(text) ?? [];
  if (line !== undefined && separator !== undefined) return { separator, table: text.slice(line.length), skipped: 1 };
  const start = text.split(/\r?\n/, 10).join('\n');
  const scored = separators.map((one) => {
    const columns = start.split('\n').map((row) => columnsOf(row, one));
    const known = Math.max(0, ...columns.map((cells) => cells.filter((cell) => headingScore(cell) === 1).length));
    return { one, known, count: columns[0]?.length ?? 0 };
  });
  const best = scored.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.count > a.count) ? b : a));
  return { separator: best.one, table: text, skipped: 0 };
};
