import { issueValue, jsonValue, type Value } from '../../expressions/index';
import { lazyIssueBean, viewOf } from '../serializers/index';
import { evaluateRule, type Outcome } from '../evaluate';
import { isObject } from '../json';
import { plainEvent } from '../event-payloads';
import type { AppRule } from '../jira';
import type { Json, Rule } from '../model';
import { stepVariables, type Step } from './step';

/** The rule keys with which workflows name an app's expressions. */
export const conditionKey = 'forge:expression-condition';
export const validatorKey = 'forge:expression-validator';

export const isDisabled = ({ parameters }: Rule): boolean => parameters['disabled'] === 'true';

/** The saved configuration, which workflows keep as text; null when there is none. */
const configOf = ({ parameters }: Rule): Json => {
  const text = parameters['config'];
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

const extensionId = ({ parameters }: Rule): string => parameters['key'] ?? '';

/** A failed evaluation is reported to the app that owns the rule, and to nobody else. */
const emitFailure = (step: Step, rule: Rule, kind: AppRule['kind'], expression: string, message: string): void => {
  const { jira, workflow, issue, project } = step;
  jira.events.emit(
    plainEvent(jira, 'avi:jira:failed:expression', null, {
      extensionId: extensionId(rule),
      workflowId: workflow.id,
      workflowName: workflow.name,
      [kind === 'condition' ? 'conditionId' : 'validatorId']: rule.id,
      expression,
      errorMessages: [message],
      context: {
        ...(issue.id === '' ? {} : { issue: { id: issue.id, key: issue.key } }),
        project: { id: project.id, key: project.key },
      },
    }),
  );
};

interface RuleEvaluation {
  readonly appRule: AppRule;
  readonly expression: string;
  readonly outcome: Outcome;
  readonly variables: Readonly<Record<string, Value>>;
}

const evaluateAppRule = (
  step: Step,
  rule: Rule,
  kind: AppRule['kind'],
  more: Readonly<Record<string, Value>>,
): RuleEvaluation | null => {
  const appRule = step.jira.modules.rules.get(extensionId(rule));
  if (appRule?.kind !== kind) return null;
  const config = configOf(rule);
  // A configuration may bring an expression of its own, which then stands in for the manifest's.
  const own = isObject(config) && typeof config.expression === 'string' ? config.expression : null;
  const expression = own ?? appRule.expression;
  const variables = { ...stepVariables(step), ...more, config: jsonValue(config) };
  const where = `${kind} "${appRule.name}" on "${step.transition.name}"`;
  const outcome = evaluateRule({ jira: step.jira, identity: step.identity, where, expression, variables });
  if (!outcome.ok) emitFailure(step, rule, kind, expression, outcome.error.message);
  return { appRule, expression, outcome, variables };
};

const wrongType = (type: string, wanted: string): string =>
  `The expression returned a value of type ${type}, but ${wanted} was expected.`;

/** An app's condition holds when its expression is true. An error, any other value or a missing app hides the transition. */
export const appConditionHolds = (step: Step, rule: Rule, groupOperator: 'AND' | 'OR' | null): boolean => {
  const result = evaluateAppRule(step, rule, 'condition', { groupOperator });
  if (!result?.outcome.ok) return false;
  const { value, evaluation } = result.outcome;
  if (typeof value !== 'boolean')
    emitFailure(step, rule, 'condition', result.expression, wrongType(evaluation.type, 'Boolean'));
  return value === true;
};

const manifestMessage = (step: Step, { appRule, variables }: RuleEvaluation): string | null => {
  const { errorMessage, name } = appRule;
  if (errorMessage === null || typeof errorMessage === 'string') return errorMessage;
  const { jira, identity } = step;
  const where = `message of validator "${name}"`;
  const outcome = evaluateRule({ jira, identity, where, expression: errorMessage.expression, variables });
  return outcome.ok && typeof outcome.value === 'string' ? outcome.value : null;
};

/**
 * What an app's validator says against the step; null when it passes. A text is the message, `false` brings the manifest's,
 * and an error or any other value blocks too.
 */
export const appValidatorProblem = (step: Step, rule: Rule): string | null => {
  const original: Readonly<Record<string, Value>> =
    step.original === null
      ? {}
      : { originalIssue: issueValue(lazyIssueBean(viewOf(step.jira, step.identity), step.original)) };
  const evaluation = evaluateAppRule(step, rule, 'validator', original);
  if (!evaluation) return 'The app that provides a validator of this transition is not installed.';
  const { outcome, appRule } = evaluation;
  if (outcome.ok && outcome.value === true) return null;
  if (outcome.ok && typeof outcome.value === 'string') return outcome.value;
  const said = manifestMessage(step, evaluation);
  if (outcome.ok && outcome.value === false) return said ?? `The validator "${appRule.name}" refused this transition.`;
  if (outcome.ok)
    emitFailure(
      step,
      rule,
      'validator',
      evaluation.expression,
      wrongType(outcome.evaluation.type, 'Boolean or String'),
    );
  const generic = `The validator "${appRule.name}" could not be evaluated.`;
  return said === null ? generic : `${generic} ${said}`;
};
