import type { AccountId, Instant } from '../shared/ids';
import { maxChanges, type Policy, type PolicyChange, policyMaxLength } from './policy';
import { policyLength } from './policy-problems';
import { withHistory, withoutOldest } from './with-history';
import { changedTopics } from './policy-topics';

const longest = 160;

const shortWords = (before: Policy | null, after: Policy): string => {
  if (before === null) return 'First saved';
  const text = changedTopics(before, after).join(', ');
  if (text === '') return 'Nothing';
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
};

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
  const change: PolicyChange = { revision: policy.revision, at, by, what: shortWords(before, policy) };
  return fitting(
    { ...policy, history: withHistory(policy, before, at) },
    [...(before?.changes ?? []), change].slice(-maxChanges),
  );
};
