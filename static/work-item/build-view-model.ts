import type { PolicyFault } from '../../src/domain/policy/policy-fault';
import { mayAccept } from '../../src/domain/policy/accepters';
import { type Advice, advice } from '../../src/domain/criteria/advice';
import { type Criteria, findCriteria } from '../../src/domain/criteria/find';
import { gateSeesCriteria } from '../../src/domain/readiness/criteria-verdict';
import type { Instant } from '../../src/domain/shared/ids';
import { changedFields, deriveFields } from '../../src/domain/acceptance/derived-fields';
import type { Policy } from '../../src/domain/policy/policy';
import { type PolicyReading, readPolicy } from '../../src/domain/policy/read-policy';
import { enteredKey, valueRuleOf } from '../../src/domain/policy/value-rule';
import type { Verdict } from '../../src/domain/readiness/line';
import type { At } from '../../src/domain/readiness/is-separate';
import { readiness } from '../../src/domain/readiness/readiness';
import { type Scored, type Unscored, valuePerPoint } from '../../src/domain/backlog/value-per-point';
import { type Acceptance, noTicks, type Ticks, type WorkItem } from '../../src/domain/shared/work-item';
import type { Issue } from '../../src/jira/issues';
import type { Person } from '../../src/jira/issue-response';
import { toWorkItem } from '../../src/jira/to-work-item';
import type { Transition } from '../../src/jira/transitions';
import type { Reading } from './read';

/** Numbers that were typed and are on their way to Jira. */
export type Edited = Partial<Record<'value' | 'points', number | null | undefined>>;

export interface Sized {
  readonly value: number | null;
  readonly points: number | null;
  readonly score: Scored | Unscored;
  readonly mayEdit: Readonly<Record<'value' | 'points', boolean>>;
  readonly hasField: Readonly<Record<'value' | 'points', boolean>>;
  /** The value is the weighted sum of its parts, and is changed there. */
  readonly inParts: boolean;
}

/** Nothing to answer: no policy in force for this work item. */
export interface Ungoverned {
  readonly state: 'none' | 'damaged' | 'newer' | 'off' | 'other-type';
  readonly admin: boolean;
  readonly why: PolicyFault | null;
  /** When it escaped by its work type; absent: it did not. */
  readonly escapedAt?: Instant;
}

/** All that a surface shows about a work item that the policy applies to. */
export interface Governed {
  readonly state: 'governed';
  readonly policy: Policy;
  readonly item: WorkItem;
  /** When, and by whom it would be accepted: what the verdicts are given for. */
  readonly at: At;
  readonly ready: Verdict;
  readonly done: Verdict;
  readonly criteria: Criteria;
  /** The name of the field that holds the criteria, empty where the reader may not know it; null is the description. */
  readonly criteriaField: string | null;
  readonly gateSeesCriteria: boolean;
  readonly advice: Advice | null;
  readonly acceptance: Acceptance | null;
  readonly ticks: Ticks;
  readonly sized: Sized;
  /** What was entered for the parts of its value, as it lies in Jira. */
  readonly entered: unknown;
  readonly assignee: Person | null;
  readonly transitions: readonly Transition[];
  readonly mayTransition: boolean;
  readonly mayTick: boolean;
  readonly mayAccept: 'owner' | 'deputy' | null;
  /** What is stored and differs, as a text that changes with it; null when all is up to date. */
  readonly outdated: string | null;
}

export type WorkItemView = Governed | Ungoverned;

const sizedOf = ({ value, points }: WorkItem, policy: Policy, { editable }: Issue): Sized => {
  const { fields } = policy;
  const now = { value, points };
  const may = (id: string | null): boolean => id !== null && editable.has(id);
  return {
    ...now,
    score: valuePerPoint(now),
    mayEdit: { value: may(fields.value), points: may(fields.points) },
    hasField: { value: fields.value !== null, points: fields.points !== null },
    inParts: fields.value !== null && valueRuleOf(policy).model === 'cost-of-delay',
  };
};

