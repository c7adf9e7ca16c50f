import type { GlobalPermission } from './model';

export interface PermissionKey {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

const project = (id: number, key: string, name: string, description: string): PermissionKey => ({
  id: String(id),
  key,
  name,
  type: 'PROJECT',
  description,
});

const global = (id: number, key: GlobalPermission, name: string, description: string): PermissionKey => ({
  id: String(id),
  key,
  name,
  type: 'GLOBAL',
  description,
});

/** Every permission that the sandbox knows, with Jira's ids and names. */
export const permissionKeys: readonly PermissionKey[] = [
  global(0, 'ADMINISTER', 'Administer Jira', 'Configure the whole site.'),
  global(22, 'CREATE_SHARED_OBJECTS', 'Share dashboards and filters', 'Share what one made with others.'),
  global(27, 'USER_PICKER', 'Browse users and groups', 'See and pick people and groups.'),
  global(33, 'BULK_CHANGE', 'Make bulk changes', 'Change many work items at once.'),
  project(10, 'BROWSE_PROJECTS', 'Browse Projects', 'See the project and its work items.'),
  project(11, 'CREATE_ISSUES', 'Create Issues', 'Add work items.'),
  project(12, 'EDIT_ISSUES', 'Edit Issues', 'Change the fields of work items.'),
  project(13, 'ASSIGN_ISSUES', 'Assign Issues', 'Give work items to people.'),
  project(14, 'RESOLVE_ISSUES', 'Resolve Issues', 'Set the resolution and fix versions.'),
  project(15, 'ADD_COMMENTS', 'Add Comments', 'Comment on work items.'),
  project(16, 'DELETE_ISSUES', 'Delete Issues', 'Remove work items for good.'),
  project(17, 'ASSIGNABLE_USER', 'Assignable User', 'Be given work items.'),
  project(18, 'CLOSE_ISSUES', 'Close Issues', 'Close work items.'),
  project(19, 'CREATE_ATTACHMENTS', 'Create Attachments', 'Attach files.'),
  project(20, 'WORK_ON_ISSUES', 'Work On Issues', 'Log time.'),
  project(21, 'LINK_ISSUES', 'Link Issues', 'Link work items with each other.'),
  project(23, 'ADMINISTER_PROJECTS', 'Administer Projects', 'Configure the project.'),
  project(25, 'MOVE_ISSUES', 'Move Issues', 'Move work items to other projects or workflows.'),
  project(26, 'SET_ISSUE_SECURITY', 'Set Issue Security', 'Restrict who sees a work item.'),
  project(28, 'SCHEDULE_ISSUES', 'Schedule Issues', 'Set due dates and the order of the backlog.'),
  project(30, 'MODIFY_REPORTER', 'Modify Reporter', 'Report in the name of others.'),
  project(31, 'VIEW_VOTERS_AND_WATCHERS', 'View Voters and Watchers', 'See who votes and watches.'),
  project(32, 'MANAGE_WATCHERS', 'Manage Watchers', 'Change who watches.'),
  project(34, 'EDIT_ALL_COMMENTS', 'Edit All Comments', 'Change the comments of others.'),
  project(35, 'EDIT_OWN_COMMENTS', 'Edit Own Comments', 'Change one’s own comments.'),
  project(36, 'DELETE_ALL_COMMENTS', 'Delete All Comments', 'Remove the comments of others.'),
  project(37, 'DELETE_OWN_COMMENTS', 'Delete Own Comments', 'Remove one’s own comments.'),
  project(38, 'DELETE_ALL_ATTACHMENTS', 'Delete All Attachments', 'Remove the files of others.'),
  project(39, 'DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments', 'Remove one’s own files.'),
  project(45, 'VIEW_READONLY_WORKFLOW', 'View Read-Only Workflow', 'See the workflow.'),
  project(46, 'TRANSITION_ISSUES', 'Transition Issues', 'Move work items through the workflow.'),
  project(47, 'MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'Create, start and complete sprints.'),
];

const types = new Map(permissionKeys.map(({ key, type }) => [key, type]));

export const permissionType = (key: string): PermissionKey['type'] | undefined => types.get(key);
