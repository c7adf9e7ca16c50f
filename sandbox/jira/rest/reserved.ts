import { notImplemented } from './errors';
import type { App } from './env';

/** Names that Jira has where the sandbox has a key or an id: what it does not have must not be taken for one. */
const names = [
  'issue/archive',
  'issue/unarchive',
  'issue/createmeta',
  'issue/limit/report',
  'issue/watching',
  'issue/transitions',
  'project/recent',
  'project/type',
  'project/type/accessible',
  'project/type/:projectTypeKey',
  'project/type/:projectTypeKey/accessible',
  'projectvalidate/key',
  'component/:id/relatedIssueCounts',
  'issuetype/:id/alternatives',
  'issuetype/page',
  'priority/default',
  'priority/move',
  'resolution/default',
  'resolution/move',
  'status/search',
] as const;

/** Says 501 for those; goes before the routes that would swallow them. */
export const reservedRoutes = (app: App): void => {
  for (const name of names) app.all(`/rest/api/3/${name}`, notImplemented);
};
