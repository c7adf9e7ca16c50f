import type { Site } from '../../sandbox/site';
import { accountOf } from './people';
import type { PersonName } from './content/item';

/** Jira's REST, as one of the demo's people would use it. */
export interface Client {
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put(path: string, body: unknown): Promise<void>;
}

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** A client for a person. @throws Error with Jira's answer when Jira refuses. */
export const clientOf =
  ({ ask }: Site) =>
  (name: PersonName): Client => {
    const identity = { accountId: accountOf(name), app: null };
    const send = async (method: string, path: string, body?: unknown): Promise<string> => {
      const init = { method, headers: json, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
      const answer = await ask(path, init, identity);
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${name}: ${method} ${path} answered ${answer.status}: ${text}`);
      return text;
    };
    const parsed = async <T>(text: Promise<string>): Promise<T> => {
      const body = await text;
      return (body === '' ? null : JSON.parse(body)) as T;
    };
    return {
      get: (path) => parsed(send('GET', path)),
      post: (path, body) => parsed(send('POST', path, body)),
      put: async (path, body) => {
        await send('PUT', path, body);
      },
    };
  };
