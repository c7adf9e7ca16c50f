import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';

import { JiraId } from '../domain/shared/ids';

/** The issues whose counts of open sub-tasks and blockers an issue is part of: when it is deleted, Jira does not say. */
export interface Dependents {
  /** May name more than there are: counting again once too often does no harm. */
  recall(issueId: JiraId): Promise<readonly JiraId[]>;
  remember(issueId: JiraId, dependents: readonly JiraId[]): Promise<void>;
  forget(issueId: JiraId): Promise<void>;
}

const Ids = z.catch(z.array(JiraId), []);
const key = (issueId: JiraId): string => `dependents:${issueId}`;

const recall = async (issueId: JiraId): Promise<readonly JiraId[]> => Ids.parse(await kvs.get(key(issueId)));

/** In Forge's key-value store. Most issues have none, and cost nothing. */
export const kvsDependents = (): Dependents => ({
  recall,
  remember: async (issueId, dependents) => {
    if (dependents.length === 0) return;
    const known = await recall(issueId);
    if (dependents.every((id) => known.includes(id))) return;
    await kvs.set(key(issueId), [...dependents]);
  },
  forget: (issueId) => kvs.delete(key(issueId)),
});
