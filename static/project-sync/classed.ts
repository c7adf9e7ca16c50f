import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { classOf } from '../../src/domain/policy/definition-of';
import type { Policy } from '../../src/domain/policy/policy';

/** Of the class that the policy gives its type; the same object where it is that already. */
export const classed = (item: BacklogItem, policy: Pick<Policy, 'types'> | null): BacklogItem => {
  const workClass = policy === null ? null : classOf(policy, item.type.id);
  return workClass === null || workClass === item.workClass ? item : { ...item, workClass };
};
