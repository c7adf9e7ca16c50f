import { mayAccept } from '../policy/accepters';
import type { Delivery } from '../policy/status-meaning';
import type { AccountId } from '../shared/ids';
import { deliveryIn } from './meanings';
import type { Finish, FlowItem, FlowRules, Outcome, Rejection, Step } from './types';

const minute = 60_000;
/** The app writes the time of Jira's own history entry; what differs by less is the same event. */
const sameMove = minute;
/** The panel records a rejection first and moves the work item then. */
const sameRejection = 10 * minute;

const instant = (at: number): string => new Date(at).toISOString();

const needsAcceptance = ({ policy }: FlowRules, item: FlowItem, at: number): boolean =>
  policy !== null &&
  policy.governed.has(item.type.id) &&
  (policy.since === undefined || at >= Date.parse(policy.since));

const judged = (rules: FlowRules, item: FlowItem, { by, at }: { by: AccountId | null; at: number }): Outcome => {
  if (rules.policy === null || !needsAcceptance(rules, item, at)) return 'unasked';
  return mayAccept(rules.policy, by, instant(at)) === null ? 'unaccepted' : 'accepted';
};

/** Since when a status was held that the step at this index left. */
const statusSince = (steps: readonly Step[], index: number): number | null => {
  const left = steps[index - 1]?.state.status.id;
  let since: number | null = null;
  for (let at = index - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (step?.state.status.id !== left) break;
    since = step?.at ?? null;
  }
  return since;
};

/**
 * Since when it had waited for the answer that the step at this index gives: since it came into the status that it then left, if that is
 * one of waiting. Where work goes on (not begun, or the status that rejected work goes back to) nothing waits, so the time is not known.
 */
const waitedSince = ({ policy }: FlowRules, steps: readonly Step[], index: number): number | null => {
  const status = steps[index - 1]?.state.status;
  if (status?.category !== 'indeterminate' || status.id === policy?.rejectedTo) return null;
  return statusSince(steps, index);
};

/**
 * When a work item that was in Done from its first step came there: Jira's history does not contain it, or was not read. The time of the
 * answer is the best that is known, else the resolution date, else the last change of the status category; when it was last edited says nothing.
 */
const arrivedAt = ({ acceptance, resolved, statusChanged }: FlowItem, created: number): number => {
  const answered = acceptance?.state === 'accepted' || acceptance?.state === 'unaccepted' ? acceptance.at : null;
  return Math.max(created, Date.parse(answered ?? resolved ?? statusChanged ?? '') || created);
};

/**
 * Every arrival in Done, and how it came about. The field `Acceptance` holds the last answer only, so it decides about the arrival of its own
 * time (within a minute) and wins there. For every other one the mover decides, as the app itself judges: accepted, if by the Product Owner
 * or a deputy in term, by the policy as it is now. So an acceptance by a Product Owner who has since been replaced, or a deputy who has
 * been removed from the settings, counts as unaccepted once the work item was opened and finished again; the ledger knows
 * better, but cannot be read in bulk. What came into Done before the policy, or is of a work type that it does not govern, is `unasked`.
 * What the statuses and resolutions mean today decides what was delivered and what was closed; from one delivered status to another nothing happens.
 */
export const finishesOf = (item: FlowItem, steps: readonly Step[], rules: FlowRules): readonly Finish[] => {
  const finishes: Finish[] = [];
  const { acceptance } = item;
  const answer =
    acceptance?.state === 'accepted' || acceptance?.state === 'unaccepted' || acceptance?.state === 'closed'
      ? acceptance
      : null;
  let previous: Delivery = 'open';
  steps.forEach((step, index) => {
    const current = deliveryIn(rules, step.state);
    const last = finishes.at(-1);
    if (current === previous) return;
    if (previous !== 'open' && last !== undefined) finishes[finishes.length - 1] = { ...last, undone: step.at };
    previous = current;
    if (current === 'open') return;
    const at = index === 0 ? arrivedAt(item, step.at) : step.at;
    const own = answer !== null && Math.abs(Date.parse(answer.at) - at) <= sameMove ? answer : null;
    const by = own?.by ?? step.by;
    const isOwn = own !== null && isGoverned(rules, item) && (own.state === 'closed') === (current === 'closed');
    const judge = (): Outcome => (current === 'closed' ? 'closed' : judged(rules, item, { by, at }));
    finishes.push({
      outcome: isOwn ? own.state : judge(),
      at,
      by,
      undone: null,
      state: step.state,
      waitedSince: current === 'closed' ? null : waitedSince(rules, steps, index),
    });
  });
  return finishes;
};

const isGoverned = ({ policy }: FlowRules, item: FlowItem): boolean => policy?.governed.has(item.type.id) === true;

/**
 * The rejections that are known without the ledger: the one that the field `Acceptance` holds, if it is the last answer, and every move by
 * someone who may accept from work under way to the status that the policy sends rejected work to. Such a move for another reason counts
 * too, and a rejection without a move (the policy names no status, or Jira refused) is lost once a later answer replaces it, since the
 * app's own field leaves no history.
 */
export const rejectionsOf = (item: FlowItem, steps: readonly Step[], rules: FlowRules): readonly Rejection[] => {
  const { policy } = rules;
  if (policy === null || !isGoverned(rules, item)) return [];
  const moved = steps.flatMap((step, index): Rejection[] => {
    const from = steps[index - 1]?.state.status;
    const to = step.state.status;
    if (from === undefined || from.id === to.id || to.id !== policy.rejectedTo || from.category !== 'indeterminate')
      return [];
    if (judged(rules, item, step) !== 'accepted') return [];
    return [{ at: step.at, by: step.by, state: step.state, waitedSince: waitedSince(rules, steps, index) }];
  });
  const { acceptance } = item;
  if (acceptance?.state !== 'rejected') return moved;
  const at = Date.parse(acceptance.at);
  if (moved.some((one) => one.by === acceptance.by && one.at >= at - minute && one.at <= at + sameRejection))
    return moved;
  const index = steps.findLastIndex((step) => step.at <= at);
  const state = (steps[index] ?? steps[0])?.state;
  if (state === undefined) return moved;
  return [...moved, { at, by: acceptance.by, state, waitedSince: null }].sort((a, b) => a.at - b.at);
};
