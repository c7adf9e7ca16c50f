import { markdownToAdf } from 'marklassian';
import { attr, childrenOf, nodeOf, type AdfNode } from './node';

const wraps: Readonly<Record<string, string>> = { strong: '**', em: '*', strike: '~~', code: '`' };

const inline = (node: AdfNode): string =>
  childrenOf(node)
    .map((child) => {
      if (child.type === 'hardBreak') return '  \n';
      if (child.type !== 'text') return attr(child, 'text') || attr(child, 'url');
      return (child.marks ?? []).reduce((text, mark) => {
        if (mark.type === 'link') return `[${text}](${attr(mark, 'href')})`;
        const wrap = wraps[mark.type] ?? '';
        return wrap + text + wrap;
      }, child.text ?? '');
    })
    .join('');

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

const item = (node: AdfNode, sign: string): string => sign + indented(blocks(node, '\n'), ' '.repeat(sign.length));

const task = (node: AdfNode): string =>
  `- [${attr(node, 'state') === 'DONE' ? 'x' : ' '}] ${node.type === 'taskItem' ? inline(node) : blocks(node, ' ')}`;

const row = (node: AdfNode): string =>
  `| ${childrenOf(node)
    .map((cell) => blocks(cell, ' ').replaceAll('\n', ' ').replaceAll('|', '\\|'))
    .join(' | ')} |`;

const table = (node: AdfNode): string => {
  const rows = childrenOf(node);
  const width = rows[0] === undefined ? 1 : childrenOf(rows[0]).length;
  const [head = '', ...rest] = rows.map(row);
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
};

const block: Readonly<Record<string, (node: AdfNode) => string>> = {
  paragraph: inline,
  heading: (node) => `${'#'.repeat(Number(attr(node, 'level')) || 3)} ${inline(node)}`,
  bulletList: (node) =>
    childrenOf(node)
      .map((child) => item(child, '- '))
      .join('\n'),
  orderedList: (node) =>
    childrenOf(node)
      .map((child, index) => item(child, `${index + 1}. `))
      .join('\n'),
  taskList: (node) => childrenOf(node).map(task).join('\n'),
  blockquote: (node) => `> ${indented(blocks(node, '\n\n'), '> ')}`,
  codeBlock: (node) => `\`\`\`${attr(node, 'language')}\n${inline(node)}\n\`\`\``,
  rule: () => '---',
  table,
  panel: (node) => `:::${attr(node, 'panelType') || 'info'}\n${blocks(node, '\n\n')}\n:::`,
  expand: (node) => `:::expand ${attr(node, 'title')}\n${blocks(node, '\n\n')}\n:::`,
};

/** What Markdown has no words for is kept whole, as the library lets one. */
const blocks = (node: AdfNode, between: string): string =>
  childrenOf(node)
    .map((child) => (block[child.type] ?? ((other: AdfNode) => `<adf>\n${JSON.stringify(other)}\n</adf>`))(child))
    .join(between);

/** A document as Markdown, with `:::info` … `:::` for panels and `:::expand Title` for expands. */
export const toMarkdown = (document: unknown): string => {
  const node = nodeOf(document);
  return node === null ? '' : blocks(node, '\n\n');
};

const fence = /^:::(\w+)(?: +(.*))?\n([\s\S]*?)\n:::[ \t]*$/gm;

const contentOf = (markdown: string): readonly unknown[] =>
  markdown.trim() === '' ? [] : markdownToAdf(markdown).content;

/** The document that this Markdown describes; null when it is empty. */
export const fromMarkdown = (markdown: string): unknown => {
  const content: unknown[] = [];
  let from = 0;
  for (const match of markdown.matchAll(fence)) {
    const [whole, kind = 'info', title = '', body = ''] = match;
    content.push(...contentOf(markdown.slice(from, match.index)));
    content.push(
      kind === 'expand'
        ? { type: 'expand', attrs: { title }, content: contentOf(body) }
        : { type: 'panel', attrs: { panelType: kind }, content: contentOf(body) },
    );
    from = match.index + whole.length;
  }
  content.push(...contentOf(markdown.slice(from)));
  return content.length === 0 ? null : { type: 'doc', version: 1, content };
};
