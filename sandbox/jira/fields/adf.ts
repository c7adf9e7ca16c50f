import type { Adf, Json, JsonObject } from '../model';

/** The nodes of Jira's rich text. Those that must have content are marked so. */
const nodes: Readonly<Record<string, 'leaf' | 'any' | 'some'>> = {
  ...Object.fromEntries(
    [
      'paragraph',
      'heading',
      'panel',
      'expand',
      'nestedExpand',
      'blockquote',
      'codeBlock',
      'caption',
      'decisionItem',
      'taskItem',
      'blockTaskItem',
      'tableCell',
      'tableHeader',
      'bodiedExtension',
      'layoutColumn',
      'layoutSection',
      'mediaSingle',
      'mediaGroup',
    ].map((name) => [name, 'any']),
  ),
  ...Object.fromEntries(
    ['bulletList', 'orderedList', 'listItem', 'taskList', 'decisionList', 'table', 'tableRow'].map((name) => [
      name,
      'some',
    ]),
  ),
  ...Object.fromEntries(
    [
      'text',
      'hardBreak',
      'rule',
      'mention',
      'emoji',
      'date',
      'status',
      'inlineCard',
      'blockCard',
      'embedCard',
      'media',
      'mediaInline',
      'extension',
      'inlineExtension',
      'placeholder',
    ].map((name) => [name, 'leaf']),
  ),
};

const isNode = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const validNode = (node: Json): boolean => {
  if (!isNode(node) || typeof node.type !== 'string') return false;
  const rule = nodes[node.type];
  if (rule === undefined) return false;
  if (node.type === 'text') return typeof node.text === 'string' && node.text !== '';
  const { content } = node;
  if (content === undefined) return rule !== 'some';
  if (!Array.isArray(content) || rule === 'leaf') return false;
  return (rule !== 'some' || content.length > 0) && content.every(validNode);
};

/** Is it a document, however its content may be? A plain text is not. */
export const isDocument = (value: Json): value is Adf =>
  isNode(value) && value.type === 'doc' && value.version === 1 && Array.isArray(value.content);

export const isValidDocument = (value: Adf): boolean => Array.isArray(value.content) && value.content.every(validNode);

const inline = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'placeholder']);

const leafText = (node: JsonObject): string => {
  const attrs = isNode(node.attrs ?? null) ? (node.attrs as JsonObject) : {};
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : '';
  if (node.type === 'hardBreak') return '\n';
  const shown = attrs.text ?? attrs.shortName ?? attrs.url ?? '';
  return typeof shown === 'string' ? shown : '';
};

/** The text of a document, block by block, as histories and mails show it. */
export const adfText = (node: Json): string => {
  if (!isNode(node)) return '';
  if (!Array.isArray(node.content)) return leafText(node);
  const children = node.content.filter(isNode);
  const separator = children.every(({ type }) => typeof type === 'string' && inline.has(type)) ? '' : '\n';
  return children.map(adfText).join(separator);
};

/** A document of one paragraph a line. */
export const adfOf = (text: string): Adf => ({
  type: 'doc',
  version: 1,
  content: text
    .split('\n')
    .map((line) =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
});
