import { evaluate, ExpressionError, type Complexity, type Evaluation, type Value } from '../expressions/index';
import { actor } from './identity';
import type { Identity, Jira } from './jira';
import { sourceFor } from './source';

export interface EvaluationRequest {
  readonly jira: Jira;
  readonly identity: Identity;
  /** For the record: which rule, which route. */
  readonly where: string;
  readonly expression: string;
  readonly variables: Readonly<Record<string, Value>>;
}

export type Outcome =
  | { readonly ok: true; readonly value: Value; readonly evaluation: Evaluation }
  | { readonly ok: false; readonly error: ExpressionError };

const report = ({ jira, where, expression }: EvaluationRequest, outcome: string, complexity: Complexity): void =>
  jira.onEvaluation({
    at: jira.clock(),
    where,
    expression,
    outcome,
    steps: complexity.steps,
    expensiveOperations: complexity.expensiveOperations,
  });

/** Runs one expression as its caller. Every evaluation is reported; a fault of the expression is an outcome, never thrown. */
export const evaluateRule = (request: EvaluationRequest): Outcome => {
  const { jira, identity, expression, variables } = request;
  try {
    const evaluation = evaluate(expression, {
      variables,
      source: sourceFor(jira, identity),
      limits: jira.expressionLimits,
      now: jira.clock(),
      timeZone: actor(jira, identity)?.timeZone,
    });
    report(request, JSON.stringify(evaluation.json), evaluation.complexity);
    return { ok: true, value: evaluation.value, evaluation };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    report(request, error.message, error.complexity);
    return { ok: false, error };
  }
};
