import type { Jira } from '../../jira';
import type { App } from '../env';
import { boardIssueRoutes } from './board-issues';
import { boardRoutes } from './boards';
import { bulkRoutes } from './bulk';
import { fieldRoutes } from './fields';
import { groupRoutes } from './groups';
import { jqlRoutes } from './jql';
import { peopleRoutes } from './people';
import { permissionRoutes } from './permissions';
import { projectRoutes } from './projects';
import { searchRoutes } from './search';
import { siteRoutes } from './site';
import { versionRoutes } from './versions';

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
