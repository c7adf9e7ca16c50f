import type { Jira } from '../../jira';
import type { App } from '../env';
import { agileRoutes, agileScopes } from './agile-routes';
import { screenRoutes, screenScopes } from '../screens/screen-routes';
import { screenSchemeRoutes, screenSchemeScopes } from '../screens/scheme-routes';
import { ruleConfigRoutes, ruleConfigScopes } from '../workflows/rule-config-routes';
import { workflowSchemeRoutes, workflowSchemeScopes } from '../workflows/scheme-routes';
import { workflowSearchRoutes, workflowSearchScopes } from '../workflows/search-routes';
import { workflowUpdateRoutes, workflowUpdateScopes } from '../workflows/update-routes';
import { workflowUsageRoutes, workflowUsageScopes } from '../workflows/usage-routes';
import { appFieldRoutes, appFieldScopes } from './app-field-routes';
import { bulkMoveRoutes, bulkMoveScopes } from './bulk-move-routes';
import { bulkPropertyRoutes, bulkPropertyScopes } from './bulk-property-routes';
import { bulkTransitionRoutes, bulkTransitionScopes } from './bulk-transition-routes';
import { changelogRoutes, changelogScopes } from './changelog-routes';
import { commentRoutes, commentScopes } from './comment-routes';
import { createmetaRoutes, createmetaScopes } from './createmeta-routes';
import { expressionRoutes, expressionScopes } from './expression-routes';
import { issueRoutes, issueScopes } from './issue-routes';
import { linkRoutes, linkScopes } from './link-routes';
import { propertyRoutes, propertyScopes } from './property-routes';
import { taskRoutes, taskScopes } from './task-routes';
import { transitionRoutes, transitionScopes } from './transition-routes';
import { workflowRoutes, workflowScopes } from './workflow-routes';

/** The scopes that they ask of an app. */
export const writeScopes: readonly string[] = [
  agileScopes,
  screenScopes,
  screenSchemeScopes,
  ruleConfigScopes,
  workflowSchemeScopes,
  workflowSearchScopes,
  workflowUpdateScopes,
  workflowUsageScopes,
  appFieldScopes,
  bulkMoveScopes,
  bulkPropertyScopes,
  bulkTransitionScopes,
  changelogScopes,
  commentScopes,
  createmetaScopes,
  expressionScopes,
  issueScopes,
  linkScopes,
  propertyScopes,
  taskScopes,
  transitionScopes,
  workflowScopes,
];

/** What changes Jira, and what belongs to it. Fixed names come before `:issue`, which would swallow them. */
export const writeRoutes = (app: App, jira: Jira): void => {
  bulkPropertyRoutes(app, jira);
  createmetaRoutes(app, jira);
  issueRoutes(app, jira);
  transitionRoutes(app, jira);
  bulkMoveRoutes(app, jira);
  bulkTransitionRoutes(app, jira);
  commentRoutes(app, jira);
  linkRoutes(app, jira);
  changelogRoutes(app, jira);
  propertyRoutes(app, jira);
  appFieldRoutes(app, jira);
  workflowRoutes(app, jira);
  workflowSearchRoutes(app, jira);
  workflowUpdateRoutes(app, jira);
  ruleConfigRoutes(app, jira);
  workflowUsageRoutes(app, jira);
  workflowSchemeRoutes(app, jira);
  screenRoutes(app, jira);
  screenSchemeRoutes(app, jira);
  expressionRoutes(app, jira);
  agileRoutes(app, jira);
  taskRoutes(app, jira);
};
