import type { Answer } from '../worker/protocol';

const texts: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Payload Too Large',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  501: 'Not Implemented',
};

const encoder = new TextEncoder();

/** An answer of the platform itself. */
export const answer = (status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  statusText: texts[status] ?? '',
  headers: [
    ...(body === undefined ? [] : [['content-type', 'application/json'] as const]),
    ...Object.entries(headers).map(([name, value]) => [name, value] as const),
  ],
  body: body === undefined ? new Uint8Array() : encoder.encode(JSON.stringify(body)),
});

/** A refusal by the proxy in front of the products: the header makes @forge/api throw. */
export const proxyError = (status: number, code: string, message = code): Answer =>
  answer(status, { code: status, message }, { 'forge-proxy-error': code });

/** The connection is cut: the app's `fetch` fails, and whether the request was done it cannot know. */
export const cutOff: Answer = { status: 0, statusText: '', headers: [], body: new Uint8Array() };

/** What the sandbox lacks says so. */
export const notModelled = (what: string): Answer =>
  proxyError(501, 'NOT_MODELLED', `${what} is not implemented in the sandbox`);

export const fromResponse = async (response: Response): Promise<Answer> => ({
  status: response.status,
  statusText: response.statusText,
  headers: [...response.headers],
  body: new Uint8Array(await response.arrayBuffer()),
});
