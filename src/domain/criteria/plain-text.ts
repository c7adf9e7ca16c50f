import { asDoc, asNodes, type AdfNode } from './adf';
import { inlineText } from './lines';

/**
 * How Jira may lay out the plain text of a rich text; it documents none of this. `break` stands between blocks, `bullet` before
 * list items (`1.` numbers them), `cell` between the cells of a table row.
 */
export interface Layout {
  readonly break: string;
  readonly bullet: string;
  readonly cell: string;
}

/** Layouts that Jira may use. The pattern gives the same answer for those with a line for each block and cell. */
export const layouts: readonly Layout[] = ['\n', ' ', '\n\n', '\r\n'].flatMap((between) =>
  ['', '• ', '* ', '- ', '1. ', '# '].flatMap((bullet) => [
    { break: between, bullet, cell: between },
    { break: between, bullet, cell: ' | ' },
  ]),
);

const spaces: Layout = { break: '\n', bullet: '', cell: '\n' };

/** The text of a document without marks, states of tasks and media. */
export const plainText = (content: AdfNode | string | null, layout: Layout): string => {
  const blocks: Block[] = [];
  collect(asDoc(content).content, { bullet: '', cell: false }, blocks, layout, 0);
  return blocks
    .reduce((sum, { text, cell }, n) => sum + (n === 0 ? '' : cell ? layout.cell : layout.break) + text, '')
    .trim();
};

/** The layout that the panel's own verdict uses: a line for each block and cell. */
export const gateText = (content: AdfNode | string | null): string => plainText(content, spaces);

interface Block {
  readonly text: string;
  /** Follows another cell of the same row. */
  readonly cell: boolean;
}

interface Context {
  readonly bullet: string;
  readonly cell: boolean;
}

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'codeBlock', 'caption']);

const maxNesting = 200;

const collect = (nodes: readonly AdfNode[], context: Context, into: Block[], layout: Layout, depth: number): void => {
  if (depth > maxNesting) return;
  let here = context;
  nodes.forEach((node, n) => {
    const content = asNodes(node.content);
    const title = node.attrs?.['title'];
    if (node.type.toLowerCase().endsWith('expand') && typeof title === 'string' && title !== '')
      into.push({ text: title, cell: false });
    const isItem = node.type.endsWith('Item');
    const inner = isItem
      ? { ...here, bullet: layout.bullet === '1. ' ? `${n + 1}. ` : layout.bullet }
      : node.type.startsWith('table')
        ? { bullet: '', cell: node.type !== 'table' && node.type !== 'tableRow' && n > 0 }
        : here;
    if (inlineParents.has(node.type)) {
      const text = content.map(inlineText).join('').replaceAll('\n', layout.break);
      if (text !== '') into.push({ text: inner.bullet + text, cell: inner.cell });
    } else {
      collect(content, inner, into, layout, depth + 1);
    }
    if (!isItem) here = { ...here, bullet: '', cell: here.cell && into.length === 0 };
  });
};
