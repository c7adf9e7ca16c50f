import { ConnectionCut } from './connection';
import { faultyJira } from './jira';
import type { FaultPlan } from './plan';
import { anonymous } from '../jira/identity';
import type { Identity } from '../jira/jira';

interface Answering {
  fetch(request: Request, env?: { readonly identity?: Identity }): Response | Promise<Response>;
}

/** An answer that ends before it has begun: a browser or a client sees its connection cut. */
const broken = (): Response => new Response(new ReadableStream({ start: (body) => body.error(new ConnectionCut()) }));

/** Jira's REST for browsers and clients, behind the same bad line as for the app. */
export const faultyAnswering = (plan: FaultPlan, jiraApp: Answering, clock: () => number): Answering => ({
  fetch: async (request, env) => {
    const { pathname, search } = new URL(request.url);
    const ask = faultyJira(plan, async () => jiraApp.fetch(request, env), clock);
    try {
      return await ask(`${pathname}${search}`, { method: request.method }, env?.identity ?? anonymous);
    } catch (error) {
      if (error instanceof ConnectionCut) return broken();
      throw error;
    }
  },
});
