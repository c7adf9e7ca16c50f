import { findCriteria } from '../../../src/domain/criteria/find';
import type { Policy } from '../../../src/domain/policy/policy';
import type { WorkItem } from '../../../src/domain/shared/work-item';
import { readWorkItems } from '../../work-item/read-work-items';

/** Nothing where the text cannot be read. */
const countIn = ({ criteriaText }: WorkItem, { criteria: { words } }: Policy): number | null => {
  try {
    return findCriteria(criteriaText, words).items.length;
  } catch {
    return null;
  }
};

/** How many criteria these work items have, by the structure of their texts. @throws Failure */
export const criteriaCounts = async (ids: readonly string[], policy: Policy): Promise<ReadonlyMap<string, number>> => {
  const counts = new Map<string, number>();
  for (const [id, item] of await readWorkItems(ids, policy)) {
    const count = countIn(item, policy);
    if (count !== null) counts.set(id, count);
  }
  return counts;
};
