import { ExpressionError, Failure, LimitFailure, isOverflow, positionOf, type Complexity } from './errors';
import { checkSize, toJson, type Size } from './json';
import { compile, type Program } from './program';
import { Runtime, type Surroundings } from './runtime';
import { typeName, type Value } from './values';
import type { Json } from '../jira/model';

export interface Evaluation {
  readonly value: Value;
  /** What `typeof` would say of the value. */
  readonly type: string;
  /** The value as `/expression/evaluate` returns it. */
  readonly json: Json;
  readonly complexity: Complexity;
}

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
    const json = toJson(value, rt.timeZone, size);
    rt.at = program.tree;
    checkSize(size, limits);
    return { value, type: typeName(value), json, complexity: used(program, rt, size) };
  } catch (error) {
    throw explained(error, program, rt, size);
  }
};

const used = ({ length, leaves }: Program, { steps, expensiveOperations }: Runtime, size: Size): Complexity => ({
  steps,
  expensiveOperations,
  ...size,
  length,
  leaves,
});

const explained = (error: unknown, program: Program, rt: Runtime, size: Size): unknown => {
  const failure = isOverflow(error) ? new LimitFailure('The expression is nested too deeply.') : error;
  if (!(failure instanceof Failure)) return error;
  return new ExpressionError({
    kind: failure instanceof LimitFailure ? 'limit' : 'runtime',
    reason: failure.reason,
    part: program.text.slice(rt.at.start, rt.at.end),
    ...positionOf(program.text, rt.at.start),
    complexity: used(program, rt, size),
  });
};
