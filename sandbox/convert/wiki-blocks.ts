import { paragraph, strong, text, type AdfNode } from './adf';
import { htmlToMarkdown, htmlToWiki } from './html';
import { wikiTable } from './wiki-table';
import { wikiToMarkdown } from './wiki-text';

type Render = (markdown: string) => readonly AdfNode[];

/** The macros that make blocks of their own, and those that only dress their text. */
const tag =
  /\{(code|noformat|quote|panel|html|color|expand|info|note|tip|warning|anchor|toc|align|div|section|column)(:[^}\n]{0,300})?\}/g;

const verbatim = new Set(['code', 'noformat']);
const containers = new Set(['quote', 'panel', 'expand', 'info', 'note', 'tip', 'warning']);

/** The blocks of a text in Jira's wiki markup. `render` makes blocks of Markdown. */
export const wikiBlocks = (source: string, render: Render): readonly AdfNode[] =>
  blocksOf(source.replace(/\r\n?/g, '\n'), render, 0);

const maxDepth = 6;

const blocksOf = (source: string, render: Render, depth: number): readonly AdfNode[] => {
  const blocks: AdfNode[] = [];
  let pending = '';
  let at = 0;
  const flush = () => {
    if (pending.trim() !== '') blocks.push(...plainBlocks(pending, render));
    pending = '';
  };
  const open = new Map<string, number>();
  for (const match of source.matchAll(tag)) {
    if (match.index < at) continue;
    const name = match[1] ?? '';
    pending += source.slice(at, match.index);
    at = match.index + match[0].length;
    if (!verbatim.has(name) && !containers.has(name) && name !== 'html') continue;
    const end = depth < maxDepth && (open.get(name) ?? 0) >= 0 ? source.indexOf(`{${name}}`, at) : -1;
    if (end < 0) {
      open.set(name, -1);
      continue;
    }
    const inner = source.slice(at, end);
    at = end + name.length + 2;
    if (name === 'html') {
      flush();
      blocks.push(...render(htmlToMarkdown(inner)));
      continue;
    }
    if (verbatim.has(name) && !inner.includes('\n') && inner.length < 80 && !isAlone(source, match.index, at)) {
      pending += `{{${inner}}}`;
      continue;
    }
    flush();
    blocks.push(block(name, match[2] ?? '', inner, render, depth));
  }
  pending += source.slice(at);
  flush();
  return blocks;
};

const isAlone = (source: string, from: number, to: number): boolean =>
  /(^|\n)[ \t]*$/.test(source.slice(Math.max(0, from - 40), from)) && /^[ \t]*(\n|$)/.test(source.slice(to, to + 40));

const block = (name: string, options: string, inner: string, render: Render, depth: number): AdfNode => {
  if (verbatim.has(name)) return { type: 'codeBlock', content: [text(inner.replace(/^\n|\n$/g, ''))] };
  const content = blocksOf(inner, render, depth + 1);
  const title = /(?:^:|\|)title=([^|}]*)/.exec(options)?.[1]?.trim() ?? '';
  if (name === 'quote') return { type: 'blockquote', content };
  if (name === 'expand')
    return { type: 'expand', attrs: { title: title === '' ? options.replace(/^:/, '').trim() : title }, content };
  const panelType = name === 'panel' ? 'info' : name;
  return {
    type: 'panel',
    attrs: { panelType },
    content: title === '' ? content : [paragraph(text(title, strong)), ...content],
  };
};

/** Text and tables, in the order in which they stand. */
const plainBlocks = (source: string, render: Render): readonly AdfNode[] => {
  const blocks: AdfNode[] = [];
  let lines: string[] = [];
  let rows: string[] = [];
  const flush = () => {
    if (lines.some((line) => line.trim() !== '')) blocks.push(...render(wikiToMarkdown(lines.join('\n'))));
    if (rows.length > 0) blocks.push(wikiTable(rows, (cell) => render(wikiToMarkdown(cell))));
    lines = [];
    rows = [];
  };
  for (const line of htmlToWiki(source).split('\n')) {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    if (isRow !== rows.length > 0) flush();
    (isRow ? rows : lines).push(line);
  }
  flush();
  return blocks;
};