/** The view with numbers that are not saved yet, and what follows from them. */
export const withEdited = (view: WorkItemView, edited: Edited): WorkItemView => {
  if (view.state !== 'governed') return view;
  const { sized, policy, at } = view;
  const { value = sized.value, points = sized.points } = edited;
  if (value === sized.value && points === sized.points) return view;
  const { fields } = policy;
  const filled = {
    ...view.item.filled,
    ...(fields.value !== null && { [fields.value]: value !== null }),
    ...(fields.points !== null && { [fields.points]: points !== null }),
  };
  const item: WorkItem = { ...view.item, value, points, filled };
  const { ready, done } = readiness(policy, item, at);
  return { ...view, item, ready, done, sized: { ...sized, value, points, score: valuePerPoint({ value, points }) } };
};

/** It reached Done while the policy was in force, and nobody has written down yet whether somebody accepted it. */
const isUnanswered = ({ status, stored }: WorkItem, policy: Policy, arrived: string | null | undefined): boolean => {
  if (status.category !== 'done') return false;
  if (stored.acceptance !== null)
    return stored.acceptance.state === 'awaiting' || stored.acceptance.state === 'rejected';
  return policy.since !== undefined && arrived != null && Date.parse(arrived) > Date.parse(policy.since);
};

const outdatedIn = (
  reading: PolicyReading,
  policy: Policy,
  item: WorkItem,
  issue: Issue,
  now: Instant,
): string | null => {
  const unanswered = isUnanswered(item, policy, issue.system.statuscategorychangedate);
  const stale = Object.keys(changedFields(item.stored, deriveFields(reading, item, item.stored.acceptance, now)));
  return stale.length === 0 && !unanswered ? null : JSON.stringify([stale, unanswered, item.stored]);
};

/** What the rules make of what Jira said, for the person who looks. Pure: the surfaces show it and decide nothing. */
export const buildViewModel = (reading: Reading, me: string | null): WorkItemView => {
  const { issue, granted } = reading;
  const admin = granted.has('ADMINISTER_PROJECTS');
  const policyReading = readPolicy(reading.policy);
  if (policyReading.state !== 'ok')
    return { state: policyReading.state, admin, why: 'why' in policyReading ? policyReading.why : null };

  const { policy } = policyReading;
  const now = reading.at.toISOString();
  const item = { ...toWorkItem(issue, policy), criteriaPrint: reading.print };
  const as = mayAccept(policy, me, now);
  const at: At = { now, ...(as === null ? {} : { accepter: me }) };
  const { governed, ready, done } = readiness(policy, item, at);
  if (!governed) {
    const { acceptance } = item.stored;
    return {
      ...({ state: 'other-type', admin, why: null } as const),
      ...(acceptance?.state === 'escaped' && { escapedAt: acceptance.at }),
    };
  }

  const criteria = findCriteria(item.criteriaText, policy.criteria.words);
  const gateSees = gateSeesCriteria(policy, item);
  return {
    state: 'governed',
    policy,
    item,
    at,
    ready,
    done,
    criteria,
    criteriaField: policy.criteria.field === null ? null : (issue.names[policy.criteria.field] ?? ''),
    gateSeesCriteria: gateSees,
    // What the app stores beside the ticks, the gate goes by: then there is nothing to write differently.
    advice: policy.fields.ticks === null ? advice(criteria, gateSees) : null,
    acceptance: item.stored.acceptance,
    ticks: item.stored.ticks ?? noTicks,
    sized: sizedOf(item, policy, issue),
    entered: issue.properties[enteredKey],
    assignee: issue.assignee,
    transitions: issue.transitions,
    mayTransition: granted.has('TRANSITION_ISSUES'),
    mayTick: granted.has('EDIT_ISSUES'),
    mayAccept: as,
    outdated: outdatedIn(policyReading, policy, item, issue, now),
  };
};
