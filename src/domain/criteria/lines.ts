import type { Cell, Line, Place } from './line';
import { remembering } from './remembering';
import { type Run, split } from './split-lines';
import { asNodes, type AdfDoc, type AdfNode } from './adf';

export type { Cell, Line, LineKind } from './line';

const root: Place = { depth: 0, first: false, kind: 'text', box: '/', boxKind: null, cell: null };

/** The lines found so far, and how many boxes were entered: each has its own number. */
interface Found {
  readonly lines: Line[];
  boxes: number;
}

/** The lines of a document from top to bottom. */
export const linesOf = (doc: AdfDoc): readonly Line[] => {
  const found: Found = { lines: [], boxes: 0 };
  walk(found, doc.content, root, 0);
  return found.lines;
};

/** The lines of a plain text: those of a document with a paragraph for each. */
export const linesOfText = (text: string): readonly Line[] => {
  const found: Line[] = [];
  const linesIn = remembering((one) => split([{ text: one, bold: false, struck: false }], root, 0));
  for (const one of text.split('\n')) for (const line of linesIn(one)) found.push(line);
  return found;
};

const walk = (found: Found, nodes: readonly AdfNode[], place: Place, depth: number): void => {
  if (depth > maxNesting) return;
  let here = place;
  for (const node of nodes) {
    visit(found, node, here, depth);
    if (node.type !== 'rule' && (here.first || !['item', 'task', 'text'].includes(here.kind)))
      here = { ...here, first: false, kind: here.kind === 'item' || here.kind === 'task' ? here.kind : 'text' };
  }
};

const visit = (found: Found, node: AdfNode, place: Place, depth: number): void => {
  const content = asNodes(node.content);
  const add = (own: Partial<Place> | null, level = 0): void => {
    for (const line of split(runs(content), own === null ? place : { ...place, ...own }, level)) found.lines.push(line);
  };
  switch (node.type) {
    case 'heading':
      add({ kind: 'heading' }, levelOf(node));
      return;
    case 'paragraph':
    case 'caption':
      add(null);
      return;
    case 'codeBlock':
      add({ kind: 'code', first: false });
      return;
    case 'taskItem':
    case 'decisionItem':
      add({ first: true, kind: 'task' });
      return;
    case 'listItem':
    case 'blockTaskItem': {
      const kind = node.type === 'listItem' ? 'item' : 'task';
      walk(found, content, { ...place, first: true, kind }, depth + 1);
      return;
    }
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
    case 'decisionList':
      walk(found, content, { ...place, depth: place.depth + 1 }, depth + 1);
      return;
    case 'panel':
      visitBox(found, node, { ...place, boxKind: 'panel' }, depth);
      return;
    case 'expand':
    case 'nestedExpand':
      visitBox(found, node, { ...place, boxKind: 'expand' }, depth);
      return;
    case 'blockquote':
      visitBox(found, node, { ...place, boxKind: 'other' }, depth);
      return;
    case 'table':
      visitTable(found, content, place, depth);
      return;
    default:
      walk(found, content, place, depth + 1);
  }
};

/** What a box holds, after its title; `place` says what kind of box it is. */
const visitBox = (found: Found, node: AdfNode, place: Place, depth: number): void => {
  found.boxes += 1;
  const inner: Place = { ...place, box: `${place.box}${found.boxes}/` };
  const title = node.attrs?.['title'];
  if (place.boxKind === 'expand' && typeof title === 'string' && title.trim() !== '')
    found.lines.push(...split([{ text: title, bold: true, struck: false }], { ...inner, kind: 'title' }, 0));
  walk(found, asNodes(node.content), inner, depth + 1);
};

/** A table is a box, and so is each of its cells. */
const visitTable = (found: Found, rows: readonly AdfNode[], place: Place, depth: number): void => {
  found.boxes += 1;
  const table = found.boxes;
  const inTable: Place = { ...root, box: `${place.box}${table}/`, boxKind: 'cell' };
  rows.forEach((row, r) =>
    asNodes(row.content).forEach((cell, c) => {
      const own: Cell = { table, row: r, column: c, header: cell.type === 'tableHeader' };
      visitBox(found, cell, { ...inTable, cell: own }, depth);
    }),
  );
};

/** Jira nests far less; a hostile document must not exhaust the stack. */
const maxNesting = 200;

const levelOf = (node: AdfNode): number => {
  const level = node.attrs?.['level'];
  return typeof level === 'number' && level >= 1 && level <= 6 ? level : 6;
};

const runs = (nodes: readonly AdfNode[]): readonly Run[] =>
  nodes.map((node) => {
    // Most texts have no marks.
    if (node.type === 'text' && node.marks === undefined)
      return { text: typeof node.text === 'string' ? node.text : '', bold: false, struck: false };
    const marks = asNodes(node.marks).map(({ type }) => type);
    return { text: seenText(node), bold: marks.includes('strong'), struck: marks.includes('strike') };
  });

/** What a reader sees of an inline node. */
export const inlineText = (node: AdfNode): string => {
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'hardBreak') return '\n';
  const shown = node.attrs?.['text'] ?? node.attrs?.['shortName'] ?? node.attrs?.['url'];
  return typeof shown === 'string' ? shown : '';
};

/** Jira turns what looks like a key, such as `AC-1`, into a smart link: a reader goes on seeing the key. */
const seenText = (node: AdfNode): string => {
  const text = inlineText(node);
  return node.type === 'inlineCard' ? (/\/browse\/([A-Z][A-Z0-9_]*-\d+)$/.exec(text)?.[1] ?? text) : text;
};
