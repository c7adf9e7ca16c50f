import type { AdfNode } from '../shared/ids';

export type { AdfNode };

export interface AdfDoc {
  readonly type: 'doc';
  readonly version: number;
  readonly content: readonly AdfNode[];
}

/** The nodes in a value that ought to be a list of them: what came from Jira may hold anything. */
export const asNodes = (value: unknown): readonly AdfNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

const isNode = (value: unknown): value is AdfNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A description or field as a document: a plain text becomes one paragraph a line, anything but a document is empty. */
export const asDoc = (content: AdfNode | string | null): AdfDoc => {
  if (content === null) return { type: 'doc', version: 1, content: [] };
  if (typeof content !== 'string')
    return { type: 'doc', version: 1, content: content.type === 'doc' ? asNodes(content.content) : [] };
  return {
    type: 'doc',
    version: 1,
    content: content
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
};
