import type { Jira } from '../../jira';
import type { App } from '../env';
import { boardIssueRoutes, boardIssueScopes } from './board-issues';
import { boardRoutes, boardScopes } from './boards';
import { bulkRoutes, bulkScopes } from './bulk';
import { fieldRoutes, fieldScopes } from './fields';
import { groupRoutes, groupScopes } from './groups';
import { jqlRoutes, jqlScopes } from './jql';
import { peopleRoutes, peopleScopes } from './people';
import { permissionRoutes, permissionScopes } from './permissions';
import { projectRoutes, projectScopes } from './projects';
import { searchRoutes, searchScopes } from './search';
import { siteRoutes, siteScopes } from './site';
import { versionRoutes, versionScopes } from './versions';

/** The scopes that they ask of an app. */
export const readScopes: readonly string[] = [
  boardIssueScopes,
  boardScopes,
  bulkScopes,
  fieldScopes,
  groupScopes,
  jqlScopes,
  peopleScopes,
  permissionScopes,
  projectScopes,
  searchScopes,
  siteScopes,
  versionScopes,
];

/** What is read and never changes anything. Goes before the other routes, whose `issue/{key}` would catch `issue/picker`. */
export const readRoutes = (app: App, jira: Jira): void => {
  for (const routes of [
    peopleRoutes,
    groupRoutes,
    permissionRoutes,
    projectRoutes,
    versionRoutes,
    siteRoutes,
    fieldRoutes,
    searchRoutes,
    bulkRoutes,
    jqlRoutes,
    boardRoutes,
    boardIssueRoutes,
  ])
    routes(app, jira);
};
