import * as z from 'zod/mini';

import type { FailureReason } from '../domain/shared/failure-reason';
import { Failure, type FailureCode } from '../domain/shared/result';
import { isConsentNeeded } from './consent';

export interface Init {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** What is read of an answer: the common part of the browser's and Forge's `Response`. */
export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** One call to Jira. Who asks (a person, the app) was decided where the function was made. */
export type Request = (path: string, init?: Init) => Promise<Reply>;

const JiraErrors = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
  message: z.optional(z.string()),
});

/** Jira's own words in an error body; none when the body is something else, such as a proxy's page. */
const messagesIn = (body: string): readonly string[] => {
  try {
    const { errorMessages = [], errors = {}, message } = JiraErrors.parse(JSON.parse(body));
    return [...errorMessages, ...Object.values(errors), ...(message === undefined ? [] : [message])];
  } catch {
    return [];
  }
};

const codeOf = (status: number): FailureCode => {
  if (status === 401 || status === 403) return 'forbidden';
  // What the site does not offer at all is not there either.
  if (status === 404 || status === 410 || status === 501) return 'not-found';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 429 || status >= 500) return 'jira-unavailable';
  return 'invalid-input';
};

/** Where Jira gave no words of its own. */
const reasons: Readonly<Record<FailureCode, FailureReason>> = {
  'invalid-input': { code: 'jira-refused' },
  forbidden: { code: 'jira-forbidden' },
  'not-found': { code: 'jira-not-found' },
  conflict: { code: 'jira-conflict' },
  'jira-unavailable': { code: 'jira-unavailable' },
  'storage-unavailable': { code: 'jira-unavailable' },
  internal: { code: 'jira-strange' },
};

const ask = async (request: Request, path: string, init: Init): Promise<string> => {
  let reply: Reply;
  try {
    reply = await request(path, init);
  } catch (error) {
    if (isConsentNeeded(error)) throw error;
    throw new Failure('jira-unavailable', { code: 'jira-unreachable' });
  }
  const body = await reply.text();
  if (reply.ok) return body;
  const code = codeOf(reply.status);
  const messages = messagesIn(body);
  const text = messages.join(' ');
  throw new Failure(code, text === '' ? reasons[code] : { code: 'in-words', text }, messages);
};

/** What an answer says, in the form that is expected. @throws Failure where it is in another. */
export const parseAnswer = <S extends z.ZodMiniType>(body: string, schema: S): z.infer<S> => {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    throw new Failure('internal', reasons.internal);
  }
};

const json = { accept: 'application/json', 'content-type': 'application/json' };

/** Reads and parses. @throws Failure with Jira's own words in `messages`. */
export const getJson = async <S extends z.ZodMiniType>(
  request: Request,
  path: string,
  schema: S,
): Promise<z.infer<S>> =>
  parseAnswer(await ask(request, path, { method: 'GET', headers: { accept: json.accept } }), schema);

const send = async (request: Request, method: Init['method'] & string, path: string, body: unknown): Promise<string> =>
  ask(request, path, { method, headers: json, body: JSON.stringify(body) });

/** Asks something that takes a body, and gives the answer as it came: answers of thousands are read beside the page. */
export const postForText = async (request: Request, path: string, body: unknown): Promise<string> =>
  send(request, 'POST', path, body);

/** Asks something that takes a body, and parses the answer. */
export const postJson = async <S extends z.ZodMiniType>(
  request: Request,
  path: string,
  body: unknown,
  schema: S,
): Promise<z.infer<S>> => parseAnswer(await postForText(request, path, body), schema);

/** Changes something; the answer's body does not matter. */
export const sendJson = async (
  request: Request,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
): Promise<void> => {
  await send(request, method, path, body);
};

/** Changes something, and parses what Jira says of it; null where it answers without a body, as it does when all went well. */
export const sendForAnswer = async <S extends z.ZodMiniType>(
  request: Request,
  method: 'POST' | 'PUT',
  path: string,
  body: unknown,
  schema: S,
): Promise<z.infer<S> | null> => {
  const answer = await send(request, method, path, body);
  return answer === '' ? null : parseAnswer(answer, schema);
};
