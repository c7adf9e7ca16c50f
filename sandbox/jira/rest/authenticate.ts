import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { viewOf } from '../serializers/view';
import { JiraError } from '../errors';
import { anonymous, asPerson } from '../identity';
import type { Identity, Jira } from '../jira';
import type { Ctx, Env } from './env';

/** The cookie that the browser's "You are" switch sets: an account id. */
export const userCookie = 'sandbox_user';

const refused = (): JiraError => new JiraError(401, ['Client must be authenticated to access this resource.']);

const byEmail = (jira: Jira, email: string): Identity => {
  for (const user of jira.store.collection('users').values())
    if (user.active && user.emailAddress?.toLowerCase() === email.toLowerCase()) return asPerson(user.accountId);
  throw refused();
};

const fromBasic = (jira: Jira, credentials: string): Identity => {
  const text = Buffer.from(credentials, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  // Any token will do, but there must be one, as a client without would fail in Jira.
  if (colon < 1 || colon === text.length - 1) throw refused();
  return byEmail(jira, text.slice(0, colon));
};

const whoAsks = (jira: Jira, c: Ctx): Identity => {
  // Over HTTP the server passes bindings of its own; without any there is no object at all.
  const given = (c.env as Env['Bindings'] | undefined)?.identity;
  if (given) return given;
  const header = c.req.header('authorization');
  const [scheme = '', credentials = ''] = header?.split(' ') ?? [];
  if (scheme.toLowerCase() === 'basic') return fromBasic(jira, credentials);
  if (header !== undefined) throw refused();
  const accountId = getCookie(c, userCookie);
  return accountId !== undefined && jira.store.collection('users').has(accountId) ? asPerson(accountId) : anonymous;
};

/** Finds out who asks: the caller in process, Basic `email:token`, the browser's cookie, or nobody. */
export const authenticate =
  (jira: Jira): MiddlewareHandler<Env> =>
  async (c, next) => {
    const identity = whoAsks(jira, c);
    c.set('identity', identity);
    c.set('view', viewOf(jira, identity));
    await next();
  };
