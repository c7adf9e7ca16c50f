export type LineKind = 'heading' | 'text' | 'item' | 'task' | 'code' | 'title';

/** One line as the writer sees it: a heading, a list item, a line of a paragraph. */
export interface Line {
  readonly kind: LineKind;
  /** Without struck-through text. */
  readonly text: string;
  /** All is struck through, or an item from its start: `~~Use the new store~~ moved elsewhere`. */
  readonly struck: boolean;
  readonly bold: boolean;
  /** Of a heading, 1 to 6; else 0. */
  readonly level: number;
  /** Of a list item and what it holds, 1 for the outermost list; else 0. */
  readonly depth: number;
  /** The first line of a list item; what follows within the item explains it. */
  readonly first: boolean;
  /** The panels, expands, quotes and cells around it, outermost first: `/3/7/`. */
  readonly box: string;
  readonly boxKind: 'panel' | 'expand' | 'cell' | 'other' | null;
  readonly cell: Cell | null;
}

export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly header: boolean;
}

/** Where a line stands, as far as that is known before its text is read. */
export interface Place {
  readonly depth: number;
  readonly first: boolean;
  readonly kind: LineKind;
  readonly box: string;
  readonly boxKind: Line['boxKind'];
  readonly cell: Cell | null;
}
