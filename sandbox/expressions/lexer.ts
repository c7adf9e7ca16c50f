import { ExpressionError, isOverflow, positionOf } from './errors';
import type { Span } from './ast';

export type Token = Span &
  (
    | { readonly kind: 'name' | 'keyword' | 'mark' | 'end'; readonly text: string }
    | { readonly kind: 'number'; readonly text: string; readonly value: number }
    | { readonly kind: 'string'; readonly text: string; readonly value: string }
    | {
        readonly kind: 'template';
        readonly text: string;
        readonly texts: readonly string[];
        readonly holes: readonly Span[];
      }
  );

/** Words that cannot name a variable. Property names may be any word. */
const keywords = new Set(
  'let return if else try catch throw new typeof null true false function const var for while do switch class in instanceof this void delete'.split(
    ' ',
  ),
);

// Longest first. Marks that Jira lacks are read too, so that the parser can refuse them by name.
const marks =
  '>>>= ... === !== **= <<= >>= >>> ?.[ && || ?? ?. == != <= >= => ++ -- += -= *= /= %= ** << >> + - * / % ! < > = ? : . , ; ( ) [ ] { } & | ^ ~ @ #'.split(
    ' ',
  );

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' };

const isSpace = (c: string) => /\s/.test(c);
const isNameStart = (c: string) => /[\p{L}_$]/u.test(c);
const namePattern = /[\p{L}\p{N}_$]+/uy;
const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const spacePattern = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

const stickyMatch = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

export const syntaxError = (text: string, offset: number, reason: string): ExpressionError =>
  new ExpressionError({ kind: 'syntax', reason, ...positionOf(text, offset) });

/** Does work that follows the nesting of a text. @throws ExpressionError when the nesting is too deep to follow. */
export const withinDepth = <R>(text: string, work: () => R): R => {
  try {
    return work();
  } catch (error) {
    throw isOverflow(error) ? syntaxError(text, 0, 'The expression is nested too deeply.') : error;
  }
};

/** Reads one backslash escape that starts at `at`; `value` is empty for a continued line. */
const readEscape = (text: string, at: number): { readonly value: string; readonly end: number } => {
  const c = text[at + 1] ?? '';
  if (c === 'u' || c === 'x') {
    const braced = /^\{([0-9a-fA-F]{1,6})\}/.exec(text.slice(at + 2, at + 10));
    if (c === 'u' && braced) {
      const code = Number.parseInt(braced[1] ?? '', 16);
      if (code > 0x10ffff) throw syntaxError(text, at, 'Invalid escape sequence.');
      return { value: String.fromCodePoint(code), end: at + 2 + braced[0].length };
    }
    const digits = text.slice(at + 2, at + (c === 'u' ? 6 : 4));
    if (digits.length !== (c === 'u' ? 4 : 2) || !/^[0-9a-fA-F]+$/.test(digits))
      throw syntaxError(text, at, 'Invalid escape sequence.');
    return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 2 + digits.length };
  }
  if (c === '\n') return { value: '', end: at + 2 };
  return { value: escapes[c] ?? c, end: at + 2 };
};

const readString = (text: string, start: number): Token => {
  const quote = text[start];
  let value = '';
  for (let at = start + 1; at < text.length;) {
    const c = text[at] ?? '';
    if (c === quote) return { kind: 'string', text: text.slice(start, at + 1), value, start, end: at + 1 };
    if (c === '\n') break;
    if (c === '\\') {
      const escape = readEscape(text, at);
      value += escape.value;
      at = escape.end;
    } else {
      value += c;
      at += 1;
    }
  }
  throw syntaxError(text, start, 'Unterminated string literal.');
};

/** The end of `${ … }`, found by reading its tokens, so that strings and nested templates may hold braces. */
const endOfHole = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const token = nextToken(text, at);
    if (token.kind === 'end') break;
    if (token.text === '{' && token.kind === 'mark') depth += 1;
    if (token.text === '}' && token.kind === 'mark') {
      if (depth === 0) return token.start;
      depth -= 1;
    }
    at = token.end;
  }
  throw syntaxError(text, start, 'Unterminated template literal.');
};

const readTemplate = (text: string, start: number): Token => {
  const texts: string[] = [];
  const holes: Span[] = [];
  let value = '';
  for (let at = start + 1; at < text.length;) {
    const c = text[at] ?? '';
    if (c === '`') {
      return { kind: 'template', text: text.slice(start, at + 1), texts: [...texts, value], holes, start, end: at + 1 };
    }
    if (c === '$' && text[at + 1] === '{') {
      const end = endOfHole(text, at + 2);
      texts.push(value);
      holes.push({ start: at + 2, end });
      value = '';
      at = end + 1;
    } else if (c === '\\') {
      const escape = readEscape(text, at);
      value += escape.value;
      at = escape.end;
    } else {
      value += c;
      at += 1;
    }
  }
  throw syntaxError(text, start, 'Unterminated template literal.');
};

/** The token at or after an offset. */
const nextToken = (text: string, from: number): Token => {
  const start = from + (stickyMatch(spacePattern, text, from)?.length ?? 0);
  const c = text[start];
  if (c === undefined) return { kind: 'end', text: '<EOF>', start, end: start };
  if (c === '"' || c === "'") return readString(text, start);
  if (c === '`') return readTemplate(text, start);
  const digits = /[\d.]/.test(c) ? stickyMatch(numberPattern, text, start) : null;
  if (digits !== null) {
    if (isNameStart(text[start + digits.length] ?? ' ')) throw syntaxError(text, start, `Invalid number "${digits}".`);
    return { kind: 'number', text: digits, value: Number(digits), start, end: start + digits.length };
  }
  const word = isNameStart(c) ? stickyMatch(namePattern, text, start) : null;
  if (word !== null)
    return { kind: keywords.has(word) ? 'keyword' : 'name', text: word, start, end: start + word.length };
  const mark = marks.find((m) => text.startsWith(m, start));
  // `a ?.5 : b` is a conditional, not an access.
  if (mark === '?.' && /\d/.test(text[start + 2] ?? '')) return { kind: 'mark', text: '?', start, end: start + 1 };
  if (mark !== undefined && !isSpace(c)) return { kind: 'mark', text: mark, start, end: start + mark.length };
  throw syntaxError(text, start, `Unexpected character "${c}".`);
};

/** All tokens between two offsets; the last is the end. */
export const tokenize = (text: string, from = 0, to = text.length): readonly Token[] => {
  const part = to === text.length ? text : text.slice(0, to);
  const tokens: Token[] = [];
  for (let at = from; ;) {
    const token = nextToken(part, at);
    tokens.push(token);
    if (token.kind === 'end') return tokens;
    at = token.end;
  }
};
