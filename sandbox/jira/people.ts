import type { Jira } from './jira';
import type { User } from './model';
import { groupIds, roleIds } from './seed/seed-site';

export interface NewUser {
  readonly displayName: string;
  readonly emailAddress?: string | null;
  readonly accountId?: string;
  readonly accountType?: User['accountType'];
  readonly timeZone?: string;
  readonly locale?: string;
  readonly active?: boolean;
  /** Also a Jira administrator. */
  readonly administrator?: boolean;
}

const addMember = (jira: Jira, groupId: string, accountId: string): void => {
  const group = jira.store.collection('groups').get(groupId);
  if (group && !group.members.includes(accountId))
    jira.store.collection('groups').put(groupId, { ...group, members: [...group.members, accountId] });
};

const addToProjects = (jira: Jira, accountId: string): void => {
  const projects = jira.store.collection('projects');
  for (const project of [...projects.values()]) {
    const { users = [], groups = [] } = project.roleActors[roleIds.addons] ?? {};
    const roleActors = { ...project.roleActors, [roleIds.addons]: { users: [...users, accountId], groups } };
    projects.put(project.id, { ...project, roleActors });
  }
};

/** Adds a person, or the account of an app, which gets into every project through the role that Jira keeps for apps. */
export const createUser = (jira: Jira, wanted: NewUser): User =>
  jira.store.transaction(() => {
    const number = Number(jira.store.nextId('users'));
    const user: User = {
      accountId: wanted.accountId ?? `712020:5a5b0000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`,
      accountType: wanted.accountType ?? 'atlassian',
      displayName: wanted.displayName,
      emailAddress: wanted.emailAddress ?? null,
      active: wanted.active ?? true,
      timeZone: wanted.timeZone ?? 'UTC',
      locale: wanted.locale ?? 'en_US',
    };
    jira.store.collection('users').put(user.accountId, user);
    if (user.accountType === 'app') addToProjects(jira, user.accountId);
    else addMember(jira, groupIds.users, user.accountId);
    if (wanted.administrator === true) addMember(jira, groupIds.administrators, user.accountId);
    return user;
  });
