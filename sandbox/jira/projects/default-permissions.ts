import { permissionKeys } from '../permission-keys';
import type { Holder, Project } from '../model';

export interface ProjectRoles {
  readonly administrators: string;
  readonly members: string;
  readonly viewers: string;
  readonly addons: string;
}

/** What only those who configure the project may do. */
const administratorsOnly = new Set([
  'ADMINISTER_PROJECTS',
  'DELETE_ALL_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'MODIFY_REPORTER',
  'SET_ISSUE_SECURITY',
]);

const viewersToo = new Set(['BROWSE_PROJECTS', 'VIEW_READONLY_WORKFLOW', 'VIEW_VOTERS_AND_WATCHERS', 'ADD_COMMENTS']);

/** Only people are given work. */
const peopleOnly = new Set(['ASSIGNABLE_USER']);

/** Who holds what in a new project: administrators everything, members all daily work, viewers may read and comment. */
export const defaultPermissions = (roles: ProjectRoles): Project['permissions'] => {
  const held = (key: string): readonly Holder[] => [
    { type: 'role', roleId: roles.administrators },
    ...(administratorsOnly.has(key) ? [] : [{ type: 'role', roleId: roles.members } as const]),
    ...(viewersToo.has(key) ? [{ type: 'role', roleId: roles.viewers } as const] : []),
    ...(peopleOnly.has(key) ? [] : [{ type: 'role', roleId: roles.addons } as const]),
  ];
  return Object.fromEntries(permissionKeys.filter(({ type }) => type === 'PROJECT').map(({ key }) => [key, held(key)]));
};
