import type { Jira } from '../jira';
import type { Board, Project } from '../model';
import type { ProjectRoles } from './default-permissions';

/** What a style brings to a new project. */
export interface Parts {
  readonly roles: ProjectRoles;
  readonly issueTypeIds: readonly string[];
  readonly workflowIds: Project['workflowIds'];
  readonly screenIds: Project['screenIds'];
  readonly columns: Board['columns'];
  readonly estimationFieldId: string;
}

export const uuid = (jira: Jira, sequence: string): string =>
  `3f0c2d1e-0000-4000-8000-${Number(jira.store.nextId(sequence)).toString(16).padStart(12, '0')}`;

/** Three screens of the same fields: changing one later leaves the others. */
export const addScreens = (jira: Jira, key: string, fieldIds: readonly string[]): Project['screenIds'] => {
  const add = (operation: string): string => {
    const id = jira.store.nextId('screens');
    jira.store.collection('screens').put(id, { id, name: `${key}: ${operation} screen`, fieldIds });
    return id;
  };
  return { create: add('Create'), edit: add('Edit'), view: add('View') };
};
