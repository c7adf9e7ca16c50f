import type { Site } from '../../sandbox/site';
import { clientOf, type Client } from './client';
import { accountOf } from './people';
import type { PersonName } from './content/item';

/** Something that somebody did at some time. */
export interface Act {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** One project of the demo, as the acts need it. */
export interface Scene {
  readonly id: string;
  readonly key: string;
  readonly boardId: string;
  /** By name: statuses, work types, versions, components. */
  readonly ids: Readonly<Record<'statuses' | 'types', ReadonlyMap<string, string>>> &
    Readonly<Record<'versions' | 'components', Map<string, string>>>;
  readonly fields: { readonly value: string; readonly points: string };
  readonly sprints: Map<number, string>;
}

export interface Scenario {
  readonly site: Site;
  readonly as: (name: PersonName) => Client;
  /** A call that the app's panel would make. @throws Error when the app refuses. */
  readonly invoke: (
    name: PersonName,
    issue: { id: string; key: string },
    call: string,
    payload: unknown,
  ) => Promise<void>;
}

interface Reply {
  readonly ok: boolean;
  readonly failure?: { readonly message: string };
}

export const openScenario = (site: Site): Scenario => ({
  site,
  as: clientOf(site),
  invoke: async (name, issue, call, payload) => {
    const reply = await site.forge.invokeResolver({
      moduleKey: 'issue-panel',
      functionKey: call,
      payload,
      accountId: accountOf(name),
      extension: { type: 'jira:issuePanel', issue },
    });
    const result = reply.ok ? (reply.body as Reply) : { ok: false, failure: reply.error };
    if (!result.ok) throw new Error(`${name}: ${call} on ${issue.key} failed: ${result.failure?.message ?? ''}`);
  },
});

/** Plays the acts in the order of their times, each when the app has heard of the one before. */
export const play = async (
  { site }: Scenario,
  acts: readonly Act[],
  setClock: (at: number) => void,
  onProgress: (done: number, all: number) => void,
): Promise<void> => {
  const inOrder = acts.map((act, index) => ({ act, index })).sort((a, b) => a.act.at - b.act.at || a.index - b.index);
  for (const [done, { act }] of inOrder.entries()) {
    setClock(act.at);
    await act.run();
    await site.forge.settle();
    onProgress(done + 1, inOrder.length);
  }
};
