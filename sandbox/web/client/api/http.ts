import { z } from 'zod/mini';

/** What Jira refused, in its own words. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly messages: readonly string[],
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super([...messages, ...Object.values(fields)].join(' ') || `Jira answered ${status}`);
  }
}

const ErrorCollection = z.looseObject({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
  message: z.optional(z.string()),
});

const refusalOf = async (response: Response): Promise<Refusal> => {
  const parsed = ErrorCollection.safeParse(await response.json().catch(() => ({})));
  const { errorMessages = [], errors = {}, message } = parsed.success ? parsed.data : {};
  return new Refusal(response.status, message === undefined ? errorMessages : [...errorMessages, message], errors);
};

const request = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'x-sandbox-page': '1',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalOf(response);
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
};

export const getJson = async <T>(path: string, schema: z.ZodMiniType<T>): Promise<T> =>
  schema.parse(await request('GET', path));

export const sendJson = async <T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: z.ZodMiniType<T>,
): Promise<T> => schema.parse(await request(method, path, body));

/** For calls whose answer says nothing. */
export const send = async (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> => {
  await request(method, path, body);
};

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
