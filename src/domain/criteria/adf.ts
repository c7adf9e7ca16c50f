/** Jira's rich text, as far as reading criteria needs it. Unknown nodes are walked through. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfNode[];
  readonly text?: string;
}

export interface AdfDoc {
  readonly type: 'doc';
  readonly version: number;
  readonly content: readonly AdfNode[];
}

/** The nodes in a value that ought to be a list of them: what came from Jira may hold anything. */
export const asNodes = (value: unknown): readonly AdfNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

const isNode = (value: unknown): value is AdfNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A description or field as a document: a plain text becomes one paragraph a line. */
export const asDoc = (content: AdfDoc | string | null): AdfDoc => {
  if (content === null) return { type: 'doc', version: 1, content: [] };
  if (typeof content !== 'string') return { ...content, content: asNodes(content.content) };
  return {
    type: 'doc',
    version: 1,
    content: content.split('\n').map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
};
