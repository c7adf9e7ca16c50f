import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import { newRule, type RuleParts, switchedOn, withCondition, withoutGateCondition } from './conditions';
import type { PlannedChange } from './model';
import { without } from './payload';
import { gateRules, type RuleKey, ruleKeys } from './rules';
import {
  categoriesOf,
  idsOf,
  isOwnRule,
  object,
  objects,
  requiredRules,
  rulesOn,
  text,
  transitionOf,
} from './workflow-json';

/** A workflow as it should be, and what that changes. The same object when nothing is to be done. */
export interface Planned {
  readonly workflow: WorkflowJson;
  readonly changes: readonly PlannedChange[];
}

/** The transition without any rule of ours. */
const withoutGate = (transition: WorkflowJson, owner: string): WorkflowJson => {
  const conditions = object(transition['conditions']);
  const remaining = conditions === null ? null : withoutGateCondition(conditions, owner);
  const validators = objects(transition['validators']);
  const others = validators.filter((rule) => isOwnRule(rule, owner) === null);
  return {
    ...(remaining === null && conditions !== null ? without(transition, 'conditions') : transition),
    ...(remaining === null || remaining === conditions ? {} : { conditions: remaining }),
    ...(others.length === validators.length ? {} : { validators: others }),
  };
};

const withGate = (transition: WorkflowJson, missing: readonly RuleKey[], parts: RuleParts): WorkflowJson => {
  const condition = missing.find((key) => gateRules[key].kind === 'condition');
  const validators = missing.filter((key) => gateRules[key].kind === 'validator');
  const before = objects(transition['validators']);
  return {
    ...transition,
    ...(condition === undefined
      ? {}
      : { conditions: withCondition(object(transition['conditions']), condition, parts) }),
    ...(validators.length === 0 ? {} : { validators: [...before, ...validators.map((key) => newRule(key, parts))] }),
  };
};

type Change = Pick<PlannedChange, 'added' | 'enabled' | 'removed'>;

const changed = (
  workflow: WorkflowJson,
  change: (transition: WorkflowJson) => readonly [WorkflowJson, Change] | null,
): Planned => {
  const changes: PlannedChange[] = [];
  const transitions = objects(workflow['transitions']).map((transition) => {
    const [after, what] = change(transition) ?? [transition, null];
    if (what !== null) changes.push({ transitionId: text(transition['id']), name: text(transition['name']), ...what });
    return after;
  });
  return changes.length === 0 ? { workflow, changes } : { workflow: { ...workflow, transitions }, changes };
};

/** Whose rules are ours, and whether the ways that start work are to ask whether it is ready. */
export interface Wish {
  readonly owner: string;
  readonly asksReady: boolean;
}

/**
 * The workflow with our rules on every transition to Done, and where it is wished on those that start work, added only where they are missing;
 * everything else stays as it is. What another project wished for stays too: a rule asks the settings of the project whose work is moved.
 */
export const planInstall = (
  read: WorkflowsJson,
  workflow: WorkflowJson,
  { owner, asksReady }: Wish,
  parts: RuleParts,
): Planned => {
  const [ids, categories] = [idsOf(read), categoriesOf(read, workflow)];
  return changed(workflow, (transition) => {
    const required = requiredRules(transitionOf(transition, ids), categories, asksReady);
    const lacks = (json: WorkflowJson): readonly RuleKey[] => {
      const { has } = rulesOn(json, owner);
      return required.filter((key) => !has.includes(key));
    };
    const before = lacks(transition);
    if (before.length === 0) return null;
    const on = switchedOn(transition, owner);
    const added = lacks(on);
    const enabled = before.filter((key) => !added.includes(key));
    return [withGate(enabled.length === 0 ? transition : on, added, parts), { added, enabled, removed: [] }];
  });
};

/** The workflow without any rule of ours, on whatever transition, those added by hand included. */
export const planRemove = (workflow: WorkflowJson, owner: string): Planned =>
  changed(workflow, (transition) => {
    const { has, idle } = rulesOn(transition, owner);
    const removed = ruleKeys.filter((key) => has.includes(key) || idle.includes(key));
    return removed.length === 0 ? null : [withoutGate(transition, owner), { added: [], enabled: [], removed }];
  });
