import fc from 'fast-check';

import { measure } from '../../sandbox/expressions';
import { ExpressionError } from '../../sandbox/expressions/errors';
import type { Json, JsonObject } from '../../sandbox/jira/model';
import { gateMessages, gateRules } from '../../src/domain/readiness/gate-messages';
import { policyAndPrintExpression } from '../../src/domain/readiness/criteria-print';
import { Policy, policyMaxLength } from '../../src/domain/policy/policy';
import { policyLength, policyProblems } from '../../src/domain/policy/policy-problems';
import { ana, devi, everyClass, now } from '../support/a-policy';
import { type GateInput, conditions, modules, run, startValidators, validators } from '../support/gate';
import { anyGateInput } from '../support/gate-cases';
import { bigIssue, largestPolicy, toDo } from '../support/largest';

const rules = [...conditions, ...validators, ...startValidators];
const named = rules.map((rule) => [rule.key, rule] as const);

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
const ask = (over: Partial<GateInput> = {}): GateInput => ({
  policy: json(largestPolicy),
  issue: bigIssue,
  issueProperties: {},
  user: devi,
  now,
  ...over,
});

test('the manifest has the gate’s rules, and no others', () => {
  expect(conditions.map(({ key }) => key)).toEqual(gateRules.condition);
  expect(validators.map(({ key }) => key)).toEqual(gateRules.validator);
  expect(startValidators.map(({ key }) => key)).toEqual(gateRules.start);
});

test('every rule works in both styles of project', () => {
  for (const { projectTypes } of rules) expect([...projectTypes].sort()).toEqual(['company-managed', 'team-managed']);
});

test('every validator says what is damaged in the domain’s words', () => {
  expect(validators.map(({ errorMessage }) => errorMessage)).toEqual([
    gateMessages.damagedPolicy,
    gateMessages.damagedPolicy,
    gateMessages.damagedPolicy,
    gateMessages.damagedPolicy,
    gateMessages.damagedDone,
    gateMessages.damagedDone,
    gateMessages.damagedPolicy,
    gateMessages.damagedDone,
    gateMessages.damagedPolicy,
  ]);
  expect(new Set(startValidators.map(({ errorMessage }) => errorMessage))).toEqual(
    new Set([gateMessages.damagedReady]),
  );
});

test('the panel’s first call keeps within the limits of a rule, whatever the policy', () => {
  const { length, leaves } = measure(policyAndPrintExpression);
  expect(length).toBeLessThanOrEqual(1_000);
  expect(leaves).toBeLessThanOrEqual(100);
  const issue = { ...bigIssue, fields: { ...(bigIssue['fields'] as JsonObject), updated: now } };
  const { value, complexity } = run({ expression: policyAndPrintExpression }, ask({ issue }));
  expect(value).toEqual([json(largestPolicy), [expect.any(String), Date.parse(now), expect.any(Boolean)]]);
  expect(complexity.expensiveOperations).toBeLessThanOrEqual(8);
  expect(complexity.steps).toBeLessThanOrEqual(5_000);
  expect(complexity.primitiveValues).toBeLessThanOrEqual(5_000);
});

describe.each(named)('%s', (_key, rule) => {
  test('is at most 1,000 characters and 100 leaves', () => {
    const { length, leaves } = measure(rule.expression);
    expect(length).toBeLessThanOrEqual(1_000);
    expect(leaves).toBeLessThanOrEqual(100);
  });

  test.each<readonly [string, GateInput]>([
    ['with its criteria and ticks in fields', ask()],
    [
      'with its ticks in the issue property',
      ask({ policy: json({ ...largestPolicy, fields: { ...largestPolicy.fields, ticks: null } }) }),
    ],
    ['for the Product Owner', ask({ user: ana })],
    ['for nobody in particular', ask({ user: null })],
    ['where work is started', ask({ issue: toDo(bigIssue) })],
  ])('uses at most 8 expensive operations under the largest policy and issue %s', (_how, asked) => {
    const { value, complexity } = run(rule, asked);
    expect(value).not.toBeInstanceOf(ExpressionError);
    expect(complexity.expensiveOperations).toBeLessThanOrEqual(8);
    expect(complexity.steps).toBeLessThanOrEqual(5_000);
  });

  test('never uses more than 8 expensive operations under a policy that the schema admits', () => {
    fc.assert(
      fc.property(anyGateInput, (asked) => {
        if (!Policy.safeParse(asked.policy).success) return;
        expect(run(rule, asked).complexity.expensiveOperations).toBeLessThanOrEqual(8);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('gives only true, false or a message', () => {
    fc.assert(
      fc.property(anyGateInput, (asked) => {
        expect(['boolean', 'string']).toContain(typeof run(rule, asked).value);
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});

test('the largest policy fits in a project property', () => {
  expect(policyProblems(largestPolicy)).toEqual({});
  expect(policyLength(largestPolicy)).toBeLessThanOrEqual(32_768);
});

test('a policy that the schema admits but Jira would not keep is refused with its length', () => {
  const text = '\u0001'.repeat(120);
  const ready = Array.from({ length: 20 }, (_, n) => ({ id: `ready-${n}`, kind: 'tick' as const, text }));
  const done = Array.from({ length: 20 }, (_, n) => ({ id: `done-${n}`, kind: 'tick' as const, text }));
  const definition = { ...largestPolicy.definitions.feature, ready, done };
  const policy = { ...largestPolicy, definitions: everyClass(definition) };
  expect(Policy.safeParse(policy).success).toBe(true);
  expect(policyProblems(policy)['']).toEqual({ code: 'too-long', length: policyLength(policy), most: policyMaxLength });
});

test('the rule for changes of type is at most 1,000 characters and 100 leaves', () => {
  const [rule, ...others] = modules['jira:actionValidator'];
  const { length, leaves } = measure(rule?.expression ?? '');
  expect(length).toBeLessThanOrEqual(1_000);
  expect(leaves).toBeLessThanOrEqual(100);
  // Jira takes one for each action.
  expect(others).toEqual([]);
});
