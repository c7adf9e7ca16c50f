import type { Jira } from '../jira';
import type { IssueType, Status } from '../model';
import { roleIds } from '../seed/seed-site';
import { fieldIds } from '../seed/system-fields';
import { workflowOf } from './default-workflow';
import { addScreens, uuid, type Parts } from './parts';

const screenFields = [
  ...['summary', 'issuetype', 'description', 'assignee', 'reporter', 'priority', 'labels', 'fixVersions', 'duedate'],
  ...['parent', 'attachment', 'issuelinks'],
  ...[fieldIds.sprint, fieldIds.storyPointEstimate, fieldIds.flagged],
];

const addRole = (jira: Jira, projectId: string, name: string, description: string): string => {
  const id = jira.store.nextId('roles');
  jira.store.collection('roles').put(id, { id, name, description, projectId });
  return id;
};

const addStatus = (jira: Jira, projectId: string, name: string, category: Status['category']): string => {
  const id = jira.store.nextId('statuses');
  jira.store.collection('statuses').put(id, { id, name, description: '', category, projectId });
  return id;
};

const addType = (jira: Jira, projectId: string, name: string, hierarchyLevel: IssueType['hierarchyLevel']): string => {
  const id = jira.store.nextId('issueTypes');
  jira.store.collection('issueTypes').put(id, { id, name, description: '', hierarchyLevel, projectId });
  return id;
};

/** Each work type has a workflow of its own, in which every status is reached from any other. */
const addWorkflow = (
  jira: Jira,
  projectId: string,
  name: string,
  statuses: readonly [string, string, string],
): string => {
  const [toDo, inProgress, done] = statuses;
  const id = uuid(jira, 'workflows');
  const workflow = workflowOf({
    id,
    name,
    projectId,
    statusIds: statuses,
    steps: [
      { id: '1', name: 'Create', toStatusId: toDo, done: false, initial: true },
      { id: '11', name: 'To Do', toStatusId: toDo, done: false },
      { id: '21', name: 'In Progress', toStatusId: inProgress, done: false },
      { id: '31', name: 'Done', toStatusId: done, done: true },
    ],
  });
  jira.store.collection('workflows').put(id, workflow);
  return id;
};

/** What a team-managed project owns: roles, statuses, work types and their workflows. */
export const teamManaged = (jira: Jira, projectId: string, key: string): Parts => {
  const roles = {
    administrators: addRole(jira, projectId, 'Administrator', 'May change the project itself'),
    members: addRole(jira, projectId, 'Member', 'Works in the project'),
    viewers: addRole(jira, projectId, 'Viewer', 'Looks and comments'),
    addons: roleIds.addons,
  };
  const statuses = [
    addStatus(jira, projectId, 'To Do', 'new'),
    addStatus(jira, projectId, 'In Progress', 'indeterminate'),
    addStatus(jira, projectId, 'Done', 'done'),
  ] as const;
  const types = (
    [
      ['Epic', 1],
      ['Story', 0],
      ['Task', 0],
      ['Bug', 0],
      ['Subtask', -1],
    ] as const
  ).map(([name, level]) => ({ name, id: addType(jira, projectId, name, level) }));
  const workflow = (name: string): string => addWorkflow(jira, projectId, `Workflow for ${name} in ${key}`, statuses);
  const [toDo, inProgress, done] = statuses;
  return {
    roles,
    issueTypeIds: types.map(({ id }) => id),
    workflowIds: Object.fromEntries(types.map(({ id, name }) => [id, workflow(name)])),
    screenIds: addScreens(jira, key, screenFields),
    columns: [
      { name: 'To Do', statusIds: [toDo] },
      { name: 'In Progress', statusIds: [inProgress] },
      { name: 'Done', statusIds: [done] },
    ],
    estimationFieldId: fieldIds.storyPointEstimate,
  };
};
