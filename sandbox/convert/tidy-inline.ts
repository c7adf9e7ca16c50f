import type { AdfMark, AdfNode } from './adf';

export const inlineTypes = new Set(['text', 'hardBreak', 'mention', 'emoji', 'date', 'status', 'inlineCard']);

/** Text that is there, marks that may stand together, no space or break at the end, no break at the start. */
export const inline = (nodes: readonly AdfNode[]): readonly AdfNode[] => {
  const cleaned = nodes
    .filter((node) => (node.type === 'text' ? (node.text ?? '') !== '' : inlineTypes.has(node.type)))
    .map(withMarks)
    .reduce<AdfNode[]>(joined, []);
  while (cleaned.length > 0) {
    const last = cleaned.pop();
    const text = last?.text?.trimEnd();
    if (last === undefined || last.type === 'hardBreak' || text === '') continue;
    cleaned.push(text === undefined ? last : { ...last, text });
    break;
  }
  return cleaned.slice(
    Math.max(
      0,
      cleaned.findIndex(({ type }) => type !== 'hardBreak'),
    ),
  );
};

/** Pieces of text with the same marks are one, as Jira stores them. */
const joined = (nodes: AdfNode[], node: AdfNode): AdfNode[] => {
  const last = nodes.at(-1);
  const isSame =
    last?.type === 'text' && node.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(node.marks);
  if (isSame) nodes[nodes.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
  else nodes.push(node);
  return nodes;
};

const withMarks = (node: AdfNode): AdfNode => {
  if (node.type !== 'text') return { type: node.type, ...(node.attrs ? { attrs: node.attrs } : {}) };
  const seen = new Map((node.marks ?? []).map((mark) => [mark.type, mark]));
  const href = seen.get('link')?.attrs?.['href'];
  if (typeof href !== 'string' || href === '') seen.delete('link');
  const marks = [...seen.values()]
    .filter(({ type }) => !seen.has('code') || type === 'code' || type === 'link')
    .map(linkOnly);
  return { type: 'text', text: node.text ?? '', ...(marks.length > 0 ? { marks } : {}) };
};

const linkOnly = (mark: AdfMark): AdfMark =>
  mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs?.['href'] ?? '' } } : { type: mark.type };
