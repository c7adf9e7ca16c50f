import { randomUUID } from 'node:crypto';

import { badRequest, JiraError } from '../../errors';
import type { Jira } from '../../jira';
import type { ConditionGroup, Rule, Transition, Workflow } from '../../model';
import { type Change, type StatusRequest, type UpdateRequest, updatedStatus } from './request';

/** Jira gives a rule another id each time; its parameters stay. */
const withId = (rule: Rule): Rule => ({ ...rule, id: randomUUID() });

const groupWithIds = (group: ConditionGroup): ConditionGroup => ({
  ...group,
  conditions: group.conditions.map(withId),
  conditionGroups: group.conditionGroups.map(groupWithIds),
});

const withIds = (transition: Transition): Transition => ({
  ...transition,
  conditions: transition.conditions === null ? null : groupWithIds(transition.conditions),
  validators: transition.validators.map(withId),
  actions: transition.actions.map(withId),
});

/** @throws JiraError 409 while another task changes a workflow, and for a version that is not the latest. */
const demandTurn = (jira: Jira, { before, version }: Change): void => {
  const task = before.taskId === undefined ? undefined : jira.store.collection('tasks').get(before.taskId);
  if (task?.status === 'RUNNING' || task?.status === 'ENQUEUED')
    throw new JiraError(409, ['Another workflow configuration update task is ongoing.']);
  if (version.id !== before.version.id || version.versionNumber !== before.version.versionNumber)
    throw new JiraError(409, [`The version of the workflow '${before.name}' is not the latest.`]);
};

/** Issues would have to move without a transition, which the sandbox leaves to Jira. @throws JiraError 400, 501 */
const demandNoStranded = (jira: Jira, { before, after }: Change): void => {
  const gone = before.statusIds.filter((id) => !after.statusIds.includes(id));
  if (gone.length === 0) return;
  const projects = jira.store.collection('projects');
  for (const issue of jira.store.collection('issues').values())
    if (gone.includes(issue.statusId) && projects.get(issue.projectId)?.workflowIds[issue.issueTypeId] === before.id)
      throw new JiraError(501, ['Removing a status that holds work items is not implemented in the sandbox']);
};

const addStatus = (jira: Jira, requested: StatusRequest, projectId: string | null): string => {
  const id = jira.store.nextId('statuses');
  const { name, description, category } = requested;
  jira.store
    .collection('statuses')
    .put(id, { id, name, description: description ?? '', category: category ?? 'new', projectId });
  return id;
};

const saveStatuses = (
  jira: Jira,
  wishes: readonly StatusRequest[],
  projectId: string | null,
): ReadonlyMap<string, string> => {
  const statuses = jira.store.collection('statuses');
  return new Map(
    wishes.map((requested) => {
      const before = requested.id === null ? undefined : statuses.get(requested.id);
      if (before) statuses.put(before.id, updatedStatus(before, requested));
      return [requested.reference, before?.id ?? addStatus(jira, requested, projectId)];
    }),
  );
};

/** New statuses have an id only now. */
const renamed = (workflow: Workflow, ids: ReadonlyMap<string, string>): Workflow => {
  const real = (id: string): string => ids.get(id) ?? id;
  return {
    ...workflow,
    statusIds: workflow.statusIds.map(real),
    statusRest: Object.fromEntries(Object.entries(workflow.statusRest ?? {}).map(([id, rest]) => [real(id), rest])),
    transitions: workflow.transitions.map((one) => ({
      ...one,
      toStatusId: one.toStatusId === null ? null : real(one.toStatusId),
      fromStatusIds: one.fromStatusIds.map(real),
    })),
  };
};

/** Keeps a validated update, all of it or nothing. @throws JiraError 409 */
export const applyUpdate = (jira: Jira, { statuses, changes }: UpdateRequest): readonly Workflow[] =>
  jira.store.transaction(() => {
    for (const change of changes) {
      demandTurn(jira, change);
      demandNoStranded(jira, change);
    }
    if (changes.length === 0) throw badRequest('There is no workflow to update.');
    const ids = saveStatuses(jira, statuses, changes[0]?.before.projectId ?? null);
    return changes.map(({ before, after }) => {
      const workflow: Workflow = {
        ...renamed(after, ids),
        transitions: renamed(after, ids).transitions.map(withIds),
        version: { id: randomUUID(), versionNumber: before.version.versionNumber + 1 },
      };
      jira.store.collection('workflows').put(workflow.id, workflow);
      return workflow;
    });
  });
