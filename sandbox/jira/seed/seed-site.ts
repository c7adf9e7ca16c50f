import type { Store } from '../../store/store';
import { systemFields } from './system-fields';

/** The site's groups, by what they are for. */
export const groupIds = {
  administrators: '0a1f0b7e-0000-4000-8000-000000000001',
  users: '0a1f0b7e-0000-4000-8000-000000000002',
} as const;

/** The roles that company-managed projects share. */
export const roleIds = { administrators: '10002', developers: '10005', viewers: '10006', addons: '10003' } as const;

/** Statuses, work types and resolutions that every company-managed project starts with. */
export const statusIds = { toDo: '10000', inProgress: '3', inReview: '10001', done: '10002' } as const;
export const issueTypeIds = { epic: '10000', story: '10001', task: '10002', subtask: '10003', bug: '10004' } as const;
export const resolutionIds = { done: '10000' } as const;
export const priorityIds = { medium: '3' } as const;

const named = (names: readonly string[], first: number): readonly (readonly [string, string])[] =>
  names.map((name, at) => [String(first + at), name]);

const people = (store: Store): void => {
  const groups = store.collection('groups');
  const { administrators, users } = groupIds;
  groups.put(administrators, { groupId: administrators, name: 'jira-administrators-sandbox', members: [] });
  groups.put(users, { groupId: users, name: 'jira-software-users-sandbox', members: [] });
  const permissions = store.collection('globalPermissions');
  permissions.put('ADMINISTER', [administrators]);
  for (const key of ['BULK_CHANGE', 'USER_PICKER', 'CREATE_SHARED_OBJECTS'])
    permissions.put(key, [users, administrators]);
  const roles = store.collection('roles');
  const role = (id: string, name: string, description: string): void =>
    roles.put(id, { id, name, description, projectId: null });
  role(roleIds.administrators, 'Administrators', 'Those who configure a project');
  role(roleIds.addons, 'atlassian-addons-project-access', 'Apps that work in a project');
  role(roleIds.developers, 'Developers', 'Those who work in a project');
  role(roleIds.viewers, 'Viewers', 'Those who only look at a project');
};

const words = (store: Store): void => {
  const colors = ['#d04437', '#f15C75', '#f79232', '#707070', '#999999'];
  for (const [id, name] of named(['Highest', 'High', 'Medium', 'Low', 'Lowest'], 1))
    store
      .collection('priorities')
      .put(id, { id, name, description: '', statusColor: colors[Number(id) - 1] ?? '#999999' });
  for (const [id, name] of named(['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'], 10_000))
    store.collection('resolutions').put(id, { id, name, description: '' });
  const linkType = (id: string, name: string, inward: string, outward: string): void =>
    store.collection('linkTypes').put(id, { id, name, inward, outward });
  linkType('10000', 'Blocks', 'is blocked by', 'blocks');
  linkType('10001', 'Cloners', 'is cloned by', 'clones');
  linkType('10002', 'Duplicate', 'is duplicated by', 'duplicates');
  linkType('10003', 'Relates', 'relates to', 'relates to');
};

const work = (store: Store): void => {
  const status = (id: string, name: string, category: 'new' | 'indeterminate' | 'done'): void =>
    store.collection('statuses').put(id, { id, name, description: '', category, projectId: null });
  status(statusIds.toDo, 'To Do', 'new');
  status(statusIds.inProgress, 'In Progress', 'indeterminate');
  status(statusIds.inReview, 'In Review', 'indeterminate');
  status(statusIds.done, 'Done', 'done');
  const type = (id: string, name: string, hierarchyLevel: -1 | 0 | 1, description: string): void =>
    store.collection('issueTypes').put(id, { id, name, description, hierarchyLevel, projectId: null });
  type(issueTypeIds.epic, 'Epic', 1, 'A large piece of work that is broken down further.');
  type(issueTypeIds.story, 'Story', 0, 'Something that a user wants.');
  type(issueTypeIds.task, 'Task', 0, 'A piece of work.');
  type(issueTypeIds.subtask, 'Sub-task', -1, 'A part of another work item.');
  type(issueTypeIds.bug, 'Bug', 0, 'Something that does not work as it should.');
};

/** Fills an empty store with what a new site has; a filled one stays as it is. */
export const seedSite = (store: Store): void => {
  if (store.collection('meta').has('seeded')) return;
  store.transaction(() => {
    people(store);
    words(store);
    work(store);
    for (const [id, field] of systemFields) store.collection('fields').put(id, field);
    // The last id that the seeds take, of every kind whose ids begin where a counter would.
    const start = {
      ...{ statuses: 10_002, issueTypes: 10_004, resolutions: 10_003, linkTypes: 10_003 },
      ...{ roles: 10_006, fields: 10_029, options: 10_019 },
    };
    for (const [sequence, last] of Object.entries(start)) store.collection('meta').put(`sequence:${sequence}`, last);
    store.collection('meta').put('seeded', true);
  });
};
