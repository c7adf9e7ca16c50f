import { z } from 'zod';
import type { Host } from '../host';
import type { Invoke } from '../invoke/invoke';
import { bodyOf } from '../invoke/outcome';
import type { WebTriggerUrls } from './web-trigger-urls';

const Module = z.looseObject({
  function: z.string(),
  response: z
    .looseObject({
      type: z.string(),
      outputs: z
        .array(
          z.looseObject({
            key: z.string(),
            statusCode: z.number(),
            contentType: z.string().optional(),
            body: z.string().optional(),
          }),
        )
        .default([]),
    })
    .optional(),
});

const Dynamic = z.looseObject({
  statusCode: z.number().int().min(200).max(599),
  statusText: z.string().optional(),
  headers: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().optional(),
});
const Static = z.looseObject({ outputKey: z.string() });

/** What a function takes with an invocation (Forge limits-invocation). */
const maxRequestBytes = 5 * 1024 * 1024;

const broken = (): Response => new Response('', { status: 500 });

const listed = (pairs: Iterable<readonly [string, string]>): Record<string, string[]> => {
  const lists: Record<string, string[]> = {};
  for (const [name, value] of pairs) (lists[name] ??= []).push(value);
  return lists;
};

const respond = (module: z.infer<typeof Module>, body: unknown): Response => {
  if (module.response?.type === 'static') {
    const chosen = Static.safeParse(body);
    const output = module.response.outputs.find(({ key }) => chosen.success && key === chosen.data.outputKey);
    if (!output) return broken();
    const headers = { 'content-type': output.contentType ?? 'text/plain' };
    return new Response(output.body ?? '', { status: output.statusCode, headers });
  }
  const answer = Dynamic.safeParse(body);
  if (!answer.success) return broken();
  const { statusCode, statusText, headers } = answer.data;
  const pairs = Object.entries(headers).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
  const content = statusCode === 204 || statusCode === 304 ? null : (answer.data.body ?? '');
  return new Response(content, {
    status: statusCode,
    headers: pairs,
    ...(statusText === undefined ? {} : { statusText }),
  });
};

/** Answers `/x1/<id>…` and `/public/<id>…`: nobody is signed in there, so the app has to check for itself who calls (Forge web-trigger). */
export const createWebTrigger =
  (host: Host, invoke: Invoke, urls: WebTriggerUrls) =>
  async (request: Request): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url);
    const [, id = '', userPath = ''] = /^\/(?:x1|public)\/([^/]+)(.*)$/.exec(pathname) ?? [];
    const key = urls.triggerOf(id);
    const module = key === null ? null : Module.safeParse(host.manifest.modules.get(key)?.module);
    if (key === null || !module?.success || !host.installation().installed) return new Response('', { status: 404 });
    const body = await request.text();
    const headers = listed(request.headers);
    if (Buffer.byteLength(JSON.stringify({ body, headers })) > maxRequestBytes)
      return new Response('', { status: 413 });
    const outcome = await host.later.track(
      invoke({
        functionKey: module.data.function,
        moduleType: 'webtrigger',
        moduleKey: key,
        subject: `${request.method} ${pathname}`,
        accountId: null,
        event: {
          method: request.method,
          path: pathname,
          userPath,
          headers,
          queryParameters: listed(searchParams),
          ...(body === '' ? {} : { body }),
        },
        timeoutMs: host.settings().timeouts.webTriggerMs,
      }),
    );
    return outcome.ok ? respond(module.data, bodyOf(outcome)) : broken();
  };
