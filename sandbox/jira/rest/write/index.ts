import type { Jira } from '../../jira';
import type { App } from '../env';
import { agileRoutes } from './agile-routes';
import { appFieldRoutes } from './app-field-routes';
import { bulkPropertyRoutes } from './bulk-property-routes';
import { bulkTransitionRoutes } from './bulk-transition-routes';
import { changelogRoutes } from './changelog-routes';
import { commentRoutes } from './comment-routes';
import { createmetaRoutes } from './createmeta-routes';
import { expressionRoutes } from './expression-routes';
import { issueRoutes } from './issue-routes';
import { linkRoutes } from './link-routes';
import { propertyRoutes } from './property-routes';
import { taskRoutes } from './task-routes';
import { transitionRoutes } from './transition-routes';
import { workflowRoutes } from './workflow-routes';

/** What changes Jira, and what belongs to it. Fixed names come before `:issue`, which would swallow them. */
export const writeRoutes = (app: App, jira: Jira): void => {
  bulkPropertyRoutes(app, jira);
  createmetaRoutes(app, jira);
  issueRoutes(app, jira);
  transitionRoutes(app, jira);
  bulkTransitionRoutes(app, jira);
  commentRoutes(app, jira);
  linkRoutes(app, jira);
  changelogRoutes(app, jira);
  propertyRoutes(app, jira);
  appFieldRoutes(app, jira);
  workflowRoutes(app, jira);
  expressionRoutes(app, jira);
  agileRoutes(app, jira);
  taskRoutes(app, jira);
};
