import type { Store } from '../../store/store';
import type { ConditionGroup, Rule, Transition, Workflow } from '../model';

const newVersion = ({ version }: Workflow): Workflow['version'] => ({
  id: version.id,
  versionNumber: version.versionNumber + 1,
});

/** Changes one transition of a workflow, which gets a new version by it. */
export const changeTransition = (
  store: Store,
  workflowId: string,
  transitionId: string,
  change: (transition: Transition) => Transition,
): void => {
  const workflow = store.collection('workflows').get(workflowId);
  if (!workflow?.transitions.some(({ id }) => id === transitionId))
    throw new Error(`Workflow ${workflowId} has no transition ${transitionId}`);
  const transitions = workflow.transitions.map((one) => (one.id === transitionId ? change(one) : one));
  store.collection('workflows').put(workflowId, { ...workflow, transitions, version: newVersion(workflow) });
};

const withCondition = (group: ConditionGroup | null, rule: Rule): ConditionGroup =>
  group?.operation === 'ALL'
    ? { ...group, conditions: [...group.conditions, rule] }
    : { operation: 'ALL', conditions: [rule], conditionGroups: group ? [group] : [] };

export const attachCondition = (store: Store, workflowId: string, transitionId: string, rule: Rule): void =>
  changeTransition(store, workflowId, transitionId, (one) => ({
    ...one,
    conditions: withCondition(one.conditions, rule),
  }));

export const attachValidator = (store: Store, workflowId: string, transitionId: string, rule: Rule): void =>
  changeTransition(store, workflowId, transitionId, (one) => ({ ...one, validators: [...one.validators, rule] }));

/** The transitions into a status of category done, the initial one aside. */
export const transitionsIntoDone = (store: Store, workflow: Workflow): readonly Transition[] =>
  workflow.transitions.filter(
    ({ type, toStatusId }) =>
      type !== 'INITIAL' && store.collection('statuses').get(toStatusId ?? '')?.category === 'done',
  );

/** An app's rule as a workflow keeps it. */
export const appRule = (
  kind: 'condition' | 'validator',
  id: string,
  key: string,
  config: Readonly<Record<string, unknown>> | null = null,
): Rule => ({
  id,
  ruleKey: `forge:expression-${kind}`,
  parameters: { key, config: config === null ? '' : JSON.stringify(config), id, disabled: 'false', tag: '' },
});
