import { Failure } from './errors';

/**
 * Jira runs on Java, so a pattern is a Java regular expression. This gives the JavaScript one that finds the same, and
 * refuses what it cannot promise to be the same: look-behind, inline flags, possessive quantifiers, atomic and named groups,
 * nested or combined character classes, and escapes that only one of the two knows.
 * @throws Failure
 */
export const compilePattern = (pattern: string): RegExp => {
  const known = compiledPatterns.get(pattern);
  if (known) return known;
  const compiled = build(pattern);
  if (compiledPatterns.size >= 500) compiledPatterns.clear();
  compiledPatterns.set(pattern, compiled);
  return compiled;
};

const compiledPatterns = new Map<string, RegExp>();

const build = (pattern: string): RegExp => {
  try {
    return new RegExp(translate(pattern), 'g');
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Invalid regular expression: "${pattern}".`);
  }
};

const refuse = (pattern: string, what: string): never => {
  throw new Failure(`Invalid regular expression: "${pattern}": ${what} not supported.`);
};

// Java: `\s` is ASCII, `.` also stops at U+0085, `$` also matches before a last line break.
const spaces = ' \\t\\n\\x0B\\f\\r';
const notSpaces = '\\0-\\x08\\x0E-\\x1F!-\\uFFFF';
const dot = '[^\\n\\r\\u0085\\u2028\\u2029]';
const endOfText = '(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?(?![^]))';

const translate = (pattern: string): string => {
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i += 1) {
    const c = pattern[i] ?? '';
    if (c === '\\') {
      const escape = readEscape(pattern, i, inClass);
      out += escape.out;
      i += escape.length - 1;
    } else if (inClass) {
      if (c === '[') refuse(pattern, 'nested character classes are');
      if (c === '&' && pattern[i + 1] === '&') refuse(pattern, 'combined character classes are');
      if (c === ']') inClass = false;
      out += c;
    } else if (c === '[') {
      inClass = true;
      const negated = pattern[i + 1] === '^';
      if (pattern[i + (negated ? 2 : 1)] === ']') refuse(pattern, 'a bracket at the start of a class is');
      out += negated ? '[^' : '[';
      if (negated) i += 1;
    } else if (c === '(') {
      checkGroup(pattern, i);
      out += c;
    } else if (c === '{') {
      const quantifier = /^\{\d+(?:,\d*)?\}/.exec(pattern.slice(i))?.[0];
      if (quantifier === undefined) return refuse(pattern, 'a brace without a count is');
      out += quantifier;
      i += quantifier.length - 1;
      if (pattern[i + 1] === '+') refuse(pattern, 'possessive quantifiers are');
    } else {
      if ('*+?'.includes(c) && pattern[i + 1] === '+') refuse(pattern, 'possessive quantifiers are');
      out += c === '.' ? dot : c === '$' ? endOfText : c === '}' ? '\\}' : c;
    }
  }
  return out;
};

const checkGroup = (pattern: string, at: number): void => {
  if (pattern[at + 1] !== '?') return;
  const rest = pattern.slice(at + 2, at + 4);
  if (rest.startsWith(':') || rest.startsWith('=') || rest.startsWith('!')) return;
  if (rest === '<=' || rest === '<!') refuse(pattern, 'look-behind is');
  if (rest.startsWith('<')) refuse(pattern, 'named groups are');
  if (rest.startsWith('>')) refuse(pattern, 'atomic groups are');
  refuse(pattern, 'inline flags are');
};

const readEscape = (
  pattern: string,
  at: number,
  inClass: boolean,
): { readonly out: string; readonly length: number } => {
  const c = pattern[at + 1];
  if (c === undefined) return refuse(pattern, 'a backslash at the end is');
  if (c === 's') return { out: inClass ? spaces : `[${spaces}]`, length: 2 };
  if (c === 'S') return { out: inClass ? notSpaces : `[^${spaces}]`, length: 2 };
  if (c === 'x' || c === 'u') {
    const code = pattern.slice(at, at + (c === 'x' ? 4 : 6));
    if (!/^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})$/.test(code)) refuse(pattern, 'this escape is');
    return { out: code, length: code.length };
  }
  const known = inClass ? 'dDwWtnrf' : 'dDwWbBtnrf123456789';
  if (/[A-Za-z0-9]/.test(c) && !known.includes(c)) refuse(pattern, `the escape \\${c} is`);
  return { out: /[^\x00-\x7F]/.test(c) ? c : `\\${c}`, length: 2 };
};
