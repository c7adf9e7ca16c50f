import { Checker } from './checker';
import { inferBlock } from './infer';
import { showCost } from './cost';
import { readType, show, type Type } from './types';
import { ExpressionError } from '../errors';
import { withinDepth } from '../lexer';
import { measure, parse } from '../parser';
import { sizeErrors } from '../program';
import type { Limits } from '../limits';

export type Check = 'syntax' | 'type' | 'complexity';

export interface AnalysisError {
  readonly message: string;
  readonly type: 'syntax' | 'type' | 'other';
  readonly line?: number;
  readonly column?: number;
  readonly expression?: string;
}

/** One result of `/expression/analyse`. */
export interface Analysis {
  readonly expression: string;
  readonly valid: boolean;
  readonly type?: string;
  readonly errors?: readonly AnalysisError[];
  readonly complexity?: { readonly expensiveOperations: string; readonly variables?: Readonly<Record<string, string>> };
}

/** What Jira's checker takes to be there; `contextVariables` adds to it and overrides it. */
const commonVariables: Readonly<Record<string, string>> = {
  user: 'User',
  app: 'App',
  issue: 'Issue',
  originalIssue: 'Issue',
  issues: 'List<Issue>',
  project: 'Project',
  sprint: 'Sprint',
  board: 'Board',
  serviceDesk: 'ServiceDesk',
  customerRequest: 'CustomerRequest',
  transition: 'Transition',
  workflow: 'Workflow',
  groupOperator: 'String',
  config: 'Any',
  value: 'Any',
  event: 'Any',
};

/** Analyses one expression as `POST /rest/api/3/expression/analyse` does. */
export const analyse = (
  expression: string,
  options: {
    readonly check: Check;
    readonly contextVariables?: Readonly<Record<string, string>>;
    readonly limits: Limits;
  },
): Analysis => {
  const oversize = tooLarge(expression, options.limits);
  const parsed = attempt(expression, () => parse(expression));
  if (!parsed.ok) return { expression, valid: false, errors: [parsed.error, ...oversize] };
  if (options.check === 'syntax') return result(expression, oversize, {});
  const checker = new Checker(expression, typesOf({ ...commonVariables, ...options.contextVariables }));
  const inferred = attempt(expression, () => inferBlock(checker, parsed.value, null));
  if (!inferred.ok) return { expression, valid: false, errors: [inferred.error, ...oversize] };
  if (options.check === 'complexity') {
    const variables = checker.variablesOfCost;
    const expensiveOperations = showCost(checker.cost);
    const complexity = Object.keys(variables).length > 0 ? { expensiveOperations, variables } : { expensiveOperations };
    return result(expression, oversize, { complexity });
  }
  const problems = checker.problems.map((problem) => ({ ...problem, type: 'type' as const }));
  return result(expression, [...oversize, ...problems], {
    type: problems.length > 0 ? 'TypeError' : show(inferred.value),
  });
};

const result = (expression: string, errors: readonly AnalysisError[], more: Partial<Analysis>): Analysis => ({
  expression,
  valid: errors.length === 0,
  ...(errors.length > 0 ? { errors } : {}),
  ...more,
});

type Attempt<R> = { readonly ok: true; readonly value: R } | { readonly ok: false; readonly error: AnalysisError };

const attempt = <R>(text: string, work: () => R): Attempt<R> => {
  try {
    return { ok: true, value: withinDepth(text, work) };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { reason, line, column } = error;
    const position = line !== null && column !== null ? { line, column } : {};
    return { ok: false, error: { message: reason, type: 'syntax', ...position } };
  }
};

const tooLarge = (text: string, limits: Limits): readonly AnalysisError[] => {
  const sizeOf = () => {
    try {
      return measure(text);
    } catch {
      // What cannot be read cannot be counted; its length still can.
      return { length: text.length, leaves: 0 };
    }
  };
  return sizeErrors(sizeOf(), limits).map((message) => ({ message, type: 'other' }));
};

const typesOf = (types: Readonly<Record<string, string>>): Readonly<Record<string, Type>> =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, readType(type)]));
