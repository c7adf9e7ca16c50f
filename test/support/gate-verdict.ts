import type { Receipt } from '../../src/domain/acceptance/receipt';
import { mayAccept } from '../../src/domain/policy/accepters';
import { criteriaVerdict } from '../../src/domain/readiness/criteria-verdict';
import { gateMessages } from '../../src/domain/readiness/gate-messages';
import type { GateDefinition, GateItem } from '../../src/domain/policy/gate-definition';
import { gateDefinitionOf, type GatePolicy } from '../../src/domain/policy/parse-gate-policy';
import type { AccountId, Instant, JiraId } from '../../src/domain/shared/ids';
import type { PolicyReading } from '../../src/domain/policy/read-policy';
import type { WorkItem } from '../../src/domain/shared/work-item';
import { isOpen } from '../../src/domain/readiness/is-open';
import { provenNow } from '../../src/domain/readiness/proven';
import type { TransitionPurpose } from '../../src/workflow-gate/transition-purposes';

export type GateVerdict = { readonly passes: true } | { readonly passes: false; readonly messages: readonly string[] };

/** Where a transition leads, as far as the rules ask. */
export interface TransitionTarget {
  /** The id of the status; null where Jira does not say, which closes nothing. */
  readonly to: JiraId | null;
  /** The resolution that the work item has after the transition's screen. */
  readonly resolution: JiraId | null;
  /** It is being created there, so that it comes from nowhere. */
  readonly isCreation?: boolean;
}

/** A way into a status that the policy does not name, which counts as delivered. */
const intoDelivered: TransitionTarget = { to: null, resolution: null };

/** One try: what the rules look at. */
interface Try {
  readonly gate: GatePolicy;
  readonly definition: GateDefinition | null;
  readonly item: WorkItem;
  readonly user: AccountId | null;
  readonly now: Instant;
  readonly target: TransitionTarget;
  /** What lies beside the ticks as the receipt. */
  readonly receipt: Pick<Receipt, 'by' | 'until'> | null;
}

/** One rule's answer: null passes. */
type Answer = string | null;

/** What kind of way it is; null: the policy cannot be read in that. */
const kindOf = ({
  gate: { meanings },
  target: { to, resolution, isCreation },
  item: { status },
}: Try): TransitionPurpose | null => {
  const closing = meanings.closes(to, resolution);
  if (closing !== false) return closing === null ? null : 'close';
  if (isCreation === true || status.category !== 'done') return 'deliver';
  const wasClosed = meanings.closes(status.id, null);
  if (wasClosed === null) return null;
  return wasClosed ? 'deliver' : 'between';
};

/** What the rules about delivery ask first: nothing on a way that closes, nothing between delivered statuses. */
const forDelivery =
  (damaged: string, rule: (of: Try) => Answer) =>
  (of: Try): Answer => {
    const kind = of.gate.version === 'unreadable' ? null : kindOf(of);
    if (kind === null) return damaged;
    return kind === 'deliver' ? rule(of) : null;
  };

const notAmongAccepters = ({ gate: { owners }, user, now }: Try, message: string): Answer => {
  if (owners === null) return gateMessages.damagedPolicy;
  return mayAccept(owners, user, now) === null ? message : null;
};

const accepts = (of: Try): Answer => {
  const kind = of.gate.version === 'unreadable' ? null : kindOf(of);
  if (kind === null) return gateMessages.damagedPolicy;
  if (kind === 'close') return null;
  if (kind === 'between') {
    if (!of.gate.hasFields) return gateMessages.damagedPolicy;
    const { acceptance } = of.item.stored;
    // What waited and is in a delivered status was accepted a moment ago: the field follows the event.
    if (acceptance?.state === 'accepted' || acceptance?.state === 'awaiting') return null;
  }
  return notAmongAccepters(of, gateMessages.notAccepter);
};

const withReceipt = ({ gate: { ticksStorage }, receipt, user, now }: Try): Answer => {
  if (ticksStorage?.field == null) return gateMessages.damagedPolicy;
  return receipt !== null && receipt.by === user && Date.parse(receipt.until) >= Date.parse(now)
    ? null
    : gateMessages.notHere;
};

const acceptedHere = (of: Try): Answer =>
  of.gate.receipts ? forDelivery(gateMessages.damagedPolicy, withReceipt)(of) : null;

