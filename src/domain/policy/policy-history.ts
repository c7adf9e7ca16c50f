import type { AccountId, Instant } from '../shared/ids';
import { type Policy, policyMaxLength } from './policy';
import { maxChanges, type PolicyChange } from './policy-change';
import { policyLength } from './policy-problems';
import { changedParts } from './changed-parts';
import { withHistory, withoutOldest } from './with-history';

/** The newest changes that leave the whole short enough for Jira to keep. */
const fitting = (policy: Policy, changes: readonly PolicyChange[]): Policy => {
  const next = { ...policy, changes: [...changes] };
  if (policyLength(next) <= policyMaxLength) return next;
  if (changes.length > 1) return fitting(policy, changes.slice(1));
  const history = withoutOldest(policy.history);
  return history === null ? next : fitting({ ...policy, history }, changes);
};

/**
 * The policy with its save written down: who changed what, when, under which revision, and in its history what judging
 * earlier moves needs. `before` is what was stored. The oldest saves are forgotten, for number and for length. Earlier definitions are not kept; an acceptance keeps the revision it was judged by.
 */
export const withChange = (
  policy: Policy,
  before: Policy | null,
  { by, at }: { readonly by: AccountId | null; readonly at: Instant },
): Policy => {
  const change: PolicyChange = { revision: policy.revision, at, by, what: changedParts(before, policy) };
  return fitting(
    { ...policy, history: withHistory(policy, before, at) },
    [...(before?.changes ?? []), change].slice(-maxChanges),
  );
};
