import type { Answer, CallInit, Descriptor, FromWorker } from './protocol';
import { invocations } from './runtime';

type Post = (message: FromWorker) => void;

/** Statuses that a Response with a body is not allowed to have. */
const bodiless = new Set([101, 204, 205, 304]);

/** The init as bytes and headers, with no header that the app did not set; a form brings its own boundary. */
const freeze = async (init: RequestInit = {}): Promise<CallInit> => {
  const method = (init.method ?? 'GET').toUpperCase();
  const headers = new Headers(init.headers);
  if (init.body === undefined || init.body === null) return { method, headers: [...headers], body: null };
  const carrier = new Response(init.body);
  const type = carrier.headers.get('content-type');
  if (init.body instanceof FormData && type) headers.set('content-type', type);
  return { method, headers: [...headers], body: new Uint8Array(await carrier.arrayBuffer()) };
};

const toResponse = ({ status, statusText, headers, body }: Answer): Response =>
  new Response(bodiless.has(status) ? null : new Uint8Array(body), {
    status,
    statusText,
    headers: headers.map(([k, v]): [string, string] => [k, v]),
  });

/** The status of an answer that never came: the connection was cut. */
export const cut = 0;

/** `__forge_fetch__`: every call of the app goes to the host, marked with its invocation. */
export const forgeFetch = (post: Post) => {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  const fetchThere = async (descriptor: Descriptor, path: string, init?: RequestInit): Promise<Response> => {
    const invocation = invocations.getStore();
    if (!invocation) throw new Error('Forge runtime not found.');
    const frozen = await freeze(init);
    const call = ++last;
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(call, resolve);
      post({ type: 'call', call, id: invocation.id, descriptor: { ...descriptor }, path, init: frozen });
    });
    if (answer.status === cut)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    return toResponse(answer);
  };
  const answered = (call: number, answer: Answer): void => {
    waiting.get(call)?.(answer);
    waiting.delete(call);
  };
  return { fetchThere, answered };
};