const mayClose = (of: Try): Answer => {
  const { version, meanings } = of.gate;
  if (version === 'unreadable' || meanings.team === null) return gateMessages.damagedPolicy;
  if (meanings.team) return null;
  const closing = meanings.closes(of.target.to, of.target.resolution);
  if (closing === null) return gateMessages.damagedPolicy;
  return closing ? notAmongAccepters(of, gateMessages.notCloser) : null;
};

const criteriaPresent = ({ gate: { criteria, ticksStorage, hasFields }, definition, item }: Try): Answer => {
  if (definition?.criteria === false) return null;
  if (criteria === null || definition?.criteria !== true || !hasFields || item.criteriaDamaged)
    return gateMessages.damagedPolicy;
  const stored = ticksStorage?.field == null ? { ...item, stored: { ...item.stored, ticks: null } } : item;
  const present = criteriaVerdict(criteria.pattern, stored);
  if (present === null) return gateMessages.damagedPolicy;
  return present ? null : gateMessages.noCriteria;
};

/** Names what is open; an open item whose text cannot be read damages the rule. */
const refusalFor = (open: readonly GateItem[], damaged: string): Answer => {
  if (open.some(({ text }) => text === null)) return damaged;
  return open.length === 0 ? null : gateMessages.open + open.map(({ text }) => text).join('; ');
};

const stored =
  (part: 'ticks' | 'counts') =>
  ({ gate: { ticksStorage }, definition, item }: Try): Answer => {
    const lines = definition?.[part] ?? null;
    if (ticksStorage === null || lines === null) return gateMessages.damagedDone;
    return refusalFor(
      lines.filter((line) => isOpen(line, item.stored.ticks)),
      gateMessages.damagedDone,
    );
  };

const fieldsFilled = ({ definition, item }: Try): Answer => {
  const checks = definition?.checks ?? null;
  if (checks === null) return gateMessages.damagedPolicy;
  return refusalFor(
    checks.filter((check) => check.kind === 'field' && item.filled[check.field] !== true),
    gateMessages.damagedPolicy,
  );
};

const proven = ({ gate: { criteria, ticksStorage, hasFields }, definition, item }: Try): Answer => {
  const lines = definition?.tests ?? null;
  if (lines === null) return gateMessages.damagedDone;
  if (lines.length === 0) return null;
  if (criteria === null || !hasFields || item.criteriaDamaged) return gateMessages.damagedDone;
  const verdict = provenNow({ fields: { ticks: ticksStorage?.field ?? null } }, item) ?? gateMessages.noResults;
  return verdict === true ? null : verdict;
};

const ownWork = ({ gate: { noSelfAcceptance, hasPattern }, definition, item, user }: Try): Answer => {
  const separate = noSelfAcceptance === false ? (definition?.separate ?? null) : noSelfAcceptance;
  if (separate === null || !hasPattern) return gateMessages.damagedPolicy;
  return separate && item.assignee === user ? gateMessages.ownWork : null;
};

const rules: readonly ((of: Try) => Answer)[] = [
  accepts,
  acceptedHere,
  mayClose,
  forDelivery(gateMessages.damagedPolicy, criteriaPresent),
  forDelivery(gateMessages.damagedDone, stored('ticks')),
  forDelivery(gateMessages.damagedDone, stored('counts')),
  forDelivery(gateMessages.damagedPolicy, fieldsFilled),
  forDelivery(gateMessages.damagedDone, proven),
];

const aboutOwnWork = forDelivery(gateMessages.damagedPolicy, ownWork);

/**
 * What Jira's gate answers when this person moves this work item along a way into Done: the validators of `manifest.yml`, in their order,
 * with their words. A message that several rules give is given once.
 */
export const gateVerdict = (
  { gate }: Pick<PolicyReading, 'gate'>,
  item: WorkItem,
  user: AccountId | null,
  now: Instant,
  target: TransitionTarget = intoDelivered,
  receipt: Try['receipt'] = null,
): GateVerdict => {
  if (gate === 'open') return { passes: true };
  if (gate === 'damaged') return { passes: false, messages: [gateMessages.damagedPolicy] };
  const definition = gateDefinitionOf(gate, item.type.id);
  const attempt = { gate, definition: definition ?? null, item, user, now, target, receipt };
  // The last rule minds the policy as a whole, whatever the work item is.
  const last =
    gate.version !== 'known' ? () => gateMessages.damagedPolicy : definition === undefined ? () => null : aboutOwnWork;
  const answers = [...(definition === undefined ? [] : rules), last].map((rule) => rule(attempt));
  const messages = [...new Set(answers.filter((answer) => answer !== null))];
  return messages.length === 0 ? { passes: true } : { passes: false, messages };
};
