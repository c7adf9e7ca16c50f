/** A node of Jira's rich text, as far as converting needs it. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly content?: readonly AdfNode[];
  readonly marks?: readonly AdfMark[];
  readonly text?: string;
}

export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
}

export interface AdfDoc {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export const text = (value: string, ...marks: readonly AdfMark[]): AdfNode =>
  marks.length === 0 ? { type: 'text', text: value } : { type: 'text', text: value, marks };

export const strong: AdfMark = { type: 'strong' };

export const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

/** One paragraph a line: what remains when nothing better can be made of a text. */
export const plainDoc = (source: string): AdfDoc => ({
  type: 'doc',
  version: 1,
  content: source
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(text(line.trim()))),
});
