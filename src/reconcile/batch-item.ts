import { deriveFields, type DerivedFields } from '../domain/acceptance/derived-fields';
import { breachToRevert } from '../domain/acceptance/breaches';
import type { Change } from '../domain/acceptance/change';
import { answerNow, noAnswers } from '../domain/acceptance/latest-acceptance';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { classOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import type { PolicyReading } from '../domain/policy/read-policy';
import { testsToStore } from '../domain/readiness/tests-to-store';
import type { CriterionResult } from '../domain/shared/test-result';
import { hintCount } from '../domain/readiness/hint-count';
import type { Instant, JiraId } from '../domain/shared/ids';
import { type CriteriaPrint, noTicks, type WorkItem } from '../domain/shared/work-item';
import { toInstant } from '../jira/instant';
import type { Issue } from '../jira/issues';
import type { Request } from '../jira/request';
import { categoryOf } from '../jira/status-category';
import type { ReadResults } from '../ledger/evidence';
import type { Head } from '../ledger/head';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { Ledger } from '../ledger/ledger';
import { mayHaveCrossed, overlapMs } from './may-have-crossed';
import { itemOf, withReceipt } from './receipts';
import { statusChanged } from './missing-entries';
import { mayHaveLeftUnseen, wasGoverned } from './missing-leavings';
import { type MissingWrites, missingWrites } from './save-derived-fields';

/** What a batch needs to know. */
export interface BatchOf {
  readonly request: Request;
  readonly projectId: JiraId;
  readonly reading: Extract<PolicyReading, { state: 'ok' }>;
  readonly heads: ReadonlyMap<JiraId, Head>;
  readonly ledger: Ledger;
  readonly accepted: Pick<AcceptedTexts, 'keep'>;
  readonly results: ReadResults;
  /** Work items of which results just came, whether anything of them is stored or not. */
  readonly tested?: ReadonlySet<JiraId>;
  readonly now: Instant;
  /** Whose history is read: of those whose head or fields raise a question, or of all, since something happened to each. */
  readonly histories: 'where-needed' | 'all';
  /** Whose criteria text Jira is asked about: all, or those whose stored verdict may matter. */
  readonly prints: 'all' | 'doubtful';
  /** Whether the heads, which then are read by key, are compared once more after the writing. Otherwise a later check is needed. */
  readonly checksHeads: boolean;
}

/** What was found out about the work items of a batch, beside their fields. */
export interface Findings {
  readonly heads: ReadonlyMap<JiraId, Head>;
  /** The histories and records that were read. */
  readonly histories: ReadonlyMap<JiraId, readonly Change[]>;
  readonly entries: ReadonlyMap<JiraId, readonly LedgerEntry[]>;
  readonly prints: ReadonlyMap<JiraId, CriteriaPrint>;
  /** What tests came to, of those that they matter to. */
  readonly results: ReadonlyMap<JiraId, readonly CriterionResult[]>;
}

export interface BatchItem {
  readonly issue: Issue;
  readonly item: WorkItem;
  readonly governed: boolean;
  readonly derived: DerivedFields;
  readonly writes: MissingWrites;
  /** Its history has to be read before anything can be said. */
  readonly needsHistory: boolean;
  /** Its record too, whatever the history says. */
  readonly needsRecord: boolean;
  /** It has work left that is done one work item at a time: finishing what was begun, reverting a breach. */
  readonly needsSingleReconcile: boolean;
}

/** It is in Done since the policy is in force, and nobody wrote down how it got there. */
const lacksRecord = (
  issue: Issue,
  { acceptance }: DerivedFields,
  { since }: Policy,
  head: Head | undefined,
): boolean => {
  const { status, statuscategorychangedate: moved } = issue.system;
  if (status.statusCategory.key !== 'done' || acceptance !== null || since === undefined || moved == null) return false;
  const at = toInstant(moved);
  return at >= since && (head?.changedAt == null || head.changedAt < at);
};

const showsCrossing = ({ system }: Issue, policy: Policy, head: Head | undefined): boolean => {
  const { status, statuscategorychangedate: categoryChanged, updated } = system;
  return mayHaveCrossed({ category: categoryOf(status.statusCategory.key), categoryChanged, updated }, policy, head);
};

/** Whether a history has a crossing that is not recorded, as far as the head knows. An unknown status counts as one that may be done. */
export const hasUnrecordedCrossing = (
  changes: readonly Change[],
  head: Head | undefined,
  {
    since,
    isDone,
  }: { readonly since: Instant | undefined; readonly isDone: (statusId: JiraId) => boolean | undefined },
): boolean => {
  const recorded = new Set(head?.recent.map(({ id }) => id));
  const from = head?.changedAt == null ? 0 : Date.parse(head.changedAt) - overlapMs;
  const crosses = ({ items }: Change): boolean =>
    items.some(
      (item) =>
        item.fieldId === 'resolution' ||
        (item.fieldId === 'status' && [item.from, item.to].some((id) => id !== null && isDone(id) !== false)),
    );
  return changes.some(
    (change) =>
      Date.parse(change.at) > from &&
      (since === undefined || change.at >= since) &&
      crosses(change) &&
      !recorded.has(`move-${change.id}`),
  );
};

/** The fields that one work item should have, from its head, the issue as it was read, and the findings of the batch. Pure. */
export const batchItem = (of: BatchOf, found: Findings, issue: Issue): BatchItem => {
  const { reading, now } = of;
  const { policy } = reading;
  const head = found.heads.get(issue.id);
  const read = itemOf(issue, policy);
  const before = read.stored.ticks ?? noTicks;
  // Without a head nothing was ticked since there are heads, and the field has what the ledger came to before.
  const held = head === undefined || head.version === 0 ? before : { ...before, held: head.held };
  const governed = classOf(policy, read.type.id) !== null;
  const print = found.prints.get(issue.id);
  const results = found.results.get(issue.id);
  const item: WorkItem = {
    ...read,
    ...(governed && { stored: { ...read.stored, ticks: held } }),
    ...(print !== undefined && { criteriaPrint: print }),
    ...(results !== undefined && { results }),
  };
  const changes = found.histories.get(issue.id);
  const movedAt = changes === undefined ? undefined : (changes.findLast(statusChanged)?.at ?? null);
  const answers = head?.answers ?? noAnswers;
  const answer = governed ? answerNow(answers, read, movedAt) : (head?.escaped ?? null);
  const fields = deriveFields(reading, item, answer, now, movedAt, hintCount, testsToStore);
  const derived = governed ? withReceipt(fields, { item, policy }, head?.receipt ?? null, now) : fields;
  const writes = missingWrites({ item: read, policy }, derived);
  // Whether a rejected work item moved on since is in its history alone.
  const isUnclear =
    answer?.state === 'rejected' ||
    (answer?.state === 'awaiting' && answers.elsewhere?.state === 'rejected') ||
    lacksRecord(issue, derived, policy, head);
  const entries = found.entries.get(issue.id) ?? [];
  const isSuspect = !governed && (of.histories === 'all' ? wasGoverned(read, policy) : mayHaveLeftUnseen(read, derived, policy)); // prettier-ignore
  return {
    ...{ issue, item, governed, derived, writes },
    needsHistory:
      changes === undefined &&
      (governed ? of.histories === 'all' || isUnclear || showsCrossing(issue, policy, head) : isSuspect),
    needsRecord: !governed || of.histories === 'all' || isUnclear,
    needsSingleReconcile:
      governed &&
      ((head?.pending.some((one) => one.what !== 'return' || one.step !== 'refused') ?? false) ||
        breachToRevert(policy, item, entries, now) !== null),
  };
};
