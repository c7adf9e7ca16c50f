import { measure as size, strictLimits } from '../sandbox/expressions';
import { ExpressionError } from '../sandbox/expressions/errors';
import type { Json } from '../sandbox/jira/model';
import { ana, devi, now } from '../test/support/a-policy';
import { type GateInput, conditions, type Rule, run, startValidators, validators } from '../test/support/gate';
import { bigIssue, largestPolicy, toDo } from '../test/support/largest';
import type { Figure } from './figure';

/** One fifth below what Jira allows, so that a rule still runs should Jira count a little differently. */
const mostExpensiveOperations = 8;

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The largest policy and a work item of the largest size, asked by everybody whose road through a rule differs. */
const questions = (issue: GateInput['issue']): readonly GateInput[] => {
  const ticksInProperty = { ...largestPolicy, fields: { ...largestPolicy.fields, ticks: null } };
  return [largestPolicy, ticksInProperty].flatMap((policy) =>
    [ana, devi, null].map((user) => ({ policy: json(policy), issue, issueProperties: {}, user, now })),
  );
};

const costs = (rule: Rule) =>
  questions(startValidators.includes(rule) ? toDo(bigIssue) : bigIssue).map((question) => {
    const { value, complexity } = run(rule, question);
    if (value instanceof ExpressionError) throw value;
    return complexity;
  });

/** What each rule of the gate costs at worst: Jira refuses a rule that is too long, and stops one that does too much. */
export const measure = async function* (): AsyncGenerator<Figure> {
  for (const rule of [...conditions, ...validators, ...startValidators]) {
    const { length, leaves } = size(rule.expression);
    const worst = costs(rule);
    const figure = (what: string, value: number, atMost: number): Figure => ({
      name: `gate.${rule.key}.${what}`,
      value,
      unit: what === 'expensive' ? 'operations' : what,
      goal: { atMost },
    });
    yield figure('characters', length, strictLimits.length);
    yield figure('leaves', leaves, strictLimits.leaves);
    yield figure('steps', Math.max(...worst.map(({ steps }) => steps)), strictLimits.steps);
    yield figure('expensive', Math.max(...worst.map((cost) => cost.expensiveOperations)), mostExpensiveOperations);
  }
};
