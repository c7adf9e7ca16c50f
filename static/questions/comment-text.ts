import type { AdfNode } from '../../src/domain/shared/ids';

/** What begins a line of its own. */
const blocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'tableRow',
  'hardBreak',
  'taskItem',
]);

const textOf = ({ type, text, attrs, content = [] }: AdfNode): string => {
  if (type === 'mention') return typeof attrs?.['text'] === 'string' ? attrs['text'] : '';
  const inner = `${text ?? ''}${content.map(textOf).join('')}`;
  return blocks.has(type) ? `${inner}\n` : inner;
};

/** The words of a comment, a block a line. */
export const commentText = (body: AdfNode | null): string =>
  body === null
    ? ''
    : textOf(body)
        .replace(/\n{2,}/g, '\n')
        .trim();
