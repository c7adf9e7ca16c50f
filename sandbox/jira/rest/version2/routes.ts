import { jiraMarkup, type AdfDoc, type JiraMarkup } from '../../../convert/jira-markup';
import type { Jira } from '../../jira';
import { isObject } from '../../json';
import type { Json, JsonObject } from '../../model';
import type { App, Ctx } from '../env';
import { inVersion2 } from './answer';
import { fieldKinds, type FieldKinds } from './field-kinds';
import { toVersion3 } from './request';

/** `latest` has stayed version 2 since version 3 came. */
const prefix = /^\/rest\/api\/(?:2|latest)(?=\/)/;

const isJson = (type: string | null | undefined): boolean => /^application\/([\w.+-]*\+)?json/i.test(type ?? '');

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

/** The same request to version 3. A body that cannot be read is passed on unchanged, and refused there. */
const requestToVersion3 = async (c: Ctx, jira: Jira, markup: JiraMarkup, kind: FieldKinds): Promise<Request> => {
  const url = new URL(c.req.url);
  url.pathname = url.pathname.replace(prefix, '/rest/api/3');
  const init = { method: c.req.method, headers: c.req.raw.headers };
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return new Request(url, init);
  const text = await c.req.text();
  const body = isJson(c.req.header('content-type')) ? parsed(text) : undefined;
  if (body === undefined) return new Request(url, text === '' ? init : { ...init, body: text });
  const nameOf = (accountId: string): string | null =>
    jira.store.collection('users').get(accountId)?.displayName ?? null;
  const toDocument = (wiki: string): JsonObject => ({ ...markup.toAdf(wiki, nameOf) }) as unknown as JsonObject;
  const headers = new Headers(init.headers);
  headers.delete('content-length');
  return new Request(url, {
    ...init,
    headers,
    body: JSON.stringify(toVersion3(url.pathname, body, { kind, toDocument })),
  });
};

/** A document where a comment's text belongs is refused while the request is read, in the words of the reader. */
const commentRefusal = (path: string, answer: Json): Json =>
  /\/comment(\/[^/]+)?$/.test(path) &&
  isObject(answer) &&
  isObject(answer.errors) &&
  answer.errors.comment === 'Comment body is not valid!'
    ? {
        errorMessages: ['Can not deserialize instance of java.lang.String out of START_OBJECT token'],
        errors: {},
      }
    : answer;

/**
 * Version 2 of Jira's REST: version 3 with wiki markup in place of documents. Each request is put to version 3, so that
 * rights, limits, scopes and refusals are the same. Goes before everything that version 3 does to a request.
 */
export const version2Routes = (app: App, jira: Jira): void => {
  const kind = fieldKinds(jira);
  const answer = async (c: Ctx): Promise<Response> => {
    const markup = await jiraMarkup();
    const request = await requestToVersion3(c, jira, markup, kind);
    const response = await app.fetch(request, c.env);
    if (!isJson(response.headers.get('content-type'))) return response;
    const body = inVersion2(commentRefusal(request.url, (await response.json()) as Json), {
      kind,
      toWiki: (document) => markup.toWiki(document as unknown as AdfDoc),
      from: `${jira.baseUrl}/rest/api/3/`,
      to: `${jira.baseUrl}/rest/api/2/`,
    });
    const headers = new Headers(response.headers);
    headers.delete('content-length');
    return new Response(JSON.stringify(body), { status: response.status, headers });
  };
  app.all('/rest/api/2/*', answer);
  app.all('/rest/api/latest/*', answer);
};
