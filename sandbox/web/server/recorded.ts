import type { Handler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Jira } from '../../jira/jira';
import type { Inspector } from './inspector';
import type { Answering } from './ports';

const basicName = (header: string): string =>
  Buffer.from(header.replace(/^basic /i, ''), 'base64')
    .toString('utf8')
    .split(':')[0] ?? '';

/** Jira's REST behind HTTP, each call noted for the inspector. */
export const recorded =
  ({
    jira,
    jiraApp,
    inspector,
    cookie,
  }: {
    readonly jira: Jira;
    readonly jiraApp: Answering;
    readonly inspector: Inspector;
    readonly cookie: string;
  }): Handler =>
  async (c) => {
    const begun = performance.now();
    const response = await jiraApp.fetch(c.req.raw, {});
    const authorization = c.req.header('authorization');
    const { pathname, search } = new URL(c.req.url);
    inspector.add({
      kind: 'rest',
      at: jira.clock(),
      by: authorization === undefined ? (getCookie(c, cookie) ?? 'anonymous') : basicName(authorization),
      from: authorization === undefined && c.req.header('x-sandbox-page') !== undefined ? 'page' : 'client',
      method: c.req.method,
      path: pathname + search,
      status: response.status,
      ms: performance.now() - begun,
    });
    return response;
  };
