import type { MiddlewareHandler } from 'hono';
import type { Jira } from '../jira';
import { actorId } from '../identity';
import type { Env } from './env';

/** The headers with which Jira marks every answer; ids count up, so that a run can be repeated. */
export const tracing = (_jira: Jira): MiddlewareHandler<Env> => {
  let last = 0;
  return async (c, next) => {
    await next();
    last += 1;
    const id = last.toString(16).padStart(32, '0');
    c.header('X-AREQUESTID', id);
    c.header('Atl-Traceid', id);
    c.header('Cache-Control', 'no-cache, no-store, no-transform');
    c.header('X-Content-Type-Options', 'nosniff');
    const identity = c.get('identity') as Env['Variables']['identity'] | undefined;
    const who = identity ? actorId(identity) : null;
    if (who !== null) c.header('X-AACCOUNTID', encodeURIComponent(who));
  };
};
