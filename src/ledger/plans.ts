import { kvs } from '@forge/kvs';

import type { AccountId, Instant, JiraId } from '../domain/shared/ids';
import { tombstone } from '../domain/shared/tombstone';
import { AcceptedPlan } from '../domain/sprint/accepted-plan';
import { beginningWith } from './beginning-with';
import { stored } from './storage';

/** The plans that were accepted: each is added, and none is changed or removed, but for the names of people who are forgotten. */
export interface Plans {
  /** Those of a sprint in a project, oldest first, as queries show them: a little late. */
  of(projectId: JiraId, sprintId: JiraId): Promise<readonly AcceptedPlan[]>;
  /** The one that was added under this name. */
  find(projectId: JiraId, sprintId: JiraId, name: string): Promise<AcceptedPlan | null>;
  add(projectId: JiraId, name: string, plan: AcceptedPlan): Promise<void>;
  /** Whom plans name, and when the last of them was accepted. */
  people(): Promise<ReadonlyMap<AccountId, Instant>>;
  /** Puts a tombstone wherever a plan names somebody. */
  forget(accountId: AccountId): Promise<void>;
}

const prefix = 'plan:';

const keyOf = (projectId: JiraId, sprintId: JiraId, name: string): string =>
  `${prefix}${projectId}:${sprintId}:${name}`;

interface Stored {
  readonly key: string;
  readonly plan: AcceptedPlan;
}

/** Every plan whose key begins so. */
const plansAt = async (start: string): Promise<readonly Stored[]> =>
  (await beginningWith(start)).flatMap(({ key, value }) => {
    const { data: plan } = AcceptedPlan.safeParse(value);
    return plan === undefined ? [] : [{ key, plan }];
  });

/** In Forge's key-value store, which only the app's functions reach. */
export const kvsPlans = (): Plans => ({
  of: async (projectId, sprintId) =>
    (await plansAt(keyOf(projectId, sprintId, ''))).map(({ plan }) => plan).sort((a, b) => a.at.localeCompare(b.at)),
  find: async (projectId, sprintId, name) =>
    AcceptedPlan.safeParse(await stored(() => kvs.get(keyOf(projectId, sprintId, name)))).data ?? null,
  add: async (projectId, name, plan) => {
    await stored(() => kvs.set(keyOf(projectId, plan.sprintId, name), plan));
  },
  people: async () => {
    const found = new Map<AccountId, Instant>();
    for (const { plan } of await plansAt(prefix))
      if (plan.by !== tombstone && plan.at > (found.get(plan.by) ?? '')) found.set(plan.by, plan.at);
    return found;
  },
  forget: async (accountId) => {
    for (const { key, plan } of await plansAt(prefix))
      if (plan.by === accountId) await stored(() => kvs.set(key, { ...plan, by: tombstone }));
  },
});
