import type { Adf, Json, JsonObject } from '../model';

const isNode = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is it a document, however its content may be? A plain text is not. */
export const isDocument = (value: Json): value is Adf =>
  isNode(value) && value.type === 'doc' && value.version === 1 && Array.isArray(value.content);

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
