import { blockTagsToMarkdown, withoutComments } from './html';

/**
 * Markdown as trackers treat it: comments are not shown, a single line break is a line break, a list needs no empty line before
 * it. Code between fences is left as it is.
 */
export const readyMarkdown = (source: string): string =>
  partsOf(source.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' '))
    .map(({ code, lines }) => (code ? lines.join('\n') : readyText(lines.join('\n'))))
    .join('\n');

interface Part {
  readonly code: boolean;
  readonly lines: readonly string[];
}

const fence = /^\s{0,8}(`{3,}|~{3,})/;

const partsOf = (source: string): readonly Part[] => {
  const parts: { code: boolean; lines: string[] }[] = [{ code: false, lines: [] }];
  let closing: string | null = null;
  for (const line of source.split('\n')) {
    const mark = fence.exec(line)?.[1] ?? null;
    if (closing === null && mark !== null) {
      closing = mark;
      parts.push({ code: true, lines: [line] });
    } else {
      parts.at(-1)?.lines.push(line);
      if (closing !== null && mark !== null && mark.startsWith(closing) && line.trim() === mark) {
        closing = null;
        parts.push({ code: false, lines: [] });
      }
    }
  }
  return parts;
};

const readyText = (source: string): string => {
  const lines = blockTagsToMarkdown(withoutComments(source)).split('\n');
  return lines
    .map((line, n) => (line.trim() === '' || breaksAlready(line, lines[n + 1] ?? '') ? line : `${line}  `))
    .join('\n');
};

const breaksAlready = (line: string, next: string): boolean =>
  next.trim() === '' ||
  line.endsWith('\\') ||
  /^\s*(#|\||[-=*_]{3,}\s*$)/.test(line) ||
  /^\s*[-=]{2,}\s*$/.test(next) ||
  line.trimEnd().endsWith('|');
