import type { AdfDoc, AdfNode } from '../../src/domain/criteria/adf';

export const doc = (...content: AdfNode[]): AdfDoc => ({ type: 'doc', version: 1, content });
export const text = (value: string, ...marks: string[]): AdfNode => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
export const p = (...content: (string | AdfNode)[]): AdfNode => ({
  type: 'paragraph',
  content: content.map((c) => (typeof c === 'string' ? text(c) : c)),
});
export const h = (value: string, level = 2): AdfNode => ({ type: 'heading', attrs: { level }, content: [text(value)] });
export const ul = (...items: (string | AdfNode[])[]): AdfNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: typeof item === 'string' ? [p(item)] : item })),
});
export const tasks = (...items: string[]): AdfNode => ({
  type: 'taskList',
  attrs: { localId: 'l' },
  content: items.map((item, n) => ({
    type: 'taskItem',
    attrs: { localId: `t${n}`, state: n % 2 ? 'DONE' : 'TODO' },
    content: [text(item)],
  })),
});
export const cell =
  (type: 'tableHeader' | 'tableCell') =>
  (value: string): AdfNode => ({ type, content: [p(value)] });
export const table = (head: string[], ...rows: string[][]): AdfNode => ({
  type: 'table',
  content: [head.map(cell('tableHeader')), ...rows.map((row) => row.map(cell('tableCell')))].map((content) => ({
    type: 'tableRow',
    content,
  })),
});
export const panel = (...content: AdfNode[]): AdfNode => ({ type: 'panel', attrs: { panelType: 'info' }, content });
export const expand = (title: string, ...content: AdfNode[]): AdfNode => ({
  type: 'expand',
  attrs: { title },
  content,
});
