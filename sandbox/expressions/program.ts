import { compileProgram } from './compile';
import { ExpressionError, noComplexity } from './errors';
import { withinDepth } from './lexer';
import { measure, parse } from './parser';
import type { Block } from './ast';
import type { Code } from './unit';
import type { Limits } from './limits';

/** A parsed expression, ready to run any number of times. */
export interface Program {
  readonly text: string;
  readonly length: number;
  readonly leaves: number;
  readonly tree: Block;
  readonly run: Code;
}

const programs = new Map<string, Program>();
const mostPrograms = 1_000;

const compiled = (text: string): Program => {
  const known = programs.get(text);
  if (known) return known;
  const program = withinDepth(text, (): Program => {
    const tree = parse(text);
    return { text, ...measure(text), tree, run: compileProgram(tree, text) };
  });
  if (programs.size >= mostPrograms) programs.clear();
  programs.set(text, program);
  return program;
};

/** What is too large about a text, in Jira's words. */
export const sizeErrors = (
  size: { readonly length: number; readonly leaves: number },
  limits: Limits,
): readonly string[] => [
  ...(size.length > limits.length
    ? [`Jira expression is too long (${size.length}), limit: ${limits.length} characters`]
    : []),
  ...(size.leaves > limits.leaves
    ? [`Jira expression has too many nodes (${size.leaves}), limit: ${limits.leaves} leaves`]
    : []),
];

/**
 * Parses an expression, once for each text.
 * @throws ExpressionError `syntax` when it cannot be parsed, `limit` when it is too long or has too many leaves.
 */
export const compile = (text: string, limits: Limits): Program => {
  const [tooLong] = sizeErrors({ length: text.length, leaves: 0 }, limits);
  if (tooLong !== undefined) {
    throw new ExpressionError({ kind: 'limit', reason: tooLong, complexity: { ...noComplexity, length: text.length } });
  }
  const program = compiled(text);
  const [reason] = sizeErrors(program, limits);
  const { length, leaves } = program;
  if (reason !== undefined) {
    throw new ExpressionError({ kind: 'limit', reason, complexity: { ...noComplexity, length, leaves } });
  }
  return program;
};
