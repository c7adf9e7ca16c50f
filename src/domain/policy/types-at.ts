import type { Instant } from '../shared/ids';
import type { Policy } from './policy';
import { maxChanges } from './policy-change';

/**
 * Whether the work types that the policy governs today are those that it governed at an instant. The policy remembers the last saves and what each
 * changed: before the oldest of them nothing is known, and neither is it of a save that an earlier version noted in words.
 */
export const areTypesKnownAt = ({ changes }: Pick<Policy, 'changes'>, at: Instant): boolean => {
  const [oldest] = changes;
  if (changes.length >= maxChanges && oldest !== undefined && oldest.at > at) return false;
  return changes.every((save) => save.at <= at || (typeof save.what !== 'string' && !save.what.includes('types')));
};
