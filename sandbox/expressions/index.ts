import { compileProgram } from './compile';
import { ExpressionError, Failure, LimitFailure, positionOf, type Complexity } from './errors';
import { checkSize, toJson as valueToJson, type Size } from './json';
import { measure, parse } from './parser';
import { Runtime, type Surroundings } from './runtime';
import { typeName, type Value } from './values';
import type { Block } from './ast';
import type { Code } from './unit';
import type { Json } from '../jira/model';
import type { Limits } from './limits';

export { ExpressionError, type Complexity, type ErrorKind } from './errors';
export { measure } from './parser';
export { strictLimits, type Limits } from './limits';
export { analyse, type Analysis, type AnalysisError } from './analyse/analyse';
export type { PlainTextLayout } from './plain-text';
export type { Source } from './source';
export type { Surroundings } from './runtime';
export type { Value } from './values';
export * from './variables';

/** A parsed expression, ready to run any number of times. */
export interface Program {
  readonly text: string;
  readonly length: number;
  readonly leaves: number;
  readonly tree: Block;
  readonly run: Code;
}

export interface Evaluation {
  readonly value: Value;
  /** What `typeof` would say of the value. */
  readonly type: string;
  /** The value as `/expression/evaluate` returns it. */
  readonly json: Json;
  readonly complexity: Complexity;
}

const programs = new Map<string, Program>();
const mostPrograms = 1_000;

const compiled = (text: string): Program => {
  const known = programs.get(text);
  if (known) return known;
  const tree = parse(text);
  const program: Program = { text, ...measure(text), tree, run: compileProgram(tree, text) };
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
  const program = compiled(text);
  const [reason] = sizeErrors(program, limits);
  if (reason !== undefined) throw new ExpressionError({ kind: 'limit', reason, complexity: used(program, null) });
  return program;
};

/**
 * Runs an expression.
 * @throws ExpressionError worded as Jira's 400 answer; it says what was used up to the failure.
 */
export const evaluate = (expression: Program | string, surroundings: Surroundings): Evaluation => {
  const { limits } = surroundings;
  const program = compile(typeof expression === 'string' ? expression : expression.text, limits);
  const rt = new Runtime(surroundings, program.tree);
  const size: Size = { beans: 0, primitiveValues: 0 };
  try {
    const value = program.run(rt, { slots: [], up: null });
    const json = valueToJson(value, rt.timeZone, size);
    rt.at = program.tree;
    checkSize(size, limits);
    return { value, type: typeName(value), json, complexity: used(program, rt, size) };
  } catch (error) {
    throw explained(error, program, rt, size);
  }
};

/** The value as `/expression/evaluate` returns it. */
export const toJson = (value: Value, timeZone?: string): Json => valueToJson(value, timeZone);

const used = (program: Program, rt: Runtime | null, size: Size = { beans: 0, primitiveValues: 0 }): Complexity => ({
  steps: rt?.steps ?? 0,
  expensiveOperations: rt?.expensiveOperations ?? 0,
  ...size,
  length: program.length,
  leaves: program.leaves,
});

const explained = (error: unknown, program: Program, rt: Runtime, size: Size): unknown => {
  // Deep recursion through nested calls ends the same way in Jira: the evaluation fails.
  const failure = error instanceof RangeError ? new LimitFailure('The expression is nested too deeply.') : error;
  if (!(failure instanceof Failure)) return error;
  return new ExpressionError({
    kind: failure instanceof LimitFailure ? 'limit' : 'runtime',
    reason: failure.reason,
    part: program.text.slice(rt.at.start, rt.at.end),
    ...positionOf(program.text, rt.at.start),
    complexity: used(program, rt, size),
  });
};
