import type { Identity } from '../../sandbox/jira/jira';
import { type Site } from '../../sandbox/site';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

export interface Client {
  send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>>;
  /** @throws Error with Jira's answer when Jira refuses. */
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body: unknown): Promise<T>;
  put(path: string, body: unknown): Promise<void>;
  remove(path: string): Promise<void>;
}

const json = { 'content-type': 'application/json', accept: 'application/json' };

/** Calls the site as this person. */
export const clientFor = ({ ask }: Site, identity: Identity): Client => {
  const send = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const init = { method, headers: json, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await ask(path, init, identity);
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
  };
  const must = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await send<T>(method, path, body);
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    send,
    get: (path) => must('GET', path),
    post: (path, body) => must('POST', path, body),
    put: (path, body) => must('PUT', path, body),
    remove: (path) => must('DELETE', path),
  };
};
