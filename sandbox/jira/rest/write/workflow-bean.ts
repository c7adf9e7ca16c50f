import { randomUUID } from 'node:crypto';

import type { ConditionGroup, JsonObject, Rule, Status, Transition, Workflow } from '../../model';

const categories = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

export const scopeOf = (projectId: string | null): JsonObject =>
  projectId === null ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };

export const workflowStatusBean = (status: Status): JsonObject => ({
  id: status.id,
  name: status.name,
  statusCategory: categories[status.category],
  statusReference: status.id,
  scope: scopeOf(status.projectId),
  description: status.description,
});

/** Jira gives a rule another id each time: only its parameters stay. */
const ruleBean = ({ ruleKey, parameters }: Rule): JsonObject => ({
  id: randomUUID(),
  ruleKey,
  parameters: { ...parameters },
});

const groupBean = (group: ConditionGroup): JsonObject => ({
  operation: group.operation,
  conditions: group.conditions.map(ruleBean),
  conditionGroups: group.conditionGroups.map(groupBean),
});

const plainLink = (id: string): JsonObject => ({ fromStatusReference: id, fromPort: 0, toPort: 1 });

const transitionBean = ({ rest = {}, ...transition }: Transition): JsonObject => {
  const { links, ...others } = rest;
  const drawn = Array.isArray(links) ? (links as readonly JsonObject[]) : [];
  return {
    id: transition.id,
    name: transition.name,
    description: transition.description,
    type: transition.type,
    ...(transition.toStatusId === null ? {} : { toStatusReference: transition.toStatusId }),
    links: transition.fromStatusIds.map(
      (id) => drawn.find((link) => link['fromStatusReference'] === id) ?? plainLink(id),
    ),
    ...(transition.conditions === null ? {} : { conditions: groupBean(transition.conditions) }),
    validators: transition.validators.map(ruleBean),
    actions: transition.actions.map(ruleBean),
    triggers: [],
    ...(transition.screenId === null
      ? {}
      : { transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId: transition.screenId } } }),
    properties: { ...transition.properties },
    ...others,
  };
};

/** A workflow as the bulk read writes it. */
export const workflowBean = (workflow: Workflow): JsonObject => ({
  id: workflow.id,
  name: workflow.name,
  description: workflow.description,
  isEditable: workflow.isEditable,
  scope: scopeOf(workflow.projectId),
  version: { ...workflow.version },
  ...(workflow.taskId === undefined ? {} : { taskId: workflow.taskId }),
  startPointLayout: { x: -100, y: -150 },
  statuses: workflow.statusIds.map((id, at) => ({
    statusReference: id,
    layout: { x: 200 * at, y: 0 },
    properties: {},
    ...workflow.statusRest?.[id],
    deprecated: false,
  })),
  ...workflow.rest,
  transitions: workflow.transitions.map(transitionBean),
});

/** The same without its transitions, as lists give it unless asked for more. */
export const briefWorkflowBean = (workflow: Workflow): JsonObject => ({ ...workflowBean(workflow), transitions: [] });
