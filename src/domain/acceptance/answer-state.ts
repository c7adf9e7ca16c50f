import type { Verdict } from '../readiness/line';
import type { AccountId, Instant } from '../shared/ids';
import type { Acceptance, WorkItem } from '../shared/work-item';

/** Where a work item stands between its team and its Product Owner. */
export type AnswerState =
  | { readonly code: 'accepted'; readonly by: AccountId; readonly as: 'owner' | 'deputy'; readonly at: Instant }
  /** In Done, and nobody who may accept brought it there. */
  | { readonly code: 'unaccepted'; readonly at: Instant }
  /** Ended without delivery; `by` is null where Jira does not say who, `why` where nobody gave a reason. */
  | { readonly code: 'closed'; readonly by: AccountId | null; readonly at: Instant; readonly why: string | null }
  /** In Done, and nobody was asked. */
  | { readonly code: 'not-asked' }
  | { readonly code: 'rejected'; readonly by: AccountId; readonly at: Instant }
  | { readonly code: 'ready' }
  | { readonly code: 'not-ready'; readonly count: number }
  /** Work has begun, and the Definition of Done does not hold yet. */
  | { readonly code: 'incomplete'; readonly count: number }
  /** `since` is null where it is not stored yet. */
  | { readonly code: 'awaiting'; readonly since: Instant | null };

export const answerState = ({
  item: { status },
  acceptance,
  ready,
  done,
}: {
  readonly item: WorkItem;
  readonly acceptance: Acceptance | null;
  readonly ready: Verdict;
  readonly done: Verdict;
}): AnswerState => {
  if (status.category === 'done') {
    if (acceptance?.state === 'accepted')
      return { code: 'accepted', by: acceptance.by, as: acceptance.as, at: acceptance.at };
    if (acceptance?.state === 'closed')
      return { code: 'closed', by: acceptance.by, at: acceptance.at, why: acceptance.why };
    return acceptance?.state === 'unaccepted' ? { code: 'unaccepted', at: acceptance.at } : { code: 'not-asked' };
  }
  if (acceptance?.state === 'rejected') return { code: 'rejected', by: acceptance.by, at: acceptance.at };
  if (status.category === 'new')
    return ready.holds ? { code: 'ready' } : { code: 'not-ready', count: ready.missing.length };
  if (!done.holds) return { code: 'incomplete', count: done.missing.length };
  return { code: 'awaiting', since: acceptance?.state === 'awaiting' ? acceptance.since : null };
};
