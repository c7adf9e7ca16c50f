import { roleIds } from '../jira/seed/seed-site';
import type { Store } from '../store/store';

/** The app's own account. Jira lets it into every project through the role that it keeps for apps. */
export const putAppUser = (store: Store, accountId: string, displayName: string, active: boolean): void => {
  store.transaction(() => {
    store.collection('users').put(accountId, {
      ...{ accountId, displayName, active, accountType: 'app', emailAddress: null, timeZone: 'UTC', locale: 'en_US' },
    });
    const projects = store.collection('projects');
    for (const project of [...projects.values()]) {
      const { users = [], groups = [] } = project.roleActors[roleIds.addons] ?? {};
      const others = users.filter((user) => user !== accountId);
      const actors = { users: active ? [...others, accountId] : others, groups };
      projects.put(project.id, { ...project, roleActors: { ...project.roleActors, [roleIds.addons]: actors } });
    }
  });
};
