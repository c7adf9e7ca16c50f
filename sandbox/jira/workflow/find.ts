import type { Jira } from '../jira';
import type { Issue, Project, Transition, Workflow } from '../model';

/** The workflow of a work type in a project. */
export const workflowFor = (jira: Jira, project: Project, issueTypeId: string): Workflow => {
  const workflow = jira.store.collection('workflows').get(project.workflowIds[issueTypeId] ?? '');
  if (!workflow) throw new Error(`Project ${project.key} has no workflow for work type ${issueTypeId}`);
  return workflow;
};

/** The transitions out of a status, whatever their rules say. */
export const transitionsFrom = (workflow: Workflow, statusId: string): readonly Transition[] =>
  workflow.transitions.filter(
    ({ type, fromStatusIds }) => type === 'GLOBAL' || (type === 'DIRECTED' && fromStatusIds.includes(statusId)),
  );

export const initialTransition = (workflow: Workflow): Transition => {
  const initial = workflow.transitions.find(({ type }) => type === 'INITIAL');
  if (!initial) throw new Error(`Workflow ${workflow.name} has no initial transition`);
  return initial;
};

/** Where a transition leads; a looped one stays where the issue is. */
export const targetOf = (transition: Transition, issue: Issue): string => transition.toStatusId ?? issue.statusId;
