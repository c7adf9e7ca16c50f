import type { WorkflowJson } from '../jira/workflows';
import { gateRules, type RuleKey, ruleTypes } from './rules';
import { configOf, isIdle, isOverruled, object, objects, isOwnRule, text } from './workflow-json';

/** Module key → the name under which workflows know the rule; from the workflow's own capabilities. */
export type RuleNames = ReadonlyMap<RuleKey, string>;

/** What new rules are made from. */
export interface RuleParts {
  readonly names: RuleNames;
  /** A fresh UUID for each rule. */
  readonly newId: () => string;
}

/** For a plan that is only shown: rules without names and ids, which Jira would refuse. */
export const previewParts: RuleParts = { names: new Map(), newId: () => '' };

/** How our condition was added, stored with it so that a removal restores the conditions of before. Null: somebody else added it. */
type Placement = 'alone' | 'added' | 'around';

const configText = (put: unknown): string =>
  JSON.stringify(put === null || put === undefined ? { by: 'assay' } : { by: 'assay', put });

/** A rule as an update brings it in: one UUID, for the rule and among its parameters, since every payload that Jira took has both. */
export const newRule = (key: RuleKey, { names, newId }: RuleParts, put: Placement | null = null): WorkflowJson => {
  const id = newId();
  return {
    id,
    ruleKey: ruleTypes[gateRules[key].kind],
    parameters: {
      id,
      key: names.get(key) ?? '',
      config: configText(put),
      disabled: 'false',
      tag: '',
    },
  };
};

const placementOf = (rule: WorkflowJson): Placement | null => {
  const { put } = configOf(rule) ?? {};
  return put === 'alone' || put === 'around' || put === 'added' ? put : null;
};

/** Conditions that hold only when ours does too. */
export const withCondition = (group: WorkflowJson | null, key: RuleKey, parts: RuleParts): WorkflowJson => {
  if (group === null) return { operation: 'ALL', conditions: [newRule(key, parts, 'alone')], conditionGroups: [] };
  if (group['operation'] === 'ALL')
    return { ...group, conditions: [...objects(group['conditions']), newRule(key, parts, 'added')] };
  return { operation: 'ALL', conditions: [newRule(key, parts, 'around')], conditionGroups: [group] };
};

/** Conditions without ours; null when there were none before ours came. The same object when ours is not there. */
export const withoutGateCondition = (group: WorkflowJson, owner: string): WorkflowJson | null => {
  const rules = objects(group['conditions']);
  const gone = rules.filter((rule) => isOwnRule(rule, owner) !== null);
  const before = objects(group['conditionGroups']);
  const after = before.map((inner) => withoutGateCondition(inner, owner));
  if (gone.length === 0 && after.every((inner, at) => inner === before[at])) return group;
  const conditions = rules.filter((rule) => !gone.includes(rule));
  const conditionGroups = after.filter((inner) => inner !== null);
  const [only] = conditionGroups;
  if (conditions.length === 0 && only === undefined && !gone.some((rule) => placementOf(rule) === 'added')) return null;
  const around = gone.some((rule) => placementOf(rule) === 'around');
  if (around && conditions.length === 0 && only !== undefined && conditionGroups.length === 1) return only;
  return { ...group, conditions, ...('conditionGroups' in group ? { conditionGroups } : {}) };
};

const isOff = (rule: WorkflowJson, owner: string): boolean => isOwnRule(rule, owner) !== null && isIdle(rule);

/** Its configuration without an expression that Jira would evaluate in place of ours. */
const ownConfig = (rule: WorkflowJson): string => {
  const { put } = configOf(rule) ?? {};
  return isOverruled(rule) ? configText(put) : text(object(rule['parameters'])?.['config']);
};

const on = (rule: WorkflowJson, owner: string): WorkflowJson =>
  isOff(rule, owner)
    ? { ...rule, parameters: { ...object(rule['parameters']), disabled: 'false', config: ownConfig(rule) } }
    : rule;

const groupOn = (group: WorkflowJson, owner: string): WorkflowJson => ({
  ...group,
  conditions: objects(group['conditions']).map((rule) => on(rule, owner)),
  ...('conditionGroups' in group
    ? { conditionGroups: objects(group['conditionGroups']).map((inner) => groupOn(inner, owner)) }
    : {}),
});

/** The transition with those of ours put right where they stand that were switched off, or had another expression. */
export const switchedOn = (transition: WorkflowJson, owner: string): WorkflowJson => {
  const conditions = object(transition['conditions']);
  const validators = objects(transition['validators']);
  return {
    ...transition,
    ...(conditions === null ? {} : { conditions: groupOn(conditions, owner) }),
    ...(validators.some((rule) => isOff(rule, owner)) ? { validators: validators.map((rule) => on(rule, owner)) } : {}),
  };
};
