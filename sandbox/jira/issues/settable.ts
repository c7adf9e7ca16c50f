import { appliesTo } from '../fields/lookup';
import { kindOf } from '../fields/kind';
import type { Identity, Jira } from '../jira';
import type { Field, Issue, Project } from '../model';
import { mayIn } from '../permissions';

/** What some fields need besides the permission for the operation itself. */
const needs: Readonly<Record<string, string>> = {
  assignee: 'ASSIGN_ISSUES',
  reporter: 'MODIFY_REPORTER',
  duedate: 'SCHEDULE_ISSUES',
  issuelinks: 'LINK_ISSUES',
  comment: 'ADD_COMMENTS',
};

const permissionOf = (field: Field): string | undefined =>
  kindOf(field) === 'sprints' ? 'SCHEDULE_ISSUES' : needs[field.id];

/** Every create and edit form takes these, whether a screen lists them or not. */
const always = { create: ['summary', 'issuetype', 'project', 'parent'], edit: ['comment'], transition: ['comment'] };

export type Operation = keyof typeof always;

/** Which fields a person may set in one operation, given its screen. Fields an app keeps to itself are never among them. */
export const settableFields = (
  jira: Jira,
  identity: Identity,
  project: Project,
  issue: Issue | null,
  screenId: string,
  operation: Operation,
): readonly Field[] => {
  const shown = new Set([...(jira.store.collection('screens').get(screenId)?.fieldIds ?? []), ...always[operation]]);
  return [...jira.store.collection('fields').values()].filter((field) => {
    if (!shown.has(field.id) || !appliesTo(field, project) || field.forge?.readOnly === true) return false;
    if (kindOf(field) === 'rank') return false;
    const permission = permissionOf(field);
    return permission === undefined || mayIn(jira, identity, permission, project, issue);
  });
};

export const notOnScreen = (fieldId: string): string =>
  `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
