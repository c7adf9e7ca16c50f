import type { Forge } from '../../forge/forge';
import type { Identity } from '../../jira/jira';

/** What the pages need of the Forge host. */
export type WebForge = Pick<
  Forge,
  | 'manifest'
  | 'installation'
  | 'invokeResolver'
  | 'runAction'
  | 'records'
  | 'webTrigger'
  | 'runScheduled'
  | 'settings'
  | 'configure'
>;

/** Jira's REST, called in process for a person or an app. */
export type JiraFetch = (path: string, init: RequestInit, identity: Identity) => Promise<Response>;

/** A Hono application, or anything else that answers requests. */
export interface Answering {
  fetch(request: Request, env?: { readonly identity?: Identity }): Response | Promise<Response>;
}
