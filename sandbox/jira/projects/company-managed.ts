import type { Jira } from '../jira';
import { issueTypeIds, roleIds, statusIds } from '../seed/seed-site';
import { fieldIds } from '../seed/system-fields';
import { workflowOf } from './default-workflow';
import { addScreens, uuid, type Parts } from './parts';

const screenFields = [
  ...['summary', 'issuetype', 'description', 'assignee', 'reporter', 'priority', 'labels', 'components', 'fixVersions'],
  ...['versions', 'duedate', 'environment', 'parent', 'attachment', 'issuelinks'],
  ...[fieldIds.sprint, fieldIds.storyPoints, fieldIds.flagged],
];

const columns = [
  { name: 'To Do', statusIds: [statusIds.toDo] },
  { name: 'In Progress', statusIds: [statusIds.inProgress] },
  { name: 'In Review', statusIds: [statusIds.inReview] },
  { name: 'Done', statusIds: [statusIds.done] },
];

/** One workflow for all work types, with two transitions into Done: from review, and from any status. */
const addWorkflow = (jira: Jira, key: string): string => {
  const { toDo, inProgress, inReview, done } = statusIds;
  const id = uuid(jira, 'workflows');
  const workflow = workflowOf({
    id,
    name: `Software Simplified Workflow for Project ${key}`,
    projectId: null,
    statusIds: [toDo, inProgress, inReview, done],
    steps: [
      { id: '1', name: 'Create', toStatusId: toDo, done: false, initial: true },
      { id: '11', name: 'To Do', toStatusId: toDo, done: false },
      { id: '21', name: 'In Progress', toStatusId: inProgress, done: false },
      { id: '31', name: 'In Review', toStatusId: inReview, done: false, from: [inProgress] },
      { id: '41', name: 'Approve', toStatusId: done, done: true, from: [inReview] },
      { id: '51', name: 'Done', toStatusId: done, done: true },
    ],
  });
  jira.store.collection('workflows').put(id, workflow);
  return id;
};

/** What a company-managed project takes from the site, and the workflow and screens made for it. */
export const companyManaged = (jira: Jira, _projectId: string, key: string): Parts => {
  const types = Object.values(issueTypeIds);
  const workflow = addWorkflow(jira, key);
  return {
    roles: {
      administrators: roleIds.administrators,
      members: roleIds.developers,
      viewers: roleIds.viewers,
      addons: roleIds.addons,
    },
    issueTypeIds: types,
    workflowIds: Object.fromEntries(types.map((type) => [type, workflow])),
    screenIds: addScreens(jira, key, screenFields),
    columns,
    estimationFieldId: fieldIds.storyPoints,
  };
};
