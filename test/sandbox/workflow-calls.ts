import type { Identity } from '../../sandbox/jira/jira';
import type { JsonObject, Workflow } from '../../sandbox/jira/model';
import type { WritableSite } from './rest-write-site';

export type Answer = {
  readonly status: number;
  readonly said: readonly string[];
  readonly body: Record<string, unknown>;
};

export interface Payload {
  readonly statuses: readonly JsonObject[];
  readonly workflows: readonly (JsonObject & { readonly transitions: readonly JsonObject[] })[];
}

export const withTransitions = (payload: Payload, change: (one: JsonObject, index: number) => JsonObject): Payload => ({
  ...payload,
  workflows: payload.workflows.map((one) => ({ ...one, transitions: one.transitions.map(change) })),
});

/** Calls that read and change workflows. The site is asked for when it is needed, since it opens after this. */
export const workflowCalls = (site: () => WritableSite) => {
  const send = async (who: Identity, method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await site().ask(who, method, `/rest/api/3/${path}`, body);
    const said = (answer.body?.['errorMessages'] as string[] | undefined) ?? [];
    return { status: answer.status, said, body: answer.body ?? {} };
  };
  return {
    send,
    shopId: (): string => site().workflowOf(site().shop),
    teamId: (): string => site().workflowOf(site().team),
    stored: (id: string): Workflow => site().jira.store.collection('workflows').get(id)!,
    /** A workflow as an update would send it back unchanged. */
    payloadFor: async (id: string): Promise<Payload> => {
      const { body } = await send(site().me.ada, 'POST', 'workflows', { workflowIds: [id] });
      return body as unknown as Payload;
    },
    update: async (payload: unknown, who: Identity = site().me.ada): Promise<Answer> =>
      send(who, 'POST', 'workflows/update', payload),
  };
};
