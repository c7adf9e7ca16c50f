import { badRequest } from '../../errors';
import type { Jira } from '../../jira';
import type { Project } from '../../model';
import type { App } from '../env';
import { listParam, pageOf } from '../paging';
import { demandJiraAdmin } from './rights';

const named = (project: Project): { readonly id: string; readonly name: string; readonly description: string } => ({
  id: project.id,
  name: `${project.key}: Issue Type Screen Scheme`,
  description: '',
});

/** The scopes that these routes ask of an app; `scopes.ts` says how to read them. */
export const screenSchemeScopes = `
GET /rest/api/3/issuetypescreenscheme/project | manage:jira-configuration | read:issue-type-screen-scheme:jira
GET /rest/api/3/issuetypescreenscheme/mapping | manage:jira-configuration | read:issue-type-screen-scheme:jira
GET /rest/api/3/screenscheme | manage:jira-project | read:screen-scheme:jira read:issue-type-screen-scheme:jira
`;

/** Which screens a project shows: project → issue type screen scheme → screen scheme → screens. Every project has its own. */
export const screenSchemeRoutes = (app: App, jira: Jira): void => {
  const classic = (): readonly Project[] =>
    [...jira.store.collection('projects').values()].filter(({ style }) => style === 'classic');
  const chosen = (ids: readonly string[] | undefined): readonly Project[] =>
    classic().filter(({ id }) => ids?.includes(id) ?? true);

  app.get('/rest/api/3/issuetypescreenscheme/project', (c) => {
    demandJiraAdmin(c, jira);
    const ids = listParam(c, 'projectId');
    if (ids === undefined) throw badRequest('The project IDs must be given.');
    const values = chosen(ids).map((project) => ({ issueTypeScreenScheme: named(project), projectIds: [project.id] }));
    return c.json({ self: `${c.get('view').api}/issuetypescreenscheme/project`, ...pageOf(c, values) });
  });

  app.get('/rest/api/3/issuetypescreenscheme/mapping', (c) => {
    demandJiraAdmin(c, jira);
    const values = chosen(listParam(c, 'issueTypeScreenSchemeId')).map(({ id }) => ({
      issueTypeScreenSchemeId: id,
      issueTypeId: 'default',
      screenSchemeId: id,
    }));
    return c.json({ self: `${c.get('view').api}/issuetypescreenscheme/mapping`, ...pageOf(c, values) });
  });

  app.get('/rest/api/3/screenscheme', (c) => {
    demandJiraAdmin(c, jira);
    const values = chosen(listParam(c, 'id')).map(({ id, key, screenIds: { create, edit, view } }) => ({
      id: Number(id),
      name: `${key}: Screen Scheme`,
      description: '',
      screens: { default: Number(view), create: Number(create), edit: Number(edit), view: Number(view) },
    }));
    return c.json({ self: `${c.get('view').api}/screenscheme`, ...pageOf(c, values, { fallback: 25, max: 100 }) });
  });
};
