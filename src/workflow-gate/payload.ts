import type { WorkflowJson, WorkflowsJson } from '../jira/workflows';
import { objects } from './workflow-json';

/** What Jira writes into a workflow and takes from nobody. */
const readOnly = ['name', 'isEditable', 'scope', 'taskId', 'created', 'updated'];

export const without = (json: WorkflowJson, ...names: readonly string[]): WorkflowJson =>
  Object.fromEntries(Object.entries(json).filter(([key]) => !names.includes(key)));

/** What an update sends: the whole workflow with its statuses. An update replaces it, so what is unknown goes along untouched. */
export const payloadOf = (read: WorkflowsJson, workflow: WorkflowJson): WorkflowsJson => {
  const used = new Set(objects(workflow['statuses']).map(({ statusReference }) => statusReference));
  return {
    statuses: read.statuses
      .filter(({ statusReference }) => used.has(statusReference))
      .map((status) => without(status, 'scope')),
    workflows: [
      {
        ...without(workflow, ...readOnly),
        statuses: objects(workflow['statuses']).map((status) => without(status, 'deprecated')),
      },
    ],
  };
};
