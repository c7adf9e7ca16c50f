import type { View } from '../../serializers';
import type { JsonObject, Project, Role } from '../../model';

/** A role with the people and groups that fill it in one project. */
export const roleWithActors = (view: View, project: Project, role: Role): JsonObject => {
  const { store, baseUrl } = view.jira;
  const { users = [], groups = [] } = project.roleActors[role.id] ?? {};
  const avatarUrl = `${baseUrl}/avatar/role/${role.id}?size=16`;
  const people = users.flatMap((accountId) => {
    const user = store.collection('users').get(accountId);
    return user ? [{ displayName: user.displayName, type: 'atlassian-user-role-actor', actorUser: { accountId } }] : [];
  });
  const teams = groups.flatMap((groupId) => {
    const group = store.collection('groups').get(groupId);
    if (!group) return [];
    const actorGroup = { displayName: group.name, groupId, name: group.name };
    return [{ displayName: group.name, type: 'atlassian-group-role-actor', actorGroup }];
  });
  return {
    self: `${view.api}/project/${project.id}/role/${role.id}`,
    name: role.name,
    id: Number(role.id),
    description: role.description,
    actors: [...people, ...teams].map((actor, at) => ({ id: Number(role.id) * 100 + at, avatarUrl, ...actor })),
    ...(role.projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: role.projectId } } }),
  };
};
