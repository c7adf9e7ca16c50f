import { FieldProblem } from '../fields/parse';
import { isObject, shown } from '../json';
import type { Identity, Jira } from '../jira';
import type { Issue, IssueType, Json, Project } from '../model';
import { findIssue, mayOn } from '../permissions';

export const issueTypeOf = (jira: Jira, issue: Issue): IssueType => {
  const type = jira.store.collection('issueTypes').get(issue.issueTypeId);
  if (!type) throw new Error(`Issue ${issue.key} has no work type`);
  return type;
};

/** The work type that a request names, if the project has it. @throws FieldProblem */
export const findIssueType = (jira: Jira, project: Project, value: Json): IssueType => {
  const { id, name } = isObject(value) ? value : {};
  const types = project.issueTypeIds.flatMap((typeId) => jira.store.collection('issueTypes').get(typeId) ?? []);
  const type = types.find((one) =>
    id === undefined ? one.name.toLowerCase() === shown(name).toLowerCase() : one.id === shown(id),
  );
  if (!type) throw new FieldProblem('Specify a valid issue type');
  return type;
};

/** An edit may change the type only where nothing else has to change: same workflow, same level. */
export const parseIssueType = (jira: Jira, project: Project, issue: Issue, value: Json): string => {
  const type = findIssueType(jira, project, value);
  const now = issueTypeOf(jira, issue);
  const sameWorkflow = project.workflowIds[type.id] === project.workflowIds[now.id];
  if (type.id !== now.id && (!sameWorkflow || type.hierarchyLevel !== now.hierarchyLevel))
    throw new FieldProblem('The issue type selected is invalid.');
  return type.id;
};

/** The parent that a request names, one level up. @throws FieldProblem */
export const parseParent = (jira: Jira, identity: Identity, issue: Issue, value: Json): string | null => {
  const { hierarchyLevel } = issueTypeOf(jira, issue);
  if (value === null) {
    if (hierarchyLevel === -1)
      throw new FieldProblem('Issue type is a sub-task but parent issue key or id not specified.');
    return null;
  }
  const { id, key } = isObject(value) ? value : {};
  const name = id ?? key;
  const parent = typeof name === 'string' || typeof name === 'number' ? findIssue(jira, String(name)) : undefined;
  if (!parent || !mayOn(jira, identity, 'BROWSE_PROJECTS', parent))
    throw new FieldProblem('Could not find issue by id or key.');
  const level = issueTypeOf(jira, parent).hierarchyLevel;
  const fits = level === hierarchyLevel + 1 && (hierarchyLevel !== -1 || parent.projectId === issue.projectId);
  if (!fits || parent.id === issue.id)
    throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.');
  return parent.id;
};
