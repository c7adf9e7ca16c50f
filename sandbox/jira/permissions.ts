import { issueNotFound, projectNotFound } from './errors';
import { actor, actorId } from './identity';
import { indexesOf } from './indexes';
import type { Identity, Jira } from './jira';
import type { GlobalPermission, Group, Holder, Issue, Project, ProjectPermission } from './model';

export const groupsOf = (jira: Jira, accountId: string): readonly Group[] =>
  [...jira.store.collection('groups').values()].filter(({ members }) => members.includes(accountId));

/**
 * Does the caller hold a permission of the whole site? An app acting as itself administers Jira when it has the scope for it,
 * and holds the daily ones.
 */
export const mayGlobally = (jira: Jira, identity: Identity, permission: GlobalPermission): boolean => {
  const { app } = identity;
  if (app?.asApp === true) return permission !== 'ADMINISTER' || app.scopes.includes('manage:jira-configuration');
  const user = actor(jira, identity);
  if (!user?.active) return false;
  const holders = jira.store.collection('globalPermissions').get(permission) ?? [];
  return groupsOf(jira, user.accountId).some(({ groupId }) => holders.includes(groupId));
};

/** Is someone in a role of a project, by name or through a group? */
export const inRole = (jira: Jira, project: Project, roleId: string, accountId: string): boolean => {
  const actors = project.roleActors[roleId];
  if (!actors) return false;
  return (
    actors.users.includes(accountId) ||
    (actors.groups.length > 0 && groupsOf(jira, accountId).some(({ groupId }) => actors.groups.includes(groupId)))
  );
};

const matches = (
  jira: Jira,
  accountId: string | null,
  holder: Holder,
  project: Project,
  issue: Issue | null,
): boolean => {
  if (holder.type === 'anyone') return true;
  if (accountId === null) return false;
  switch (holder.type) {
    case 'loggedIn':
      return true;
    case 'role':
      return inRole(jira, project, holder.roleId, accountId);
    case 'group':
      return jira.store.collection('groups').get(holder.groupId)?.members.includes(accountId) ?? false;
    case 'user':
      return holder.accountId === accountId;
    case 'reporter':
      return issue?.reporterId === accountId;
    case 'assignee':
      return issue?.assigneeId === accountId;
    case 'lead':
      return project.leadAccountId === accountId;
  }
};

/** Does the caller hold a permission in a project, or on one of its issues? An app for a person has the person's rights. */
export const mayIn = (
  jira: Jira,
  identity: Identity,
  permission: ProjectPermission,
  project: Project,
  issue: Issue | null = null,
): boolean => {
  const user = actor(jira, identity);
  if (actorId(identity) !== null && !user?.active) return false;
  const holders = project.permissions[permission] ?? [];
  return holders.some((holder) => matches(jira, user?.accountId ?? null, holder, project, issue));
};

export const projectOf = (jira: Jira, issue: Issue): Project => {
  const project = jira.store.collection('projects').get(issue.projectId);
  if (!project) throw new Error(`Issue ${issue.key} has no project`);
  return project;
};

export const mayOn = (jira: Jira, identity: Identity, permission: ProjectPermission, issue: Issue): boolean =>
  mayIn(jira, identity, permission, projectOf(jira, issue), issue);

/** Which issues the caller may see, decided once a project where no single issue matters. */
export const visibility = (jira: Jira, identity: Identity): ((issue: Issue) => boolean) => {
  const decided = new Map<string, boolean>();
  return (issue) => {
    const known = decided.get(issue.projectId);
    if (known !== undefined) return known;
    const project = projectOf(jira, issue);
    const holders = project.permissions['BROWSE_PROJECTS'] ?? [];
    const seen = mayIn(jira, identity, 'BROWSE_PROJECTS', project, issue);
    if (!holders.some(({ type }) => type === 'reporter' || type === 'assignee')) decided.set(issue.projectId, seen);
    return seen;
  };
};

/** By id, by key, or by a key that it had before it moved. */
export const findIssue = (jira: Jira, idOrKey: string): Issue | undefined => {
  const issues = jira.store.collection('issues');
  const byId = issues.get(idOrKey);
  if (byId) return byId;
  const id =
    indexesOf(jira.store).issueIdByKey(idOrKey) ?? jira.store.collection('formerKeys').get(idOrKey.toUpperCase());
  return id === undefined ? undefined : issues.get(id);
};

/** The issue as it is now: a caller may hold one that has changed since. */
export const latest = (jira: Jira, issue: Issue): Issue => jira.store.collection('issues').get(issue.id) ?? issue;

/** @throws JiraError 404 when it is missing or hidden: Jira does not say which. */
export const visibleIssue = (jira: Jira, identity: Identity, idOrKey: string): Issue => {
  const issue = findIssue(jira, idOrKey);
  if (!issue || !mayOn(jira, identity, 'BROWSE_PROJECTS', issue)) throw issueNotFound();
  return issue;
};

/** By id, or by key, which is case-sensitive. */
export const findProject = (jira: Jira, idOrKey: string): Project | undefined => {
  const projects = jira.store.collection('projects');
  const byId = projects.get(idOrKey);
  if (byId) return byId;
  for (const project of projects.values()) if (project.key === idOrKey) return project;
  return undefined;
};

/** Jira administrators see every project's settings; everybody else needs to browse it or administer it. */
export const maySeeProject = (jira: Jira, identity: Identity, project: Project): boolean =>
  mayIn(jira, identity, 'BROWSE_PROJECTS', project) ||
  mayIn(jira, identity, 'ADMINISTER_PROJECTS', project) ||
  mayGlobally(jira, identity, 'ADMINISTER');

/** @throws JiraError 404 when it is missing or hidden. */
export const visibleProject = (jira: Jira, identity: Identity, idOrKey: string): Project => {
  const project = findProject(jira, idOrKey);
  if (!project || !maySeeProject(jira, identity, project)) throw projectNotFound(idOrKey);
  return project;
};
