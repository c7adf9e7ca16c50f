import { Failure } from '../errors';
import { table } from '../library/table';
import { Entity, asText, fieldOf, type Value } from '../values';
import { fields, propertiesOf, text } from './read';
import type { JsonObject } from '../../jira/model';
import type { Runtime } from '../runtime';

const accountIdOf = (user: Entity): string => asText(user.data['accountId']) ?? '';

const fullUser = (user: Entity, rt: Runtime): JsonObject => user.whole(() => rt.source.user(accountIdOf(user)));

const rolesIn = (user: Entity, [project]: readonly Value[], rt: Runtime): Value => {
  if (!(project instanceof Entity)) throw new Failure('"getProjectRoles" needs a project.');
  return rt.source
    .projectRoles(accountIdOf(user), text(project.data['id']) ?? '')
    .map((role) => new Entity('ProjectRole', { ...role }));
};

/** User. What privacy settings may hide is an expensive operation to read. */
export const userTable = table<Entity>({
  accountId: { type: 'String', read: (self) => fieldOf(self.data, 'accountId') },
  ...fields(
    { displayName: 'String', locale: 'String', timeZone: 'String', avatarUrls: 'Map', active: 'Boolean' },
    1,
    fullUser,
  ),
  groups: { type: 'List<String>', cost: 1, read: (self, rt) => rt.source.groups(accountIdOf(self)).map((g) => g.name) },
  groupIds: {
    type: 'List<String>',
    cost: 1,
    read: (self, rt) => rt.source.groups(accountIdOf(self)).map((g) => g.groupId),
  },
  permissions: {
    type: 'UserPermissions',
    read: (self) => new Entity('UserPermissions', { accountId: accountIdOf(self) }),
  },
  getProjectRoles: { takes: ['Project'], gives: 'List<ProjectRole>', cost: 1, call: rolesIn },
  ...propertiesOf('user', (self) => self.data['accountId']),
});

export const userPermissionsTable = table<Entity>({
  global: { type: 'List<String>', cost: 1, read: (self, rt) => rt.source.globalPermissions(accountIdOf(self)) },
});

const fullProject = (project: Entity, rt: Runtime): JsonObject =>
  project.whole(() => rt.source.project(text(project.data['id']) ?? ''));

/** Project. The form inside an issue is short: style, lead and category are looked up, at no cost in Jira's terms. */
export const projectTable = table<Entity>({
  ...fields({ id: 'Number', key: 'String', name: 'String' }),
  ...fields(
    { style: 'String', projectTypeKey: 'String', projectCategory: 'ProjectCategory', avatarUrls: 'Map', lead: 'User' },
    0,
    (self, rt) => {
      const full = fullProject(self, rt);
      return 'style' in full ? full : { ...full, ...rt.source.project(text(self.data['id']) ?? '') };
    },
  ),
  ...propertiesOf('project'),
});
