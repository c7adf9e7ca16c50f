import { JiraError } from '../../errors';
import type { Identity, Jira } from '../../jira';
import type { Project, Workflow } from '../../model';
import { findProject, mayGlobally, mayIn } from '../../permissions';

const projectRights = (
  jira: Jira,
  identity: Identity,
  projectId: string | null,
  rights: readonly string[],
): boolean => {
  const project = projectId === null ? undefined : findProject(jira, projectId);
  return project !== undefined && rights.some((right) => mayIn(jira, identity, right, project));
};

/** Jira administrators read all workflows, project people those of their team-managed projects. */
export const mayReadWorkflow = (jira: Jira, identity: Identity, { projectId }: Workflow): boolean =>
  mayGlobally(jira, identity, 'ADMINISTER') ||
  projectRights(jira, identity, projectId, ['ADMINISTER_PROJECTS', 'VIEW_READONLY_WORKFLOW']);

/** Jira administrators change all workflows, project administrators those of their team-managed projects. */
export const mayChangeWorkflow = (jira: Jira, identity: Identity, { projectId }: Workflow): boolean =>
  mayGlobally(jira, identity, 'ADMINISTER') || projectRights(jira, identity, projectId, ['ADMINISTER_PROJECTS']);

/** Workflow resources answer 401, not 403, to whoever lacks a permission. */
export const noPermission = (): JiraError =>
  new JiraError(401, ['You do not have permission to perform this operation.']);

/** @throws JiraError 401 */
export const demandAdministrator = (jira: Jira, identity: Identity): void => {
  if (!mayGlobally(jira, identity, 'ADMINISTER')) throw noPermission();
};

export const mayConfigure = (jira: Jira, identity: Identity, project: Project): boolean =>
  mayGlobally(jira, identity, 'ADMINISTER') || mayIn(jira, identity, 'ADMINISTER_PROJECTS', project);
