import { createHash } from 'node:crypto';

import { counted } from '../domain/counted';
import { findCriteria } from '../domain/criteria/find';
import type { Instant } from '../domain/ids';
import type { Evidence } from '../domain/ledger-entry';
import { readiness } from '../domain/readiness';
import type { Subject } from './subject';

/** What there was to judge by: the criteria's hash and number, the Definition of Done's open lines, the policy's revision. */
export const evidenceOf = ({ item, policy }: Subject, now: Instant): Evidence => {
  const { items } = findCriteria(item.criteriaText, policy.criteria.words);
  const { done } = readiness(policy, counted(item), { now });
  return {
    criteriaHash: items.length === 0 ? null : createHash('sha256').update(items.join('\n')).digest('hex'),
    criteriaCount: items.length,
    holds: done.holds,
    open: done.items.filter((line) => !line.holds).map((line) => line.id),
    revision: policy.revision,
  };
};
