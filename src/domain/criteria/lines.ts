import type { Cell, Line, Place } from './line';
import { type Run, split } from './split-lines';
import { asNodes, type AdfDoc, type AdfNode } from './adf';

export type { Cell, Line, LineKind } from './line';

const root: Place = { depth: 0, first: false, kind: 'text', box: '/', boxKind: null, cell: null };

/** The lines of a document from top to bottom. */
export const linesOf = (doc: AdfDoc): readonly Line[] => {
  const lines: Line[] = [];
  let boxes = 0;
  const walk = (nodes: readonly AdfNode[], place: Place, depth: number) => {
    if (depth > maxNesting) return;
    let here = place;
    for (const node of nodes) {
      visit(node, here, depth);
      if (node.type !== 'rule' && (here.first || !['item', 'task', 'text'].includes(here.kind)))
        here = { ...here, first: false, kind: here.kind === 'item' || here.kind === 'task' ? here.kind : 'text' };
    }
  };
  const inBox = (
    node: AdfNode,
    place: Place,
    depth: number,
    boxKind: Line['boxKind'],
    cell: Cell | null = place.cell,
  ) => {
    boxes += 1;
    const inner: Place = { ...place, box: `${place.box}${boxes}/`, boxKind, cell };
    const title = node.attrs?.['title'];
    if (boxKind === 'expand' && typeof title === 'string' && title.trim() !== '')
      lines.push(...split([{ text: title, bold: true, struck: false }], { ...inner, kind: 'title' }, 0));
    walk(asNodes(node.content), inner, depth + 1);
  };
  const visit = (node: AdfNode, place: Place, depth: number) => {
    const content = asNodes(node.content);
    switch (node.type) {
      case 'heading':
        lines.push(...split(runs(content), { ...place, kind: 'heading' }, levelOf(node)));
        return;
      case 'paragraph':
      case 'caption':
        lines.push(...split(runs(content), place, 0));
        return;
      case 'codeBlock':
        lines.push(...split(runs(content), { ...place, kind: 'code', first: false }, 0));
        return;
      case 'listItem':
      case 'blockTaskItem':
        walk(
          content,
          { ...place, first: true, kind: node.type === 'listItem' ? 'item' : 'task', depth: place.depth },
          depth + 1,
        );
        return;
      case 'taskItem':
      case 'decisionItem':
        lines.push(...split(runs(content), { ...place, first: true, kind: 'task' }, 0));
        return;
      case 'bulletList':
      case 'orderedList':
      case 'taskList':
      case 'decisionList':
        walk(content, { ...place, depth: place.depth + 1 }, depth + 1);
        return;
      case 'panel':
        inBox(node, place, depth, 'panel');
        return;
      case 'expand':
      case 'nestedExpand':
        inBox(node, place, depth, 'expand');
        return;
      case 'blockquote':
        inBox(node, place, depth, 'other');
        return;
      case 'table': {
        boxes += 1;
        const table = boxes;
        content.forEach((row, r) =>
          asNodes(row.content).forEach((cell, c) =>
            inBox(cell, { ...root, box: `${place.box}${table}/`, depth: 0 }, depth, 'cell', {
              table,
              row: r,
              column: c,
              header: cell.type === 'tableHeader',
            }),
          ),
        );
        return;
      }
      default:
        walk(content, place, depth + 1);
    }
  };
  walk(doc.content, root, 0);
  return lines;
};

/** Jira nests far less; a hostile document must not exhaust the stack. */
const maxNesting = 200;

const levelOf = (node: AdfNode): number => {
  const level = node.attrs?.['level'];
  return typeof level === 'number' && level >= 1 && level <= 6 ? level : 6;
};

const runs = (nodes: readonly AdfNode[]): readonly Run[] =>
  nodes.map((node) => {
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
