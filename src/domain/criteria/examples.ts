import type { Criterion, ExampleTable } from './criterion';
import type { Line } from './lines';
import { stepsOf } from './scenarios';
import { isNeighbour } from './neighbours';
import { isRow } from './section';

/** More rows, columns and letters are no examples that somebody reads. */
const most = { tables: 5, rows: 50, columns: 12, cell: 200, steps: 60 } as const;

const cellsOf = (text: string): readonly string[] =>
  text
    .replace(/^\|{1,2}|\|{1,2}$/gu, '')
    .split(/(?<!\\)\|{1,2}/u)
    .map((cell) => cell.replaceAll('\\|', '|').trim());

const isRule = (cells: readonly string[]): boolean => cells.every((cell) => /^:?-{2,}:?$/u.test(cell));

/** Other text ends the examples, unless it leads to some, or explains the item that it stands in. */
const isLead = ({ text, depth }: Line): boolean => depth > 0 || /[:：]$/u.test(text);

const endsAt = (line: Line, box: string): boolean =>
  line.kind === 'heading' || line.kind === 'title' || !line.box.startsWith(box) || isNeighbour(line);

/** A table of one text: its rows, each a list of cells, the first one the names of the columns; null where that is no table. */
const tableOf = (grid: readonly (readonly string[])[]): ExampleTable | null => {
  const [columns, ...rows] = grid.filter((row) => !isRule(row)).map((row) => row.slice(0, most.columns));
  if (columns === undefined || rows.length === 0 || columns.every((name) => name === '')) return null;
  const short = (cells: readonly string[]): readonly string[] =>
    columns.map((_, n) => (cells[n] ?? '').slice(0, most.cell));
  return { columns: short(columns), rows: rows.slice(0, most.rows).map(short) };
};

/** With holes where a table has no cell. */
type Row = (string | undefined)[] | undefined;

/** The tables of these lines: cells of a document, or rows that are written with bars. Each change of table or a line between parts them. */
const tablesIn = (lines: readonly Line[]): readonly ExampleTable[] => {
  const grids: { readonly id: string; readonly rows: Row[] }[] = [];
  let id = 'none';
  lines.forEach(({ cell, text }, n) => {
    if (cell === null && !isRow(text)) {
      id = `text ${n}`;
      return;
    }
    if (cell !== null) id = `table ${cell.table}`;
    const known = grids.at(-1)?.id === id ? grids.at(-1) : undefined;
    const grid = known ?? { id, rows: [] };
    if (known === undefined) grids.push(grid);
    if (cell === null) grid.rows.push([...cellsOf(text)]);
    else {
      const row = (grid.rows[cell.row] ??= []);
      row[cell.column] = row[cell.column] === undefined ? text : `${row[cell.column] ?? ''} ${text}`;
    }
  });
  return grids
    .flatMap(({ rows }) => tableOf(Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''))) ?? [])
    .slice(0, most.tables);
};

/** The lines of a scenario among these, with its titles; none where something is missing to make it one. */
const stepsIn = (lines: readonly Line[]): readonly string[] => {
  const texts = lines.filter(({ cell, text }) => cell === null && !isRow(text)).map(({ text }) => text);
  const kinds = stepsOf(texts);
  if (!kinds.includes('then') || !(kinds.includes('given') || kinds.includes('when'))) return [];
  return texts.filter((_, n) => kinds[n] !== null).slice(0, most.steps);
};

/**
 * The examples beneath a criterion: what follows its last line at `end` up to `next`, as far as it is example rows or the steps of a scenario, or
 * leads to some.
 */
export const examplesBeneath = (
  lines: readonly Line[],
  end: number,
  next: number,
): Pick<Criterion, 'steps' | 'examples'> => {
  const box = lines[end]?.box ?? '/';
  const after = lines.slice(end + 1, next);
  const kinds = stepsOf(after.map(({ text }) => text));
  const stop = after.findIndex((line, n) => {
    if (line.kind === 'code' || line.struck) return true;
    if (line.cell !== null || isRow(line.text) || kinds[n] !== null) return !line.box.startsWith(box);
    return endsAt(line, box) || !isLead(line);
  });
  const beneath = stop < 0 ? after : after.slice(0, stop);
  return { steps: stepsIn(beneath), examples: tablesIn(beneath) };
};
