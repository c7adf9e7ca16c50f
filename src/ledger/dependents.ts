import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { JiraId } from '../domain/shared/ids';
import { batchGet } from './batch-get';
import { stored } from './storage';

/**
 * The issues whose counts of open sub-tasks and blockers an issue is part of: when it is deleted, gets another parent or loses a link, Jira
 * does not say, or not reliably, what it was part of before.
 */
export interface Dependents {
  /** May name more than there are: counting again once too often does no harm. */
  recall(issueId: JiraId): Promise<readonly JiraId[]>;
  /** The same of many. */
  recallMany(issueIds: readonly JiraId[]): Promise<ReadonlyMap<JiraId, readonly JiraId[]>>;
  /** All of them; `known` is what was recalled just now. */
  remember(issueId: JiraId, dependents: readonly JiraId[], known: readonly JiraId[]): Promise<void>;
  /** They were counted without it. What others remembered meanwhile stays. */
  forget(issueId: JiraId, former: readonly JiraId[]): Promise<void>;
}

const Ids = z.catch(z.array(JiraId), []);
const key = (issueId: JiraId): string => `dependents:${issueId}`;

const recall = async (issueId: JiraId): Promise<readonly JiraId[]> =>
  Ids.parse(await stored(() => kvs.get(key(issueId))));

const save = async (issueId: JiraId, dependents: readonly JiraId[]): Promise<void> =>
  dependents.length === 0
    ? stored(() => kvs.delete(key(issueId)))
    : stored(() => kvs.set(key(issueId), [...dependents]));

/** In Forge's key-value store. Most issues have none, and cost one reading. */
export const kvsDependents = (): Dependents => ({
  recall,
  recallMany: async (issueIds) => {
    const rows = new Map((await batchGet(Ids, null, issueIds.map(key))).map((row) => [row.key, row.value]));
    return new Map(issueIds.map((issueId) => [issueId, rows.get(key(issueId)) ?? []]));
  },
  remember: async (issueId, dependents, known) => {
    if (!dependents.every((id) => known.includes(id))) await save(issueId, dependents);
  },
  forget: async (issueId, former) => {
    if (former.length === 0) return;
    const known = await recall(issueId);
    await save(
      issueId,
      known.filter((id) => !former.includes(id)),
    );
  },
});
