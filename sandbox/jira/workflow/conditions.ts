import type { ConditionGroup, Rule } from '../model';
import { appConditionHolds, conditionKey, isDisabled } from './app-rules';
import type { Step } from './step';
import { systemConditionHolds } from './system-conditions';

const holds = (step: Step, rule: Rule, operator: 'AND' | 'OR' | null): boolean => {
  if (isDisabled(rule)) return true;
  return rule.ruleKey === conditionKey ? appConditionHolds(step, rule, operator) : systemConditionHolds(step, rule);
};

/** All or any of a group's conditions and inner groups; an empty group hides nothing. */
export const conditionsHold = (step: Step, group: ConditionGroup | null): boolean => {
  if (group === null) return true;
  const active = group.conditions.filter((rule) => !isDisabled(rule));
  const checks = [
    ...active.map((rule) => (operator: 'AND' | 'OR' | null) => holds(step, rule, operator)),
    ...group.conditionGroups.map((inner) => () => conditionsHold(step, inner)),
  ];
  if (checks.length === 0) return true;
  const operator = checks.length === 1 ? null : group.operation === 'ALL' ? 'AND' : 'OR';
  return group.operation === 'ALL' ? checks.every((check) => check(operator)) : checks.some((check) => check(operator));
};
