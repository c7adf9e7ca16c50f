import { blockTagsToMarkdown, withoutComments } from './html';

/**
 * Markdown as trackers treat it: comments are not shown, a single line break is a line break, a list needs no empty line before
 * it. Code between fences is left as it is.
 */
export const readyMarkdown = (source: string): string =>
  partsOf(dedented(source.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ')))
    .map(({ code, lines }) => (code ? lines.join('\n') : readyText(lines.join('\n'))))
    .join('\n');

/** A text that is indented as a whole was cut out of something else; it is not code. */
const dedented = (source: string): string => {
  const lines = source.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '');
  const shared = indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
  const common = shared !== '' && indents.every((indent) => indent.startsWith(shared)) ? shared.length : 0;
  return common === 0 ? source : lines.map((line) => line.slice(common)).join('\n');
};

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
  const lines = inPieces(blockTagsToMarkdown(withoutComments(source)).split('\n'));
  return lines
    .map((line, n) => (line.trim() === '' || breaksAlready(line, lines[n + 1] ?? '') ? line : `${line}  `))
    .join('\n');
};

/** The library's work grows with the square of a paragraph; what is longer than anyone writes is parted. */
const maxParagraph = 3_000;

const inPieces = (lines: readonly string[]): readonly string[] => {
  const out: string[] = [];
  let length = 0;
  for (const line of lines.flatMap((whole) => (whole.length <= maxParagraph ? [whole] : piecesOf(whole)))) {
    length = line.trim() === '' ? 0 : length + line.length;
    if (length > maxParagraph && !line.trimStart().startsWith('|')) {
      out.push('');
      length = line.length;
    }
    out.push(line);
  }
  return out;
};

const piecesOf = (line: string): readonly string[] => line.match(/[^]{1,3000}/g) ?? [];

const breaksAlready = (line: string, next: string): boolean =>
  next.trim() === '' ||
  line.endsWith('\\') ||
  /^\s*(#|\||[-=*_]{3,}\s*$)/.test(line) ||
  /^\s*[-=]{2,}\s*$/.test(next) ||
  line.trimEnd().endsWith('|');
