import { badRequest } from '../errors';
import type { Jira } from '../jira';
import type { Project } from '../model';
import { companyManaged } from './company-managed';
import { defaultPermissions } from './default-permissions';
import { teamManaged } from './team-managed';
import type { Parts } from './parts';

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly style: Project['style'];
  readonly leadAccountId: string;
  readonly description?: string;
  readonly projectTypeKey?: Project['projectTypeKey'];
  /** The lead is always among them. */
  readonly administrators?: readonly string[];
  readonly members?: readonly string[];
  readonly viewers?: readonly string[];
  readonly boardName?: string;
}

const appAccounts = (jira: Jira): readonly string[] =>
  [...jira.store.collection('users').values()]
    .filter(({ accountType }) => accountType === 'app')
    .map(({ accountId }) => accountId);

const roleActors = (jira: Jira, wanted: NewProject, { roles }: Parts): Project['roleActors'] => {
  const actors = (users: readonly string[]): { users: readonly string[]; groups: readonly string[] } => ({
    users: [...new Set(users)],
    groups: [],
  });
  return {
    [roles.administrators]: actors([wanted.leadAccountId, ...(wanted.administrators ?? [])]),
    [roles.members]: actors(wanted.members ?? []),
    [roles.viewers]: actors(wanted.viewers ?? []),
    [roles.addons]: actors(appAccounts(jira)),
  };
};

const addBoard = (jira: Jira, wanted: NewProject, project: Project, parts: Parts): void => {
  const id = jira.store.nextId('boards');
  jira.store.collection('boards').put(id, {
    id,
    name: wanted.boardName ?? `${project.key} board`,
    type: project.style === 'classic' ? 'scrum' : 'simple',
    projectId: project.id,
    filterJql: `project = ${project.key} ORDER BY Rank ASC`,
    columns: parts.columns,
    estimation: { type: 'field', fieldId: parts.estimationFieldId },
  });
};

/** A new project with its board, ready to work in: company-managed (`classic`) or team-managed (`next-gen`). */
export const createProject = (jira: Jira, wanted: NewProject): Project =>
  jira.store.transaction(() => {
    if (!/^[A-Z][A-Z0-9_]+$/.test(wanted.key)) throw badRequest(`'${wanted.key}' is not a valid project key.`);
    for (const { key } of jira.store.collection('projects').values())
      if (key === wanted.key) throw badRequest(`Project '${key}' uses this project key.`);
    const id = jira.store.nextId('projects');
    const parts = wanted.style === 'classic' ? companyManaged(jira, id, wanted.key) : teamManaged(jira, id, wanted.key);
    const project: Project = {
      id,
      key: wanted.key,
      name: wanted.name,
      description: wanted.description ?? '',
      style: wanted.style,
      projectTypeKey: wanted.projectTypeKey ?? 'software',
      leadAccountId: wanted.leadAccountId,
      issueTypeIds: parts.issueTypeIds,
      permissions: defaultPermissions(parts.roles),
      roleActors: roleActors(jira, wanted, parts),
      workflowIds: parts.workflowIds,
      screenIds: parts.screenIds,
      lastIssueNumber: 0,
    };
    jira.store.collection('projects').put(id, project);
    addBoard(jira, wanted, project, parts);
    return project;
  });
