import { criteriaHash } from '../domain/criteria/fingerprint';
import { findCriteria } from '../domain/criteria/find';
import type { Policy } from '../domain/policy/policy';
import type { WorkItem } from '../domain/shared/work-item';

/** The hash of a work item's criteria; null where it has none. */
export const criteriaHashOf = (item: WorkItem, policy: Policy): string | null =>
  criteriaHash(findCriteria(item.criteriaText, policy.criteria.words).items);
