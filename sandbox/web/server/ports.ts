import type { Identity } from '../../jira/jira';

/** One call of a resolver, as the page that holds the frame makes it. */
export interface ResolverCall {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly metadata?: unknown;
  readonly accountId: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId: string;
  readonly siteUrl: string;
}

export type ResolverReply =
  | { readonly ok: true; readonly body?: unknown; readonly metadata?: unknown }
  | { readonly ok: false; readonly error: { readonly message: string } };

/** What the pages need of the Forge host; anything with these members will do. */
export interface WebForge {
  invokeResolver(call: ResolverCall): Promise<ResolverReply>;
  /** The latest invocations, for the inspector. */
  readonly records?: unknown;
  /** `/x1/<id>`: answers a web trigger. */
  webTrigger?(request: Request): Promise<Response>;
  runScheduled?(key?: string): Promise<unknown>;
  /** Ids of the installed app, for contexts. */
  readonly installation?: unknown;
  /** Switches of the host, such as the delay of events. */
  settings?: unknown;
}

/** Jira's REST, called in process for a person or an app. */
export type JiraFetch = (path: string, init: RequestInit, identity: Identity) => Promise<Response>;

/** A Hono application, or anything else that answers requests. */
export interface Answering {
  fetch(request: Request, env?: unknown): Response | Promise<Response>;
}
