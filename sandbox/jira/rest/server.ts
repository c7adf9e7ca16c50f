import { Hono } from 'hono';
import type { Jira } from '../jira';
import { authenticate } from './authenticate';
import type { App, Env } from './env';
import { answerError, notImplemented } from './errors';
import { tracing } from './tracing';
import { readRoutes } from './read/index';
import { writeRoutes } from './write/index';

/** Jira's REST as a Hono app; in process with `app.request(path, init, { identity })`, or behind a server. */
export const jiraApp = (jira: Jira): App => {
  const app = new Hono<Env>();
  app.onError(answerError);
  app.notFound(notImplemented);
  app.use('/rest/*', tracing(jira), authenticate(jira));
  // First, since `issue/{key}` among the others would catch `issue/picker`.
  readRoutes(app, jira);
  writeRoutes(app, jira);
  return app;
};
