import { paragraph, strong, text, type AdfDoc, type AdfNode } from './adf';
import { inline, inlineTypes } from './tidy-inline';

/** Makes of what the libraries return a document that Jira's schema accepts. */
export const tidy = (nodes: readonly AdfNode[]): AdfDoc => {
  let next = 0;
  const id = () => `t${(next += 1)}`;
  return { type: 'doc', version: 1, content: blocks(nodes, 'doc', id, 0) };
};

type Parent = 'doc' | 'item' | 'cell' | 'quote' | 'panel' | 'expand';
type Id = () => string;

/** The blocks that each parent admits besides paragraphs and lists. What is missing here becomes paragraphs. */
const admits: Readonly<Record<Parent, ReadonlySet<string>>> = {
  doc: new Set(['heading', 'codeBlock', 'blockquote', 'panel', 'expand', 'rule', 'table']),
  item: new Set(['codeBlock']),
  cell: new Set(['heading', 'codeBlock', 'blockquote', 'panel', 'rule']),
  quote: new Set(['codeBlock']),
  panel: new Set(['heading', 'codeBlock', 'rule']),
  expand: new Set(['heading', 'codeBlock', 'blockquote', 'panel', 'rule', 'table']),
};

const maxDepth = 60;

const blocks = (nodes: readonly AdfNode[], parent: Parent, id: Id, depth: number): readonly AdfNode[] => {
  if (depth > maxDepth) return [];
  const out: AdfNode[] = [];
  let loose: AdfNode[] = [];
  const flush = () => {
    if (loose.length > 0) out.push({ type: 'paragraph', content: inline(loose) });
    loose = [];
  };
  for (const node of nodes) {
    if (inlineTypes.has(node.type)) {
      loose.push(node);
      continue;
    }
    flush();
    out.push(...block(node, parent, id, depth + 1));
  }
  flush();
  return out;
};

/** A list of tasks as an ordinary list, without its ticks. */
const asList = ({ content = [] }: AdfNode): AdfNode => ({
  type: 'bulletList',
  content: content.map((item) =>
    item.type === 'taskList'
      ? { type: 'listItem', content: [asList(item)] }
      : { type: 'listItem', content: [{ type: 'paragraph', content: item.content ?? [] }] },
  ),
});

const block = (node: AdfNode, parent: Parent, id: Id, depth: number): readonly AdfNode[] => {
  const content = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return filled([{ type: 'paragraph', content: inline(content) }]);
    case 'bulletList':
    case 'orderedList':
      return list(node, id, depth);
    case 'taskList':
      // A quote admits lists, but not lists of tasks.
      if (parent === 'quote') return list(asList(node), id, depth);
      return filled([{ type: 'taskList', attrs: { localId: id() }, content: tasks(content, id, depth) }]);
    case 'mediaSingle':
      return media(node);
  }
  if (!admits[parent].has(node.type)) return inParagraphs(node, parent, id, depth);
  switch (node.type) {
    case 'heading':
      return filled([{ type: 'heading', attrs: { level: level(node.attrs?.['level']) }, content: inline(content) }]);
    case 'codeBlock':
      return [codeBlock(node)];
    case 'table':
      return filled([
        {
          type: 'table',
          content: content
            .map((row) => ({ type: 'tableRow', content: cells(row, id, depth) }))
            .filter((row) => row.content.length > 0),
        },
      ]);
    case 'blockquote':
    case 'panel':
    case 'expand':
      return [
        { ...node, content: atLeastOne(blocks(content, node.type === 'blockquote' ? 'quote' : node.type, id, depth)) },
      ];
    case 'rule':
      return [{ type: 'rule' }];
    default:
      return inParagraphs(node, parent, id, depth);
  }
};

const filled = (nodes: readonly AdfNode[]): readonly AdfNode[] =>
  nodes.filter(({ content }) => content !== undefined && content.length > 0);

const atLeastOne = (nodes: readonly AdfNode[]): readonly AdfNode[] => (nodes.length > 0 ? nodes : [paragraph()]);

const level = (value: unknown): number => (typeof value === 'number' && value >= 1 && value <= 6 ? value : 6);

const list = (node: AdfNode, id: Id, depth: number): readonly AdfNode[] => {
  const items = (node.content ?? []).map((item) => ({
    type: 'listItem',
    content: startsWell(blocks(item.content ?? [], 'item', id, depth)),
  }));
  const order = node.attrs?.['order'];
  return filled([
    {
      type: node.type,
      ...(node.type === 'orderedList' ? { attrs: { order: typeof order === 'number' && order >= 0 ? order : 1 } } : {}),
      content: items,
    },
  ]);
};

/** An item begins with a paragraph or code, also when it holds nothing but a list. */
const startsWell = (nodes: readonly AdfNode[]): readonly AdfNode[] =>
  nodes[0]?.type === 'paragraph' || nodes[0]?.type === 'codeBlock' ? nodes : [paragraph(), ...nodes];

/** Task items hold text alone; a list within one becomes a task list beside it, as Jira nests them. */
const tasks = (nodes: readonly AdfNode[], id: Id, depth: number): readonly AdfNode[] =>
  depth > maxDepth
    ? []
    : nodes.flatMap((node) => {
        const content = node.content ?? [];
        const words = content.flatMap((child) =>
          inlineTypes.has(child.type)
            ? [child]
            : child.type === 'paragraph'
              ? [text(' '), ...(child.content ?? [])]
              : [],
        );
        const lists = content.filter(
          ({ type }) => type === 'taskList' || type === 'bulletList' || type === 'orderedList',
        );
        const state = node.attrs?.['state'] === 'DONE' ? 'DONE' : 'TODO';
        return [
          { type: 'taskItem', attrs: { localId: id(), state }, content: inline(words) },
          ...filled(
            lists.map((nested) => ({
              type: 'taskList',
              attrs: { localId: id() },
              content: tasks(nested.content ?? [], id, depth + 1),
            })),
          ),
        ];
      });

const cells = (row: AdfNode, id: Id, depth: number): readonly AdfNode[] =>
  (row.content ?? []).map((cell) => ({
    type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    content: atLeastOne(blocks(cell.content ?? [], 'cell', id, depth)),
  }));

/** Only the web can be shown; what was an attachment is gone. */
const media = (node: AdfNode): readonly AdfNode[] => {
  const url = node.content?.[0]?.attrs?.['url'];
  return typeof url === 'string' && /^https?:\/\/\S+$/.test(url)
    ? [
        {
          type: 'mediaSingle',
          attrs: { layout: 'center' },
          content: [{ type: 'media', attrs: { type: 'external', url } }],
        },
      ]
    : [];
};

const codeBlock = (node: AdfNode): AdfNode => {
  const code = (node.content ?? []).map((child) => child.text ?? '').join('');
  const language = node.attrs?.['language'];
  return {
    type: 'codeBlock',
    ...(typeof language === 'string' ? { attrs: { language } } : {}),
    ...(code === '' ? {} : { content: [text(code)] }),
  };
};

/** A block that its parent cannot hold: its text stays, a heading's in bold. */
const inParagraphs = (node: AdfNode, parent: Parent, id: Id, depth: number): readonly AdfNode[] => {
  if (node.type === 'heading')
    return filled([
      {
        type: 'paragraph',
        content: inline(
          (node.content ?? []).map((child) => (child.type === 'text' ? { ...child, marks: [strong] } : child)),
        ),
      },
    ]);
  return blocks(node.content ?? [], parent, id, depth);
};
