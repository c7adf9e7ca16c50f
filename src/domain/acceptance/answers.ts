import type { Policy } from '../policy/policy';
import { proposeMeaning } from '../policy/propose-meaning';
import type { Meanings } from '../policy/status-meaning';
import type { Verdict } from '../readiness/line';
import type { Acceptance, StatusCategory, WorkItem } from '../shared/work-item';

/** A transition that Jira offers, and the status it leads to. */
export interface OfferedTransition {
  readonly id: string;
  readonly to: { readonly id: string; readonly name: string; readonly category: StatusCategory };
}

/** Why a work item cannot be accepted now by somebody who may accept. */
export type AcceptBlock =
  | { readonly code: 'no-permission' }
  /** Work has not begun. */
  | { readonly code: 'not-begun'; readonly status: string }
  | { readonly code: 'missing'; readonly count: number }
  /** Jira offers no transition into a delivered status from this status. */
  | { readonly code: 'no-transition'; readonly status: string }
  /** Several delivered statuses can be reached, and nothing says which is meant. */
  | { readonly code: 'several-statuses'; readonly statuses: readonly string[] };

/** Why it cannot be rejected now. */
export interface RejectBlock {
  readonly code: 'not-begun';
  readonly status: string;
}

/** What the answers depend on. */
export interface Answerable<T extends OfferedTransition = OfferedTransition> {
  readonly item: WorkItem;
  readonly done: Verdict;
  readonly policy: Policy;
  readonly transitions: readonly T[];
  readonly mayTransition: boolean;
}

type StatusMeanings = Pick<Meanings, 'statuses'>;

/** One transition into each status of Done: two into the same one differ for Jira's admins, not for those who answer. */
const transitionsIntoDone = <T extends OfferedTransition>(transitions: readonly T[]): readonly T[] =>
  transitions.filter(
    ({ to }, at) => to.category === 'done' && transitions.findIndex((one) => one.to.id === to.id) === at,
  );

const meaningOf = ({ statuses }: StatusMeanings, id: string): 'delivered' | 'closed' | undefined =>
  Object.hasOwn(statuses, id) ? statuses[id] : undefined;

/**
 * The transitions by which work is accepted: into a delivered status, never into one that closes without delivery, nor into one that the
 * settings do not know and whose name says that it closes.
 */
export const transitionsIntoDelivered = <T extends OfferedTransition>(
  transitions: readonly T[],
  policy: StatusMeanings,
): readonly T[] =>
  transitionsIntoDone(transitions).filter(
    ({ to }) => (meaningOf(policy, to.id) ?? proposeMeaning(to.name)) === 'delivered',
  );

/** The one that is meant where nobody chooses: the only one, or the only one that the settings call delivered; null is to ask. */
export const transitionToAccept = <T extends OfferedTransition>(
  transitions: readonly T[],
  policy: StatusMeanings,
): T | null => {
  const all = transitionsIntoDelivered(transitions, policy);
  const known = all.filter(({ to }) => meaningOf(policy, to.id) === 'delivered');
  const [only, ...others] = known.length > 0 ? known : all;
  return only === undefined || others.length > 0 ? null : only;
};

/** The transitions that close without delivery, by what the settings say. */
export const transitionsIntoClosed = <T extends OfferedTransition>(
  transitions: readonly T[],
  policy: StatusMeanings,
): readonly T[] => transitionsIntoDone(transitions).filter(({ to }) => meaningOf(policy, to.id) === 'closed');

/** Whether there can be something to answer: an answer to work that nobody has begun makes no sense. */
export const hasBegun = ({ status }: Pick<WorkItem, 'status'>): boolean => status.category !== 'new';

/** Whether it is in Done and needs no answer any more: it was accepted there, or closed without delivery. */
export const isAnswered = ({
  item,
  acceptance,
}: {
  readonly item: Pick<WorkItem, 'status'>;
  readonly acceptance: Acceptance | null;
}): boolean => item.status.category === 'done' && (acceptance?.state === 'accepted' || acceptance?.state === 'closed');

/** Null when it can be accepted, once a status is chosen where there are several. */
export const acceptBlock = ({ item, done, policy, transitions, mayTransition }: Answerable): AcceptBlock | null => {
  if (!mayTransition) return { code: 'no-permission' };
  if (!hasBegun(item)) return { code: 'not-begun', status: item.status.name };
  const count = done.missing.length;
  if (policy.mode === 'block' && count > 0) return { code: 'missing', count };
  return transitionsIntoDelivered(transitions, policy).length === 0
    ? { code: 'no-transition', status: item.status.name }
    : null;
};

/** How it can be accepted where nobody chooses a status: the transition, or why there is none. */
export const acceptAtOnce = <T extends OfferedTransition>(
  of: Answerable<T>,
): { readonly transition: T } | { readonly block: AcceptBlock } => {
  const block = acceptBlock(of);
  if (block !== null) return { block };
  const transition = transitionToAccept(of.transitions, of.policy);
  if (transition !== null) return { transition };
  const statuses = transitionsIntoDelivered(of.transitions, of.policy).map(({ to }) => to.name);
  return { block: { code: 'several-statuses', statuses } };
};

/** Null when it can be rejected: work has begun. */
export const rejectBlock = ({ item }: Pick<Answerable, 'item'>): RejectBlock | null =>
  hasBegun(item) ? null : { code: 'not-begun', status: item.status.name };

/** Whether a rejected work item has to move: the policy names a status for it, and it is in another. */
export const mustMove = ({ policy, item }: Pick<Answerable, 'policy' | 'item'>): boolean =>
  policy.rejectedTo !== null && policy.rejectedTo !== item.status.id;

/** The transition to where rejected work goes; null where it stays, or Jira offers none. */
export const rejectionTransition = <T extends OfferedTransition>(
  of: Pick<Answerable<T>, 'policy' | 'item' | 'transitions'>,
): T | null => (mustMove(of) ? (of.transitions.find(({ to }) => to.id === of.policy.rejectedTo) ?? null) : null);
