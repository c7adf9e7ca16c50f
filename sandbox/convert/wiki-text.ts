import j2m from 'jira2md';

/**
 * Wiki markup without block macros and tables, as Markdown. jira2md does headings, links, monospace and images; its list, bold and
 * italic rules reach too far in a line, so those marks are settled here, and what is meant literally is protected from them.
 */
export const wikiToMarkdown = (source: string): string => {
  const out: string[] = [];
  let stack: readonly string[] = [];
  for (const raw of source.replace(/[\ue000-\uf8ff]/g, '').split('\n')) {
    const line = raw.replace(/\u00a0/g, ' ').trim();
    const item = /^([*#-]{1,8})\s+(\S.*)$/.exec(line);
    if (item && !/^-{2,}$/.test(line)) {
      const marker = item[1] ?? '';
      if (stack.length === 0) out.push('');
      stack = Array.from(marker, (sign) => (sign === '#' ? '1. ' : '- '));
      const indent = stack.slice(0, -1).reduce((sum, s) => sum + s.length, 0);
      out.push(' '.repeat(indent) + (stack.at(-1) ?? '') + inline(item[2] ?? ''));
      continue;
    }
    // Jira would draw an unmarked line below an item inside that item; its writer meant a new paragraph.
    if (stack.length > 0) out.push('');
    stack = [];
    if (/^-{4,}$/.test(line)) out.push('', '---', '');
    else if (/^h[1-6]\./.test(line)) out.push('', line.slice(0, 3) + inline(` ${line.slice(3).trim()}`), '');
    else if (line.startsWith('bq. ')) out.push('', `bq. ${inline(line.slice(4))}`, '');
    else out.push(/^(=+|-+|\+|#+)$/.test(line) ? `\\${line}` : inline(line));
  }
  return restore(inChunks(out.join('\n')));
};

/** jira2md backtracks over long lines; pieces of bounded length keep the whole linear. */
const inChunks = (markdown: string): string =>
  markdown
    .split('\n')
    .flatMap((line) =>
      line.length <= 2_000
        ? [line]
        : [line.match(/[\s\S]{1,2000}/g) ?? []].flat().map((piece, n) => (n === 0 ? piece : piece.trimStart())),
    )
    .map((line) => (/[[{!?]|^h\d|^bq/.test(line) ? j2m.to_markdown(line) : line))
    .join('\n');

/** Signs that jira2md or Markdown would misread, in the private use area, and what each becomes at the end. */
const signs = {
  '*': '\ue001',
  _: '\ue002',
  '[': '\ue003',
  ']': '\ue004',
  '!': '\ue005',
  '+': '\ue006',
  '^': '\ue007',
  '~': '\ue008',
  '<': '\ue009',
  '`': '\ue00a',
  '?': '\ue00b',
} as const;
const bold = '\ue010';
const italic = '\ue011';
const strike = '\ue012';
const todo = '\ue013';
const done = '\ue014';

const restore = (markdown: string): string => {
  let text = markdown
    .replaceAll(bold, '**')
    .replaceAll(italic, '*')
    .replaceAll(strike, '~~')
    .replaceAll(todo, '[ ]')
    .replaceAll(done, '[x]');
  for (const [sign, stand] of Object.entries(signs)) text = text.replaceAll(stand, sign === '?' ? sign : `\\${sign}`);
  return text;
};

const before = String.raw`(^|[\s(,.;:>"'/\u2013\u2014-])`;
const after = String.raw`(?=$|[\s),.;:!?<"'/\u2013\u2014-])`;
const around = (sign: string) => new RegExp(`${before}${sign}(?=\\S)([^${sign}\\n]{1,500}?)${sign}${after}`, 'g');
const boldWords = around(String.raw`\*`);
const italicWords = around('_');
/** Jira writes a mark that touches other text or marks in braces; an end of its own may stand without them. */
const braced = (sign: string) => new RegExp(String.raw`\{${sign}\}([^\n]{1,500}?)\{${sign}\}`, 'g');
const bracedStart = (sign: string) =>
  new RegExp(String.raw`\{${sign}\}(?=\S)([^${sign}\n]{1,500}?)${sign}${after}`, 'g');
const bracedEnd = (sign: string) =>
  new RegExp(String.raw`${before}${sign}(?=\S)([^${sign}\n]{1,500}?)\{${sign}\}`, 'g');
const bracedMarks = [
  [String.raw`\*`, bold],
  ['_', italic],
  ['-', strike],
  [String.raw`\+`, ''],
].map(([sign = '', mark = '']) => ({
  mark,
  both: braced(sign),
  start: bracedStart(sign),
  end: bracedEnd(sign),
}));
/** Markdown has no underlining: its words stay, the signs go. */
const underlinedWords = around(String.raw`\+`);

/** Markdown knows no mark with a blank inside its edge, nor one that closes between a sign and a letter: those stand outside. */
const marked = (mark: string, words: string): string => {
  if (mark === '') return words;
  const [, blank = '', inner = '', end = ''] = /^(\s*)(.*?)([\s:.,;!?]*)$/.exec(words) ?? [];
  return inner === '' ? words : `${blank}${mark}${inner}${mark}${end}`;
};

const withoutBraces = (line: string): string =>
  line.includes('{')
    ? bracedMarks.reduce(
        (text, { mark, both, start, end }) =>
          text
            .replace(end, (_, blank: string, words: string) => blank + marked(mark, words))
            .replace(start, (_, words: string) => marked(mark, words))
            .replace(both, (_, words: string) => marked(mark, words)),
        line,
      )
    : line;

const struckWords = /(^|\s)-(?=[^\s-])([^-\n]{0,300}[^\s-])-(?=$|[\s.,;:])/g;

const icons: Readonly<Record<string, string>> = {
  '(/)': '✔',
  '(x)': '✘',
  '(!)': '⚠',
  '(?)': '❓',
  '(*)': '★',
  '(i)': 'ℹ',
  '(on)': '💡',
  '(y)': '👍',
  '(n)': '👎',
};

const protectedPiece = /\ue020(\d+)\ue021/g;

const inline = (line: string): string => {
  const protectedPieces: string[] = [];
  const protect = (piece: string): string => `\ue020${protectedPieces.push(piece) - 1}\ue021`;
  const withCode = line.replace(/\{\{([^}]{1,500})\}\}/g, (_, code: string) =>
    protect(`{{${code.replaceAll('`', "'")}}}`),
  );
  return withoutBraces(withCode)
    .replace(/\[([^\][\n]{1,500})\]/g, (whole, inner: string) => link(whole, inner, protect))
    .replace(/!([^\s!|]{1,200}\.\w{2,4})(\|[^!\n]{0,100})?!/g, (_, name: string) =>
      /^https?:/.test(name) ? protect(`!${name}!`) : protect(name.replace(/[_*]/g, ' ')),
    )
    .replace(/https?:\/\/[^\s|\]]{1,500}/g, (url) => protect(url))
    .replace(/\((?:\/|x|!|\?|\*|i|on|y|n)\)/g, (icon) => icons[icon] ?? icon)
    .replace(boldWords, `$1${bold}$2${bold}`)
    .replace(italicWords, `$1${italic}$2${italic}`)
    .replace(struckWords, `$1${strike}$2${strike}`)
    .replace(underlinedWords, '$1$2')
    .replace(/[*_[\]!+^~<`?]/g, (sign) => signs[sign as keyof typeof signs])
    .replace(protectedPiece, (_, n: string) =>
      (protectedPieces[Number(n)] ?? '').replace(
        protectedPiece,
        (_inner, m: string) => protectedPieces[Number(m)] ?? '',
      ),
    );
};

const link = (whole: string, inner: string, protect: (piece: string) => string): string => {
  if (inner === ' ') return todo;
  if (/^[xX]$/.test(inner)) return done;
  if (inner.startsWith('~')) return `@${inner.slice(1)}`;
  if (inner.startsWith('^') || inner.startsWith('#')) return inner.slice(1);
  const [label = '', target] = inner.split('|');
  const address = (target ?? label).trim();
  if (!/^(https?|ftp|mailto|file):|^\/|^www\./.test(address)) return target === undefined ? whole : label;
  if (target === undefined) return protect(address);
  return protect(`[${label.trim() === '' ? address : label}|${address.replace(/[()\s]/g, encodeURIComponent)}]`);
};
