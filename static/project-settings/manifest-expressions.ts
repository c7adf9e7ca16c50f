import built from 'virtual:manifest-expressions';

import type { NamedExpression } from '../../src/workflow-gate/preflight';
import { gateRules, type RuleKey } from '../../src/workflow-gate/rules';

const isRule = (key: string | null): key is RuleKey => key !== null && Object.hasOwn(gateRules, key);

/** The manifest's expressions, as they were when the page was built; rules by the names that tell a condition from its validator. */
export const manifestExpressions = (): readonly NamedExpression[] =>
  built.map(({ name, rule, expression }) =>
    isRule(rule) ? { name: gateRules[rule].name, rule, expression } : { name, rule: null, expression },
  );
