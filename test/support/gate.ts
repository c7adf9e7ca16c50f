import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { withTexts } from '../../sandbox/forge/manifest/texts';

import {
  evaluate,
  issueValue,
  jsonValue,
  noSource,
  projectValue,
  strictLimits,
  transitionValue,
  userValue,
} from '../../sandbox/expressions';
import type { Complexity, PlainTextLayout, Source } from '../../sandbox/expressions';
import type { Json, JsonObject } from '../../sandbox/jira/model';
import { ExpressionError } from '../../sandbox/expressions/errors';
import { gateRules } from '../../src/domain/readiness/gate-messages';
import { patternVariable, policyAndPrintExpression, printExpression } from '../../src/domain/readiness/criteria-print';

export interface Rule {
  readonly key: string;
  readonly name: string;
  readonly expression: string;
  readonly errorMessage?: string;
  readonly projectTypes: readonly string[];
}

interface Manifest {
  readonly modules: {
    readonly 'jira:workflowCondition': readonly Rule[];
    readonly 'jira:workflowValidator': readonly Rule[];
    readonly 'jira:customField': readonly CustomField[];
    readonly 'jira:actionValidator': readonly ActionValidator[];
  };
}

export interface ActionValidator {
  readonly key: string;
  readonly action: string;
  readonly expression: string;
  readonly errorMessage: string;
}

export interface CustomField {
  readonly key: string;
  readonly type: string;
  readonly readOnly?: boolean;
  readonly view?: { readonly formatter?: { readonly expression: string } };
  readonly edit?: { readonly validation?: { readonly expression: string; readonly errorMessage: string } };
}

/** The rules and fields as Jira gets them: read out of the manifest, never copied. */
const root = join(__dirname, '../..');
export const { modules } = withTexts(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')), root) as Manifest;
export const conditions = modules['jira:workflowCondition'];
const startsWork = ({ key }: Rule): boolean => gateRules.start.some((one) => one === key);
/** On the ways into Done, and on those that start work. */
export const validators = modules['jira:workflowValidator'].filter((rule) => !startsWork(rule));
export const startValidators = modules['jira:workflowValidator'].filter(startsWork);

/** One question to the gate. */
export interface GateInput {
  readonly policy: Json | undefined;
  /** REST v3 `{id, key, fields}`. */
  readonly issue: JsonObject;
  readonly issueProperties: Readonly<Record<string, Json>>;
  readonly user: string | null;
  readonly now: string;
  readonly layout?: PlainTextLayout;
  /** The id of the status that the transition leads to; one that no policy names unless it is said. */
  readonly to?: string;
}

const sourceOf = ({ policy, issueProperties }: GateInput): Source => ({
  ...noSource,
  user: (accountId) => ({ accountId }),
  property: (entity, _id, key) => {
    if (entity === 'project') return key === 'assay.policy' ? policy : undefined;
    return entity === 'issue' ? issueProperties[key] : undefined;
  },
});

export interface Run {
  /** What the rule gave, or the error that ended it. */
  readonly value: Json | ExpressionError;
  readonly complexity: Complexity;
}

const statusOf = ({ fields }: JsonObject): JsonObject | null => {
  const status =
    typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? (fields as JsonObject)['status'] : null;
  return typeof status === 'object' && status !== null && !Array.isArray(status) ? (status as JsonObject) : null;
};

/** Runs one rule under the strictest limits that Jira documents. */
export const run = (
  rule: Pick<Rule, 'expression'>,
  ask: GateInput,
  custom: Readonly<Record<string, Json>> = {},
): Run => {
  try {
    const { json, complexity } = evaluate(rule.expression, {
      variables: {
        issue: issueValue(ask.issue),
        project: projectValue({ id: '10000', key: 'SHOP', style: 'classic' }),
        user: userValue(ask.user),
        ...Object.fromEntries(Object.entries(custom).map(([name, value]) => [name, jsonValue(value)])),
        transition: transitionValue({
          id: '41',
          name: 'Move',
          from: ask.issue['key'] === null ? null : statusOf(ask.issue),
          to: { id: ask.to ?? '5', name: 'There', statusCategory: { key: 'done' } },
          hasScreen: true,
        }),
      },
      source: sourceOf(ask),
      limits: strictLimits,
      now: Date.parse(ask.now),
      plainText: ask.layout,
    });
    return { value: json, complexity };
  } catch (error) {
    if (error instanceof ExpressionError) return { value: error, complexity: error.complexity };
    throw error;
  }
};

/** What Jira prints the work item's criteria text as and whether the policy's pattern matches it, when the app asks; null where it cannot say. */
export const printIn = (ask: GateInput): { readonly print: string; readonly matches: boolean } | null => {
  const { criteria } = (ask.policy ?? {}) as {
    readonly criteria?: { readonly field?: string | null; readonly pattern?: Json };
  };
  // What stands after the id is passed over, as the rule does.
  const field = /^customfield_[0-9]{1,12}/.exec(criteria?.field ?? '')?.[0] ?? criteria?.field ?? null;
  const { value } = run({ expression: printExpression(field) }, ask, {
    [patternVariable]: { text: criteria?.pattern ?? '' },
  });
  if (!Array.isArray(value)) return null;
  const [print, , matches] = value as readonly Json[];
  return typeof print === 'string' && typeof matches === 'boolean' ? { print, matches } : null;
};

/** What the panel's first call gives: the policy, and the print of the criteria text where the gate looks for criteria; an error where it fails. */
export const policyAndPrintIn = (ask: GateInput): Json | ExpressionError =>
  run({ expression: policyAndPrintExpression }, ask).value;

/** What the person sees of a validator: null when it passes; Jira shows a String, and the manifest's message for all else. */
export const messageOf = (rule: Rule, ask: GateInput): string | null => {
  const { value } = run(rule, ask);
  if (value === true) return null;
  return typeof value === 'string' ? value : (rule.errorMessage ?? '');
};

/** The whole gate: whether the move is offered, and what the validators say to whoever tries it. */
export const gateAnswer = (ask: GateInput): { readonly offered: boolean; readonly messages: readonly string[] } => ({
  offered: conditions.every((rule) => run(rule, ask).value === true),
  messages: [...new Set(validators.flatMap((rule) => messageOf(rule, ask) ?? []))],
});

/** What those on a way that starts work say to whoever tries it. */
export const startAnswer = (ask: GateInput): readonly string[] => [
  ...new Set(startValidators.flatMap((rule) => messageOf(rule, ask) ?? [])),
];
