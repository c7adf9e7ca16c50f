import { z } from 'zod';
import type { Identity, Jira } from '../../jira/jira';
import { FramePlace, type Contexts } from './context';
import type { Inspector } from './inspector';
import type { AppPages } from './manifest';
import type { JiraFetch, WebForge } from './ports';

/** A call of a frame that the page around it passes on. */
export const BridgeCall = z.object({
  name: z.enum(['invoke', 'fetchProduct']),
  place: FramePlace,
  /** What a modal's opener gave it. */
  modal: z.unknown().optional(),
  argument: z.unknown().optional(),
});
export type BridgeCall = z.infer<typeof BridgeCall>;

const Invoke = z.looseObject({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
});
const FetchProduct = z.looseObject({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z
    .looseObject({
      method: z.string().optional(),
      body: z.string().nullish(),
      headers: z.array(z.tuple([z.string(), z.string()])).default([]),
    })
    .default({ headers: [] }),
  isMultipartFormData: z.boolean().default(false),
});

const withoutBody = [204, 205, 304];
const textual = /json|text|xml|javascript/;

/** The form that a frame sent as JSON, since a `FormData` does not cross the bridge. */
const rebuiltForm = (body: string): FormData => {
  const parts = z.record(z.string(), z.string()).parse(JSON.parse(body));
  const form = new FormData();
  for (const [name, value] of Object.entries(parts)) {
    if (name.startsWith('__')) continue;
    const type = parts[`__${name}Type`];
    if (type === undefined) form.append(name, value);
    else
      form.append(name, new Blob([Buffer.from(value.split(',')[1] ?? '', 'base64')], { type }), parts[`__${name}Name`]);
  }
  return form;
};

const answerOf = async (response: Response): Promise<Record<string, unknown>> => {
  const { status, statusText } = response;
  const headers = Object.fromEntries(response.headers);
  if (withoutBody.includes(status)) return { body: '', headers, status, statusText };
  const attachment = !textual.test(headers['content-type'] ?? 'text');
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = bytes.toString(attachment ? 'base64' : 'utf8');
  return { body, headers, status, statusText, ...(attachment ? { isAttachment: true } : {}) };
};

/** Answers `invoke` and `requestJira` of a frame, for the person who looks at it and within the app's scopes. */
export const createBridgeCalls = ({
  jira,
  manifest,
  contexts,
  forge,
  fetchJira,
  invokeResolver,
  inspector,
}: {
  readonly jira: Jira;
  readonly manifest: AppPages;
  readonly contexts: Contexts;
  readonly forge: Pick<WebForge, 'installation'>;
  readonly fetchJira: JiraFetch;
  readonly invokeResolver: WebForge['invokeResolver'];
  readonly inspector: Inspector;
}) => {
  const invoke = async ({ place, modal, argument }: BridgeCall, accountId: string): Promise<unknown> => {
    const { functionKey, payload, metadata } = Invoke.parse(argument);
    const { extension, localId } = await contexts.contextFor(place, { accountId, app: null });
    const ownExtension = z.record(z.string(), z.unknown()).parse(extension);
    const reply = await invokeResolver({
      moduleKey: place.moduleKey,
      functionKey,
      payload,
      accountId,
      extension: modal === undefined ? ownExtension : { ...ownExtension, modal },
      localId: String(localId),
    });
    if (!reply.ok) throw new Error(reply.error.message);
    return metadata === undefined ? reply.body : { body: reply.body, metadata: reply.metadata };
  };

  const fetchProduct = async (argument: unknown, accountId: string): Promise<unknown> => {
    const { product, restPath, fetchRequestInit: init, isMultipartFormData } = FetchProduct.parse(argument);
    if (product !== 'jira') throw new Error(`not modelled: request to ${product}`);
    if (!restPath.startsWith('/') || restPath.startsWith('//')) throw new Error(`Not a path within Jira: ${restPath}`);
    const method = (init.method ?? 'GET').toUpperCase();
    const headers = init.headers.filter(
      ([name]) => !['cookie', 'authorization', 'host', 'content-length'].includes(name),
    );
    const typed = isMultipartFormData ? headers.filter(([name]) => name !== 'content-type') : headers;
    const body = init.body == null ? null : isMultipartFormData ? rebuiltForm(init.body) : init.body;
    const { appId, accountId: appAccount } = forge.installation;
    const app = { appId, accountId: appAccount, scopes: manifest.scopes, asApp: false };
    const identity: Identity = { accountId, app };
    const begun = performance.now();
    const response = await fetchJira(
      restPath,
      { method, headers: typed, ...(method === 'GET' ? {} : { body }) },
      identity,
    );
    const ms = performance.now() - begun;
    inspector.add({
      kind: 'rest',
      at: jira.clock(),
      by: accountId,
      from: 'frame',
      method,
      path: restPath,
      status: response.status,
      ms,
    });
    return answerOf(response);
  };

  return async (call: BridgeCall, accountId: string): Promise<unknown> =>
    call.name === 'invoke' ? invoke(call, accountId) : fetchProduct(call.argument, accountId);
};
