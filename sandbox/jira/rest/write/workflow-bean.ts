import type { ConditionGroup, JsonObject, Rule, Status, Transition, Workflow } from '../../model';

const categories = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

const scopeOf = (projectId: string | null): JsonObject =>
  projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };

export const workflowStatusBean = (status: Status): JsonObject => ({
  id: status.id,
  name: status.name,
  statusCategory: categories[status.category],
  statusReference: status.id,
  scope: scopeOf(status.projectId),
  description: status.description,
});

const ruleBean = ({ id, ruleKey, parameters }: Rule): JsonObject => ({ id, ruleKey, parameters: { ...parameters } });

const groupBean = (group: ConditionGroup): JsonObject => ({
  operation: group.operation,
  conditions: group.conditions.map(ruleBean),
  conditionGroups: group.conditionGroups.map(groupBean),
});

const transitionBean = (transition: Transition): JsonObject => ({
  id: transition.id,
  name: transition.name,
  description: transition.description,
  type: transition.type,
  ...(transition.toStatusId === null ? {} : { toStatusReference: transition.toStatusId }),
  links: transition.fromStatusIds.map((id) => ({ fromStatusReference: id, fromPort: 0, toPort: 1 })),
  ...(transition.conditions === null ? {} : { conditions: groupBean(transition.conditions) }),
  validators: transition.validators.map(ruleBean),
  actions: transition.actions.map(ruleBean),
  triggers: [],
  ...(transition.screenId === null
    ? {}
    : { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId: transition.screenId } } }),
  properties: { ...transition.properties },
});

/** A workflow as the bulk read writes it. */
export const workflowBean = (workflow: Workflow): JsonObject => ({
  id: workflow.id,
  name: workflow.name,
  description: workflow.description,
  isEditable: workflow.isEditable,
  scope: scopeOf(workflow.projectId),
  version: { ...workflow.version },
  startPointLayout: { x: -100, y: -150 },
  statuses: workflow.statusIds.map((id, at) => ({
    statusReference: id,
    layout: { x: 200 * at, y: 0 },
    properties: {},
    deprecated: false,
  })),
  transitions: workflow.transitions.map(transitionBean),
});
