import { Hono } from 'hono';
import type { Jira } from '../jira';
import { authenticate } from './authenticate';
import type { App, Env } from './env';
import { answerError, notImplemented } from './errors';
import { defaultLimits, rateLimits, type RateLimits } from './limits';
import { readRoutes } from './read/index';
import { checkScopes } from './scopes';
import { tracing } from './tracing';
import { reservedRoutes } from './reserved';
import { version2Routes } from './version2/routes';
import { writeRoutes } from './write/index';

/** Jira's REST as a Hono app; in process with `app.request(path, init, { identity })`, or behind a server. */
export const jiraApp = (jira: Jira, limits: Partial<RateLimits> = {}): App => {
  const app = new Hono<Env>();
  app.onError(answerError);
  app.notFound(notImplemented);
  version2Routes(app, jira);
  app.use(
    '/rest/*',
    tracing(jira),
    authenticate(jira),
    checkScopes(),
    rateLimits(jira, { ...defaultLimits, ...limits }),
  );
  // The reading half has fixed names where the writing half has parameters, such as `/issue/picker`.
  reservedRoutes(app);
  readRoutes(app, jira);
  writeRoutes(app, jira);
  return app;
};
