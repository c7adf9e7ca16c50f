import { withLiveCounts } from '../domain/readiness/with-live-counts';
import { findCriteria } from '../domain/criteria/find';
import { criteriaHash } from '../domain/criteria/fingerprint';
import type { Instant } from '../domain/shared/ids';
import type { Evidence } from '../domain/acceptance/ledger-entry';
import type { RulesAtMove } from '../domain/acceptance/judge-move';
import { readiness } from '../domain/readiness/readiness';
import type { IssueContext } from './issue-context';

/** What there was to judge by: the criteria's hash and number, the Definition of Done's open lines, the policy's revision. */
export const evidenceOf = ({ item, policy }: IssueContext, now: Instant): Evidence => {
  const { items } = findCriteria(item.criteriaText, policy.criteria.words);
  const { done } = readiness(policy, withLiveCounts(item), { now });
  return {
    criteriaHash: criteriaHash(items),
    criteriaCount: items.length,
    holds: done.holds,
    open: done.items.filter((line) => !line.holds).map((line) => line.id),
    revision: policy.revision,
  };
};

/** The same for a move that is noticed later: what changed since then is not known, and is never taken from today. */
export const evidenceAt = (subject: IssueContext, { revision, unknown }: RulesAtMove, now: Instant): Evidence => {
  const today = evidenceOf(subject, now);
  const [noCriteria, noDefinition] = [unknown.includes('criteria'), unknown.includes('definition')];
  const holds = noCriteria || noDefinition ? null : today.holds;
  return {
    criteriaHash: noCriteria ? null : today.criteriaHash,
    criteriaCount: noCriteria ? null : today.criteriaCount,
    holds,
    open: holds === null ? [] : today.open,
    revision,
    ...(unknown.length > 0 && { unknown: [...unknown] }),
  };
};
