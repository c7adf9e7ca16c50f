import type { StatusCategory } from '../domain/shared/work-item';
import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import type { ScanStatus, ScanTransition, TransitionKind } from './model';
import { doneKeys, gateRules, type RuleKey, ruleOf, startKeys } from './rules';

const isObject = (value: unknown): value is WorkflowJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list; none when it is something else. */
export const objects = (value: unknown): readonly WorkflowJson[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const object = (value: unknown): WorkflowJson | null => (isObject(value) ? value : null);

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const categories: Readonly<Record<string, StatusCategory>> = {
  TODO: 'new',
  IN_PROGRESS: 'indeterminate',
  DONE: 'done',
};

/** The status that a reference in the workflow means. A category that is not known is not done. */
export const statusesOf = ({ statuses }: WorkflowsJson, workflow: WorkflowJson): readonly ScanStatus[] =>
  objects(workflow['statuses']).flatMap(({ statusReference }) => {
    const found = statuses.find((one) => one['statusReference'] === statusReference);
    if (!found) return [];
    const category = categories[text(found['statusCategory'])] ?? 'indeterminate';
    return [{ id: text(found['id']), name: text(found['name']), category }];
  });

/** Reference → id: what Jira reads is usually the same, but need not be. */
export const idsOf = ({ statuses }: WorkflowsJson): ReadonlyMap<string, string> =>
  new Map(statuses.map((one) => [text(one['statusReference']), text(one['id'])]));

/** The categories of a workflow's statuses, by id. */
export type Categories = ReadonlyMap<string, StatusCategory>;

export const categoriesOf = (read: WorkflowsJson, workflow: WorkflowJson): Categories =>
  new Map(statusesOf(read, workflow).map(({ id, category }) => [id, category]));

const kindOf = (transition: WorkflowJson, to: string | null): TransitionKind => {
  if (transition['type'] === 'INITIAL') return 'initial';
  if (to === null) return 'looped';
  return transition['type'] === 'GLOBAL' ? 'global' : 'directed';
};

export const transitionOf = (transition: WorkflowJson, ids: ReadonlyMap<string, string>): ScanTransition => {
  const id = (reference: unknown): string => ids.get(text(reference)) ?? text(reference);
  const reference = text(transition['toStatusReference']);
  const to = reference === '' ? null : id(reference);
  return {
    transitionId: text(transition['id']),
    name: text(transition['name']),
    kind: kindOf(transition, to),
    from: objects(transition['links']).map((link) => id(link['fromStatusReference'])),
    to,
  };
};

/**
 * Whether a transition ends in a status of category Done. One that stays in its status counts only where all its statuses are Done: there it
 * could be used to get around the gate; elsewhere it serves unfinished work.
 */
const isTransitionToDone = ({ from, to }: ScanTransition, categories: Categories): boolean =>
  to === null ? from.length > 0 && from.every((id) => categories.get(id) === 'done') : categories.get(to) === 'done';

/** Whether work can be started by a transition: into a status of category In Progress, from one of category To Do. A creation starts nothing that was To Do. */
const isTransitionToStart = ({ kind, from, to }: ScanTransition, categories: Categories): boolean =>
  kind !== 'initial' &&
  to !== null &&
  categories.get(to) === 'indeterminate' &&
  (kind === 'global' || from.some((id) => categories.get(id) === 'new'));

/** Where the gate can stand on a transition; null: nowhere. */
export const placeOf = (transition: ScanTransition, categories: Categories): 'done' | 'start' | null => {
  if (isTransitionToDone(transition, categories)) return 'done';
  return isTransitionToStart(transition, categories) ? 'start' : null;
};

/** The rules that belong on a transition. Jira allows the initial one no conditions. */
export const rulesFor = ({ kind }: ScanTransition, place: ReturnType<typeof placeOf>): readonly RuleKey[] => {
  if (place === null) return [];
  if (place === 'start') return startKeys;
  return kind === 'initial' ? doneKeys.filter((key) => gateRules[key].kind === 'validator') : doneKeys;
};

/** The rules that a transition must have; those on the ways that start work only where a class wants only ready work started. */
export const requiredRules = (
  transition: ScanTransition,
  categories: Categories,
  asksReady: boolean,
): readonly RuleKey[] => {
  const place = placeOf(transition, categories);
  return place === 'start' && !asksReady ? [] : rulesFor(transition, place);
};

/** A rule's configuration; null when that is no object. */
export const configOf = (rule: WorkflowJson): WorkflowJson | null => {
  try {
    return object(JSON.parse(text(object(rule['parameters'])?.['config'])));
  } catch {
    return null;
  }
};

/** Jira evaluates an expression in a rule's configuration in place of the manifest's: such a rule protects nothing that we know of. */
export const isOverruled = (rule: WorkflowJson): boolean => typeof configOf(rule)?.['expression'] === 'string';

/** It has no effect: switched off, or with another expression than ours. */
export const isIdle = (rule: WorkflowJson): boolean =>
  object(rule['parameters'])?.['disabled'] === 'true' || isOverruled(rule);

/** Which of ours a rule is; null for everybody else's, and for one under the wrong kind of rule. */
export const isOwnRule = (rule: WorkflowJson, owner: string): RuleKey | null => {
  const key = ruleOf(object(rule['parameters'])?.['key'], owner);
  return key !== null && rule['ruleKey'] === `forge:expression-${gateRules[key].kind}` ? key : null;
};

const keysOf = (rules: readonly WorkflowJson[], owner: string): readonly RuleKey[] =>
  rules.flatMap((rule) => isOwnRule(rule, owner) ?? []);

/** Conditions that must hold whatever the others say: those in a group with ANY do not count. */
const binding = (group: WorkflowJson | null): readonly WorkflowJson[] => {
  if (group === null) return [];
  const [rules, groups] = [objects(group['conditions']), objects(group['conditionGroups'])];
  if (group['operation'] !== 'ALL' && rules.length + groups.length > 1) return [];
  return [...rules, ...groups.flatMap(binding)];
};

const allConditions = (group: WorkflowJson | null): readonly WorkflowJson[] =>
  group === null ? [] : [...objects(group['conditions']), ...objects(group['conditionGroups']).flatMap(allConditions)];

/** Our rules on a transition: those in force, and those without effect. */
export const rulesOn = (
  transition: WorkflowJson,
  owner: string,
): { readonly has: readonly RuleKey[]; readonly idle: readonly RuleKey[] } => {
  const [conditions, validators] = [object(transition['conditions']), objects(transition['validators'])];
  const active = [...binding(conditions), ...validators].filter((rule) => !isIdle(rule));
  const has = [...new Set(keysOf(active, owner))];
  const all = new Set(keysOf([...allConditions(conditions), ...validators], owner));
  return { has, idle: [...all].filter((key) => !has.includes(key)) };
};
