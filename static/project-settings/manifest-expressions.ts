import built from 'virtual:manifest-expressions';

import type { NamedExpression } from '../../src/workflow-gate/preflight';
import { gateRules, type RuleKey } from '../../src/workflow-gate/rules';

const isRule = (key: string | null): key is RuleKey => key !== null && Object.hasOwn(gateRules, key);

/** The manifest's expressions, as they were when the page was built. */
export const manifestExpressions = (): readonly NamedExpression[] =>
  built.map((one) => ({ ...one, rule: isRule(one.rule) ? one.rule : null }));
