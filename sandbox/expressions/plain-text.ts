import { asList, asObject, asText } from './values';
import type { Json, JsonObject } from '../jira/model';

/**
 * How the blocks of a rich text are joined in `plainText`. Jira's layout is undocumented, so code that matches plain text
 * must not depend on it; tests run it under each of these.
 */
export type PlainTextLayout = 'lines' | 'spaces' | 'bullets';

/** The text of an ADF document without marks. */
export const plainTextOf = (adf: JsonObject, layout: PlainTextLayout): string => {
  const blocks: string[] = [];
  collect(adf, '', layout, blocks);
  return blocks.join(layout === 'spaces' ? ' ' : '\n').trim();
};

const inlineParents = new Set(['paragraph', 'heading', 'taskItem', 'decisionItem', 'codeBlock', 'caption']);

const collect = (node: JsonObject, bullet: string, layout: PlainTextLayout, into: string[]): void => {
  const type = asText(node['type']) ?? '';
  const content = asList(node['content']);
  if (type === 'expand' || type === 'nestedExpand')
    push(asText(asObject(node['attrs'])?.['title']) ?? '', bullet, into);
  if (inlineParents.has(type)) {
    const text = content.map((child) => inlineText(child)).join('');
    push(text, layout === 'bullets' && type.endsWith('Item') ? '* ' : bullet, into);
    return;
  }
  const next = layout === 'bullets' && type === 'listItem' ? '* ' : '';
  for (const child of content) {
    const block = asObject(child);
    if (block) collect(block, next, layout, into);
  }
};

const push = (text: string, bullet: string, into: string[]) => {
  if (text !== '') into.push(bullet + text);
};

const inlineText = (json: Json): string => {
  const node = asObject(json);
  if (!node) return '';
  const attrs = asObject(node['attrs']);
  switch (node['type']) {
    case 'text':
      return asText(node['text']) ?? '';
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'emoji':
    case 'status':
      return asText(attrs?.['text']) ?? asText(attrs?.['shortName']) ?? '';
    case 'inlineCard':
      return asText(attrs?.['url']) ?? '';
    case 'date': {
      const time = Number(attrs?.['timestamp']);
      return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : '';
    }
    default:
      return asList(node['content']).map(inlineText).join('');
  }
};
