import { Cursor } from './cursor';
import { parseExpression } from './parse-expression';
import { syntaxError, tokenize } from './lexer';
import type { Block, Body, If } from './ast';

/**
 * Parses a Jira expression: declarations, then one body.
 * @throws ExpressionError of kind `syntax`, with line and column.
 */
export const parse = (text: string): Block => {
  const cursor = new Cursor(text, parseBlock);
  if (cursor.peek().kind === 'end') throw syntaxError(text, 0, 'Expression is empty.');
  const program = parseBlock(cursor);
  if (cursor.peek().kind !== 'end') cursor.refuse('<EOF>');
  return program;
};

const parseBlock = (c: Cursor): Block => {
  const { start } = c.peek();
  const declarations: { name: string; value: Block['declarations'][number]['value'] }[] = [];
  while (c.sees('let') || (c.peek().kind === 'name' && c.sees('=', 1))) {
    c.accept('let');
    const name = c.name();
    c.expect('=');
    declarations.push({ name, value: parseExpression(c) });
    c.expect(';');
  }
  const body = parseBody(c);
  return { kind: 'block', declarations, body, start, end: c.end };
};

const parseBody = (c: Cursor): Body => {
  const { start } = c.peek();
  if (c.sees('if')) return parseIf(c);
  if (c.accept('try')) {
    const attempt = parseBraces(c);
    c.expect('catch');
    c.expect('(');
    const error = c.name();
    c.expect(')');
    return { kind: 'try', attempt, error, rescue: parseBraces(c), start, end: c.end };
  }
  if (c.accept('throw')) {
    const value = parseExpression(c);
    c.accept(';');
    return { kind: 'throw', value, start, end: c.end };
  }
  c.accept('return');
  const value = parseExpression(c);
  c.accept(';');
  return value;
};

const parseIf = (c: Cursor): If => {
  const { start } = c.expect('if');
  c.expect('(');
  const test = parseExpression(c);
  c.expect(')');
  const yes = parseBraces(c);
  c.expect('else');
  const no = c.sees('if') ? parseIf(c) : parseBraces(c);
  return { kind: 'if', test, yes, no, start, end: c.end };
};

const parseBraces = (c: Cursor): Block => {
  c.expect('{');
  const block = parseBlock(c);
  c.expect('}');
  return block;
};

/**
 * The size that Jira limits. A leaf is every literal and every identifier, property names, parameters and declared names
 * included: what Jira counts is not documented, so this is the strictest reading.
 */
export const measure = (text: string): { readonly length: number; readonly leaves: number } => ({
  length: text.length,
  leaves: countLeaves(text, 0, text.length),
});

const countLeaves = (text: string, from: number, to: number): number =>
  tokenize(text, from, to).reduce((count, token, i, all) => {
    if (token.kind === 'template') {
      const inner = token.holes.reduce((sum, hole) => sum + countLeaves(text, hole.start, hole.end), 0);
      return count + inner + Math.max(1, token.texts.filter((t) => t !== '').length);
    }
    const before = all[i - 1]?.text;
    const isProperty = before === '.' || before === '?.';
    const isWordLeaf = token.kind === 'keyword' && (isProperty || ['null', 'true', 'false'].includes(token.text));
    return count + (token.kind === 'name' || token.kind === 'number' || token.kind === 'string' || isWordLeaf ? 1 : 0);
  }, 0);
