import { isObject } from '../json';
import type { Json, JsonObject } from '../model';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attr = (node: JsonObject, name: string): string => {
  const value = isObject(node.attrs) ? node.attrs[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const childrenOf = ({ content }: JsonObject): readonly JsonObject[] =>
  Array.isArray(content) ? (content as readonly Json[]).filter(isObject) : [];

const inside = (node: JsonObject): string => childrenOf(node).map(adfNodeHtml).join('');

/** Only what cannot run: a document is written by others. */
const link = (address: string, text: string): string =>
  /^(https?:|mailto:|\/(?!\/))/i.test(address) ? `<a href="${escaped(address)}">${text}</a>` : text;

const tags: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'em',
  underline: 'ins',
  strike: 'del',
  code: 'tt',
};

const marked = (node: JsonObject): string => {
  const marks = Array.isArray(node.marks) ? (node.marks as readonly Json[]).filter(isObject) : [];
  return marks.reduce(
    (text, mark) => {
      if (mark.type === 'link') return link(attr(mark, 'href'), text);
      if (mark.type === 'subsup') return attr(mark, 'type') === 'sup' ? `<sup>${text}</sup>` : `<sub>${text}</sub>`;
      const tag = typeof mark.type === 'string' ? tags[mark.type] : undefined;
      return tag === undefined ? text : `<${tag}>${text}</${tag}>`;
    },
    escaped(typeof node.text === 'string' ? node.text : ''),
  );
};

const within = (tag: string) => (node: JsonObject) => `<${tag}>${inside(node)}</${tag}>`;

const card = (node: JsonObject): string => link(attr(node, 'url'), escaped(attr(node, 'url')));

const html: Readonly<Record<string, (node: JsonObject) => string>> = {
  text: marked,
  paragraph: within('p'),
  heading: (node) => within(`h${Math.min(Math.max(Number(attr(node, 'level')) || 1, 1), 6)}`)(node),
  bulletList: within('ul'),
  orderedList: within('ol'),
  listItem: within('li'),
  taskList: within('ul'),
  taskItem: within('li'),
  decisionList: within('ul'),
  decisionItem: within('li'),
  blockquote: within('blockquote'),
  codeBlock: (node) => `<pre>${inside(node)}</pre>`,
  panel: (node) => `<div class="panel">${inside(node)}</div>`,
  table: (node) => `<table><tbody>${inside(node)}</tbody></table>`,
  tableRow: within('tr'),
  tableHeader: within('th'),
  tableCell: within('td'),
  rule: () => '<hr />',
  hardBreak: () => '<br/>',
  mention: (node) => `<a class="user-hover" rel="${escaped(attr(node, 'id'))}">${escaped(attr(node, 'text'))}</a>`,
  emoji: (node) => escaped(attr(node, 'text') || attr(node, 'shortName')),
  status: (node) => escaped(attr(node, 'text')),
  inlineCard: card,
  blockCard: card,
  embedCard: card,
};

const adfNodeHtml = (node: JsonObject): string =>
  (typeof node.type === 'string' ? (html[node.type] ?? inside) : inside)(node);

/** A document as HTML, as `renderedFields` and `renderedBody` have it: block by block, a line each. */
export const adfHtml = (document: JsonObject): string => childrenOf(document).map(adfNodeHtml).join('\n');
