import type { AdfNode } from './adf';

/** Rows such as `||Head||Head||` and `|cell|cell|`. Bars within links and images do not part cells. */
export const wikiTable = (rows: readonly string[], render: (cell: string) => readonly AdfNode[]): AdfNode => ({
  type: 'table',
  content: rows.map((row) => ({
    type: 'tableRow',
    content: cellsOf(row.trim()).map(({ header, source }) => ({
      type: header ? 'tableHeader' : 'tableCell',
      content: render(source.trim()),
    })),
  })),
});

interface Cell {
  readonly header: boolean;
  readonly source: string;
}

const cellsOf = (row: string): readonly Cell[] => {
  const cells: Cell[] = [];
  let source = '';
  let header = false;
  let depth = 0;
  for (let at = 0; at < row.length; at += 1) {
    const char = row.charAt(at);
    if (char === '[' || char === '{') depth += 1;
    if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    if (char !== '|' || depth > 0) {
      source += char;
      continue;
    }
    if (at > 0 && (source !== '' || cells.length > 0 || header)) cells.push({ header, source });
    header = row.charAt(at + 1) === '|';
    if (header) at += 1;
    source = '';
  }
  if (source.trim() !== '') cells.push({ header, source });
  return cells.length > 0 ? cells : [{ header: false, source: '' }];
};
