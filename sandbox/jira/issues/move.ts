import { commit } from '../commit';
import { badRequest, forbidden } from '../errors';
import { appliesTo } from '../fields/lookup';
import { indexesOf } from '../indexes';
import type { Identity, Jira } from '../jira';
import type { Field, Issue, IssueType, Project, Workflow } from '../model';
import { latest, mayIn, mayOn } from '../permissions';
import { withStored } from '../fields/stored';
import { workflowFor, initialTransition } from '../workflow/find';
import { arrive } from '../workflow/arrive';
import { saveIssue } from './save';
import { issueTypeOf } from './structure';

/** The target of a move between projects: no transition runs, so that no rule of a workflow is evaluated. */
export interface Destination {
  readonly project: Project;
  readonly issueTypeId: string;
  /** A new parent; absent: none outside its project. */
  readonly parentId?: string | null;
  /** The status that stands in for one that the new workflow lacks: old status id → new one. */
  readonly statusFor?: (statusId: string) => string | undefined;
}

const statusIn = (jira: Jira, workflow: Workflow, issue: Issue, { statusFor }: Destination): string => {
  const wanted = statusFor?.(issue.statusId);
  if (wanted !== undefined && !workflow.statusIds.includes(wanted))
    throw badRequest(`The status with id '${wanted}' does not exist in the target workflow.`);
  if (wanted !== undefined || workflow.statusIds.includes(issue.statusId)) return wanted ?? issue.statusId;
  // A status of the same name in the new workflow is taken for the same; any other becomes the initial one.
  const statuses = jira.store.collection('statuses');
  const name = statuses.get(issue.statusId)?.name.toLowerCase();
  const same = workflow.statusIds.find((id) => statuses.get(id)?.name.toLowerCase() === name);
  return same ?? initialTransition(workflow).toStatusId ?? workflow.statusIds[0] ?? issue.statusId;
};

const typeIn = (jira: Jira, { project, issueTypeId }: Destination): IssueType => {
  const type = jira.store.collection('issueTypes').get(issueTypeId);
  if (!type || !project.issueTypeIds.includes(issueTypeId)) throw badRequest('The issue type selected is invalid.');
  return type;
};

const nextKey = (jira: Jira, { id }: Project): string => {
  const projects = jira.store.collection('projects');
  const project = projects.get(id);
  if (!project) throw badRequest('valid project is required');
  const number = project.lastIssueNumber + 1;
  projects.put(id, { ...project, lastIssueNumber: number });
  return `${project.key}-${number}`;
};

/** Values of fields that the project does not have are dropped, as are versions, components and sprints of the old one. */
const fitting = (jira: Jira, issue: Issue, project: Project): Issue => {
  const lost = [...jira.store.collection('fields').values()].filter(
    (field: Field) => field.custom && !appliesTo(field, project) && Object.hasOwn(issue.fields, field.id),
  );
  const without = lost.reduce((now, field) => withStored(now, field, null), issue);
  return { ...without, fixVersionIds: [], versionIds: [], componentIds: [], sprintIds: [] };
};

const demandRights = (jira: Jira, identity: Identity, issue: Issue, { project }: Destination): void => {
  if (!mayOn(jira, identity, 'MOVE_ISSUES', issue))
    throw forbidden('You do not have permission to move issues in this project.');
  if (!mayIn(jira, identity, 'CREATE_ISSUES', project))
    throw forbidden('You do not have permission to create issues in this project.');
};

const childrenOf = (jira: Jira, issue: Issue): readonly Issue[] =>
  indexesOf(jira.store)
    .childIds(issue.id)
    .flatMap((id) => jira.store.collection('issues').get(id) ?? [])
    .filter((child) => issueTypeOf(jira, child).hierarchyLevel === -1);

/**
 * Moves an issue to another project or work type, its sub-tasks along: one entry of the history with the key and the project, and
 * the old key still finds the issue.
 * @throws JiraError 400, 403
 */
export const moveIssue = (jira: Jira, identity: Identity, given: Issue, to: Destination): Issue =>
  commit(jira, (emit) => {
    const before = latest(jira, given);
    demandRights(jira, identity, before, to);
    const type = typeIn(jira, to);
    const staysInProject = before.projectId === to.project.id;
    const status = statusIn(jira, workflowFor(jira, to.project, type.id), before, to);
    const parentId = to.parentId === undefined ? (staysInProject ? before.parentId : null) : to.parentId;
    if (type.hierarchyLevel === -1 && parentId === null)
      throw badRequest('Issue type is a sub-task but parent issue key or id not specified.');
    const moved: Issue = staysInProject
      ? before
      : { ...fitting(jira, before, to.project), projectId: to.project.id, key: nextKey(jira, to.project) };
    const after = arrive(jira, { ...moved, issueTypeId: type.id, parentId }, status);
    if (after.key !== before.key) jira.store.collection('formerKeys').put(before.key.toUpperCase(), before.id);
    const subtasks = staysInProject ? [] : childrenOf(jira, before);
    const { issue } = saveIssue(jira, identity, emit, before, after);
    const subtask = to.project.issueTypeIds.find(
      (id) => jira.store.collection('issueTypes').get(id)?.hierarchyLevel === -1,
    );
    for (const child of subtasks) {
      const own = to.project.issueTypeIds.includes(child.issueTypeId) ? child.issueTypeId : subtask;
      if (own === undefined) throw badRequest(`The project '${to.project.key}' has no type for the sub-tasks.`);
      moveIssue(jira, identity, child, { project: to.project, issueTypeId: own, parentId: issue.id });
    }
    return issue;
  });
