import { Cursor } from './cursor';
import type { Arrow, BinaryOperator, Block, Expression, MapLiteral, Template } from './ast';
import type { Token } from './lexer';

// Loosest first; operators of one row associate to the left.
const rows: readonly (readonly BinaryOperator[])[] = [
  ['??'],
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

export const parseExpression = (c: Cursor): Expression => {
  if (startsArrow(c)) return parseArrow(c);
  const { start } = c.peek();
  const test = parseBinary(c, 0);
  if (!c.accept('?')) return test;
  const yes = parseExpression(c);
  c.expect(':');
  const no = parseExpression(c);
  return { kind: 'conditional', test, yes, no, start, end: c.end };
};

const startsArrow = (c: Cursor): boolean => {
  if (c.peek().kind === 'name') return c.sees('=>', 1);
  if (!c.sees('(')) return false;
  if (c.sees(')', 1)) return c.sees('=>', 2);
  for (let ahead = 1; ; ahead += 2) {
    if (c.peek(ahead).kind !== 'name') return false;
    if (c.sees(')', ahead + 1)) return c.sees('=>', ahead + 2);
    if (!c.sees(',', ahead + 1)) return false;
  }
};

const parseArrow = (c: Cursor): Arrow => {
  const { start } = c.peek();
  const parameters: string[] = [];
  if (c.accept('(')) {
    while (!c.accept(')')) {
      parameters.push(c.name());
      c.accept(',');
    }
  } else {
    parameters.push(c.name());
  }
  c.expect('=>');
  const body = parseArrowBody(c);
  return { kind: 'arrow', parameters, body, start, end: c.end };
};

/** Unlike JavaScript, `x => {a: x}` gives a map: braces hold a block only if what follows is not `key:` or `}`. */
const parseArrowBody = (c: Cursor): Block => {
  const { start } = c.peek();
  if (c.sees('{') && !c.sees('}', 1) && !c.sees(':', 2)) {
    c.expect('{');
    const block = c.block(c);
    c.expect('}');
    return { ...block, start, end: c.end };
  }
  const body = parseExpression(c);
  return { kind: 'block', declarations: [], body, start, end: c.end };
};

const parseBinary = (c: Cursor, row: number): Expression => {
  const operators = rows[row];
  if (operators === undefined) return parseUnary(c);
  const { start } = c.peek();
  let left = parseBinary(c, row + 1);
  for (;;) {
    const operator = operators.find((o) => c.sees(o));
    if (operator === undefined) return left;
    c.take();
    const right = parseBinary(c, row + 1);
    left = { kind: 'binary', operator, left, right, start, end: c.end };
  }
};

const parseUnary = (c: Cursor): Expression => {
  const { start } = c.peek();
  for (const operator of ['!', '-', 'typeof'] as const) {
    if (c.accept(operator)) {
      const operand = parseUnary(c);
      return { kind: 'unary', operator, operand, start, end: c.end };
    }
  }
  return parsePostfix(c);
};

const parsePostfix = (c: Cursor): Expression => {
  const { start } = c.peek();
  let object = parsePrimary(c);
  for (;;) {
    const optional = c.sees('?.') || c.sees('?.[');
    if (c.accept('.') || c.accept('?.')) {
      object = { kind: 'member', object, key: c.word(), optional, start, end: c.end };
    } else if (c.accept('[') || c.accept('?.[')) {
      const key = parseExpression(c);
      c.expect(']');
      object = { kind: 'index', object, key, optional, start, end: c.end };
    } else if (c.sees('(')) {
      object = { kind: 'call', callee: object, args: parseArguments(c), start, end: c.end };
    } else {
      return object;
    }
  }
};

const parseArguments = (c: Cursor): readonly Expression[] => {
  c.expect('(');
  return parseListUntil(c, ')');
};

const parseListUntil = (c: Cursor, close: ')' | ']'): readonly Expression[] => {
  const items: Expression[] = [];
  while (!c.accept(close)) {
    items.push(parseExpression(c));
    if (!c.sees(close)) c.expect(',');
  }
  return items;
};

const parsePrimary = (c: Cursor): Expression => {
  const token = c.peek();
  const { start } = token;
  if (token.kind === 'number' || token.kind === 'string') {
    c.take();
    return { kind: 'literal', value: token.value, start, end: c.end };
  }
  if (token.kind === 'template') return parseTemplate(c, token);
  if (token.kind === 'name') {
    c.take();
    return { kind: 'name', name: token.text, start, end: c.end };
  }
  if (c.accept('null')) return { kind: 'literal', value: null, start, end: c.end };
  if (c.accept('true')) return { kind: 'literal', value: true, start, end: c.end };
  if (c.accept('false')) return { kind: 'literal', value: false, start, end: c.end };
  if (c.accept('new')) {
    const type = c.name();
    return { kind: 'new', type, args: parseArguments(c), start, end: c.end };
  }
  if (c.accept('[')) return { kind: 'list', items: parseListUntil(c, ']'), start, end: c.end };
  if (c.sees('{')) return parseMap(c);
  if (c.accept('(')) {
    const inner = parseExpression(c);
    c.expect(')');
    return { ...inner, start: inner.start, end: inner.end };
  }
  return c.refuse();
};

const parseMap = (c: Cursor): MapLiteral => {
  const { start } = c.expect('{');
  const entries: { key: string; value: Expression }[] = [];
  while (!c.accept('}')) {
    const token = c.peek();
    const key = token.kind === 'string' ? token.value : token.kind === 'number' ? String(token.value) : null;
    if (key === null) entries.push({ key: c.word(), value: entryValue(c) });
    else {
      c.take();
      entries.push({ key, value: entryValue(c) });
    }
    if (!c.sees('}')) c.expect(',');
  }
  return { kind: 'map', entries, start, end: c.end };
};

const entryValue = (c: Cursor): Expression => {
  c.expect(':');
  return parseExpression(c);
};

const parseTemplate = (c: Cursor, token: Extract<Token, { kind: 'template' }>): Template => {
  c.take();
  const values = token.holes.map((hole) => {
    const inner = new Cursor(c.text, c.block, hole.start, hole.end);
    const value = parseExpression(inner);
    if (inner.peek().kind !== 'end') inner.refuse('}');
    return value;
  });
  return { kind: 'template', texts: token.texts, values, start: token.start, end: token.end };
};
