import type { Policy } from '../policy/policy';
import type { Verdict } from '../readiness/line';
import type { StatusCategory, WorkItem } from '../shared/work-item';

/** A transition that Jira offers, and the status it leads to. */
export interface OfferedTransition {
  readonly id: string;
  readonly to: { readonly id: string; readonly name: string; readonly category: StatusCategory };
}

/** Why a work item cannot be accepted now by somebody who may accept. */
export type AcceptBlock =
  | { readonly code: 'no-permission' }
  | { readonly code: 'missing'; readonly count: number }
  /** Jira offers no transition into Done from this status. */
  | { readonly code: 'no-transition'; readonly status: string };

/** Why it cannot be rejected now. */
export interface RejectBlock {
  readonly code: 'not-begun';
  readonly status: string;
}

/** What the two answers depend on. */
export interface Answerable<T extends OfferedTransition = OfferedTransition> {
  readonly item: WorkItem;
  readonly done: Verdict;
  readonly policy: Policy;
  readonly transitions: readonly T[];
  readonly mayTransition: boolean;
}

/** One transition into each status of Done: two into the same status differ for Jira's admins, not for those who accept. */
export const acceptTransitions = <T extends OfferedTransition>(transitions: readonly T[]): readonly T[] =>
  transitions.filter(
    ({ to }, at) => to.category === 'done' && transitions.findIndex((one) => one.to.id === to.id) === at,
  );

/** Null when it can be accepted. */
export const acceptBlock = ({ item, done, policy, transitions, mayTransition }: Answerable): AcceptBlock | null => {
  if (!mayTransition) return { code: 'no-permission' };
  const count = done.missing.length;
  if (policy.mode === 'block' && count > 0) return { code: 'missing', count };
  return acceptTransitions(transitions).length === 0 ? { code: 'no-transition', status: item.status.name } : null;
};

/** Null when it can be rejected: work has begun. */
export const rejectBlock = ({ item }: Pick<Answerable, 'item'>): RejectBlock | null =>
  item.status.category === 'new' ? { code: 'not-begun', status: item.status.name } : null;

/** Whether a rejected work item has to move: the policy names a status for it, and it is in another. */
export const mustMove = ({ policy, item }: Pick<Answerable, 'policy' | 'item'>): boolean =>
  policy.rejectedTo !== null && policy.rejectedTo !== item.status.id;

/** The transition to where rejected work goes; null where it stays, or Jira offers none. */
export const rejectionTransition = <T extends OfferedTransition>(
  of: Pick<Answerable<T>, 'policy' | 'item' | 'transitions'>,
): T | null => (mustMove(of) ? (of.transitions.find(({ to }) => to.id === of.policy.rejectedTo) ?? null) : null);
