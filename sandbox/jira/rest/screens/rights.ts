import { forbidden, notFound } from '../../errors';
import type { Jira } from '../../jira';
import type { Project, Screen } from '../../model';
import { findProject, mayGlobally, mayIn } from '../../permissions';
import type { Ctx } from '../env';
import { pathParam, textParam } from '../read/request';

/** @throws JiraError 403 */
export const demandJiraAdmin = (c: Ctx, jira: Jira): void => {
  if (!mayGlobally(jira, c.get('identity'), 'ADMINISTER'))
    throw forbidden('Only Jira administrators can perform this operation.');
};

/** Screens are the site's: a project administrator reads those of a project, named by its key. @throws JiraError 403 */
export const demandReader = (c: Ctx, jira: Jira, screen: Screen): void => {
  const project = findProject(jira, textParam(c, 'projectKey') ?? '');
  const own = project !== undefined && Object.values(project.screenIds).includes(screen.id);
  if (own && mayIn(jira, c.get('identity'), 'ADMINISTER_PROJECTS', project)) return;
  demandJiraAdmin(c, jira);
};

/** @throws JiraError 404. A team-managed project shows its fields in its own way: it has no screens for REST. */
export const screenOf = (c: Ctx, jira: Jira): Screen => {
  const screen = jira.store.collection('screens').get(pathParam(c, 'screenId'));
  if (!screen || isTeamManaged(jira, screen)) throw notFound('The screen was not found.');
  return screen;
};

const projectOfScreen = (jira: Jira, { id }: Screen): Project | undefined =>
  [...jira.store.collection('projects').values()].find(({ screenIds }) => Object.values(screenIds).includes(id));

export const isTeamManaged = (jira: Jira, screen: Screen): boolean =>
  projectOfScreen(jira, screen)?.style === 'next-gen';
