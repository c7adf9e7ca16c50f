import { z } from 'zod';
import type { Host } from '../host';
import type { Invoke } from './invoke';
import { bodyOf } from './outcome';

/** `invoke` from a page: request 500 KB, response 5 MB (Forge limits-invocation). */
const requestBytes = 500_000;
const responseBytes = 5_000_000;
/** The package in the page refuses more than this; so does the host, for a page that goes round it. */
const callsPerWindow = 500;
const windowMs = 25_000;

export interface ResolverCall {
  readonly moduleKey: string;
  /** The name that the app gave to `resolver.define`. */
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly accountId: string | null;
  /** The extension data of the module: issue, project, …; as in `view.getContext()`. */
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId?: string;
}

export interface RateLimit {
  readonly rateLimitLimit: number;
  readonly rateLimitRemaining: number;
  /** ISO time. */
  readonly rateLimitReset: string;
}

export type ResolverReply =
  | { readonly ok: true; readonly body: unknown; readonly metadata: { readonly rateLimitProperties: RateLimit } }
  | { readonly ok: false; readonly error: { readonly message: string } };

const Shape = z.looseObject({ resolver: z.looseObject({ function: z.string() }) });

const createLimiter = (clock: () => number) => {
  const windows = new Map<string, { readonly ends: number; readonly used: number }>();
  return (who: string): RateLimit & { readonly exceeded: boolean } => {
    const open = windows.get(who);
    const window =
      open && open.ends > clock() ? { ...open, used: open.used + 1 } : { ends: clock() + windowMs, used: 1 };
    windows.set(who, window);
    return {
      exceeded: window.used > callsPerWindow,
      rateLimitLimit: callsPerWindow,
      rateLimitRemaining: Math.max(0, callsPerWindow - window.used),
      rateLimitReset: new Date(window.ends).toISOString(),
    };
  };
};

const refused = (message: string): ResolverReply => ({ ok: false, error: { message } });

/** Calls the resolver of a UI module, as `invoke` in its page does. Errors carry their message and no stack. */
export const createResolver = (host: Host, invoke: Invoke) => {
  const count = createLimiter(host.clock);

  return async ({
    moduleKey,
    functionKey,
    payload,
    accountId,
    extension,
    localId,
  }: ResolverCall): Promise<ResolverReply> => {
    const { installation, manifest, settings } = host;
    if (!installation().installed) return refused('The app is not installed.');
    const declared = manifest.modules.get(moduleKey);
    const module = declared && Shape.safeParse(declared.module);
    if (!declared || !module?.success) return refused(`The module ${moduleKey} has no resolver.`);
    const { exceeded, ...rateLimitProperties } = count(accountId ?? 'anonymous');
    if (exceeded) return refused('FUNCTION_PLATFORM_RATE_LIMITED: too many calls of invoke.');

    const call = { functionKey, ...(payload === undefined ? {} : { payload }) };
    if (Buffer.byteLength(JSON.stringify(call)) > requestBytes) return refused('The payload of invoke exceeds 500 KB.');
    const { cloudId, environmentId } = installation();
    const context = {
      ...{ cloudId, environmentId, moduleKey, extension },
      localId: localId ?? `ari:cloud:ecosystem::extension-instance/${moduleKey}`,
      environmentType: settings().environmentType,
      siteUrl: settings().siteUrl,
      accountId: accountId ?? undefined,
      accountType: accountId === null ? 'anonymous' : 'licensed',
    };
    const outcome = await host.later.track(
      invoke({
        functionKey: module.data.resolver.function,
        moduleType: declared.type,
        moduleKey,
        subject: functionKey,
        accountId,
        event: { call, context },
        timeoutMs: settings().timeouts.interactiveMs,
      }),
    );
    if (!outcome.ok) return refused(outcome.failure.message);
    if (Buffer.byteLength(outcome.body ?? '') > responseBytes) return refused('The response of invoke exceeds 5 MB.');
    return { ok: true, body: bodyOf(outcome), metadata: { rateLimitProperties } };
  };
};
