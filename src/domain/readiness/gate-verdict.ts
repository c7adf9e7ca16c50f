import { mayAccept } from '../policy/accepters';
import { matchesPattern } from '../criteria/pattern';
import { gateText } from '../criteria/plain-text';
import { gateMessages } from './gate-messages';
import type { GateDefinition, GateItem } from '../policy/gate-definition';
import { gateDefinitionOf, type GatePolicy } from '../policy/parse-gate-policy';
import type { AccountId, Instant } from '../shared/ids';
import type { PolicyReading } from '../policy/read-policy';
import type { Ticks, WorkItem } from '../shared/work-item';

export type GateVerdict = { readonly passes: true } | { readonly passes: false; readonly messages: readonly string[] };

/** One rule's answer: null passes. */
type Answer = string | null;

const accepts = (
  { force, owners, noSelfAcceptance }: GatePolicy,
  item: WorkItem,
  user: AccountId | null,
  now: Instant,
): Answer => {
  if (force === null || owners === null) return gateMessages.damagedPolicy;
  if (mayAccept(owners, user, now) === null) return gateMessages.notAccepter;
  if (noSelfAcceptance === null) return gateMessages.damagedPolicy;
  return noSelfAcceptance && item.assignee === user ? gateMessages.ownWork : null;
};

/** What the gate's pattern is matched on: a text, or the text of a document. Other values of a field hold no criteria. */
export const criteriaPlainText = (content: WorkItem['criteriaText']): string =>
  typeof content === 'string' ? content : gateText(content);

const criteriaPresent = ({ criteria }: GatePolicy, definition: GateDefinition | null, item: WorkItem): Answer => {
  if (definition?.criteria === false) return null;
  if (criteria === null || definition?.criteria !== true) return gateMessages.damagedPolicy;
  return matchesPattern(criteria.pattern, criteriaPlainText(item.criteriaText)) ? null : gateMessages.noCriteria;
};

/** Names what is open; an open item whose text cannot be read damages the rule. */
const refusalFor = (open: readonly GateItem[], damaged: string): Answer => {
  if (open.some(({ text }) => text === null)) return damaged;
  return open.length === 0 ? null : gateMessages.open + open.map(({ text }) => text).join('; ');
};

/** Ticks and counts, from what is stored: nothing that a person could have written, nothing that is not written yet. */
export const isOpen = (item: GateItem, ticks: Ticks | null): boolean => {
  if (item.kind === 'tick') return !Object.hasOwn(ticks?.held ?? {}, item.id);
  return (item.kind === 'subtasks' || item.kind === 'blockers') && ticks?.[item.kind] !== 0;
};

const doneHolds = (
  { ticksStorage: home }: GatePolicy,
  definition: GateDefinition | null,
  { stored }: WorkItem,
): Answer => {
  const lines = definition?.ticks ?? null;
  if (home === null || lines === null || stored.ticksDamaged) return gateMessages.damagedDone;
  return refusalFor(
    lines.filter((item) => isOpen(item, stored.ticks)),
    gateMessages.damagedDone,
  );
};

const fails = (check: GateItem, item: WorkItem, user: AccountId | null): boolean => {
  if (check.kind === 'field') return item.filled[check.field] !== true;
  return check.kind === 'separate' ? item.assignee !== null && item.assignee === user : true;
};

const doneChecks = (definition: GateDefinition | null, item: WorkItem, user: AccountId | null): Answer => {
  const checks = definition?.checks ?? null;
  if (checks === null) return gateMessages.damagedPolicy;
  return refusalFor(
    checks.filter((check) => fails(check, item, user)),
    gateMessages.damagedPolicy,
  );
};

/**
 * What Jira's gate answers when this person moves this work item into Done: the validators of `manifest.yml`, in their order, with
 * their words. A message that several rules give is given once.
 */
export const gateVerdict = (
  { gate }: Pick<PolicyReading, 'gate'>,
  item: WorkItem,
  user: AccountId | null,
  now: Instant,
): GateVerdict => {
  if (gate === 'open') return { passes: true };
  if (gate === 'damaged') return { passes: false, messages: [gateMessages.damagedPolicy, gateMessages.damagedDone] };
  const definition = gateDefinitionOf(gate, item.type.id);
  if (definition === undefined) return { passes: true };
  const answers = [
    accepts(gate, item, user, now),
    criteriaPresent(gate, definition, item),
    doneHolds(gate, definition, item),
    doneChecks(definition, item, user),
  ];
  const messages = [...new Set(answers.filter((answer) => answer !== null))];
  return messages.length === 0 ? { passes: true } : { passes: false, messages };
};
