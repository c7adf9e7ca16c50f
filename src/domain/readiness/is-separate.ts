import { mayAccept } from '../policy/accepters';
import type { Policy } from '../policy/policy';
import type { AccountId, Instant } from '../shared/ids';
import type { WorkItem } from '../shared/work-item';

/** The moment of a judgement. */
export interface At {
  readonly now: Instant;
  /** Who is about to accept, where that is known. */
  readonly accepter?: AccountId | null;
}

/** Without a given accepter: whether anyone who may accept is somebody else than the assignee. */
export const isSeparate = (policy: Policy, { assignee }: WorkItem, { now, accepter }: At): boolean => {
  if (assignee === null) return true;
  if (accepter !== undefined) return assignee !== accepter;
  const others = [policy.productOwner, ...policy.deputies.map(({ accountId }) => accountId)];
  return others.some((one) => one !== assignee && mayAccept(policy, one, now) !== null);
};
