import { criteriaPattern } from '../criteria/pattern';
import type { AccountId, Instant } from '../shared/ids';
import type { Policy } from './policy';
import type { PolicyDraft } from './policy-draft';
import { withChange } from './policy-history';

/**
 * The policy that a save of a draft makes of what was stored: the next revision, with the pattern made from its words, its save noted and its history grown.
 * `before` is null where nothing that can be read was stored; `there` is the revision of whatever was.
 */
export const nextPolicy = (
  draft: PolicyDraft,
  { before, there }: { readonly before: Policy | null; readonly there: number },
  { by, at }: { readonly by: AccountId | null; readonly at: Instant },
): Policy => {
  const next = {
    ...draft,
    revision: there + 1,
    since: before?.since ?? draft.since ?? at,
    ...(draft.receiptsSince != null && { receiptsSince: before?.receiptsSince ?? at }),
    criteria: { ...draft.criteria, pattern: criteriaPattern(draft.criteria.words, draft.criteria.language ?? null) },
  };
  return withChange(next, before, { by, at });
};
