import { deriveFields, type DerivedFields } from '../domain/acceptance/derived-fields';
import { answerNow, noAnswers } from '../domain/acceptance/latest-acceptance';
import { classOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import type { PolicyReading } from '../domain/policy/read-policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { noTicks } from '../domain/shared/work-item';
import { appFields, type BulkValue } from '../jira/app-fields';
import { issueProperty } from '../jira/issue-property';
import type { Issue } from '../jira/issues';
import type { Request } from '../jira/request';
import { toInstant } from '../jira/instant';
import { toWorkItem } from '../jira/to-work-item';
import { wholeIssues } from '../jira/whole-issues';
import type { Head } from '../ledger/head';
import { isMissing, missingWrites } from './save-derived-fields';
import { dependentsOf } from './reconcile-with-dependents';

/** What a batch goes by. */
export interface BatchOf {
  readonly request: Request;
  readonly projectId: JiraId;
  readonly reading: Extract<PolicyReading, { state: 'ok' }>;
  readonly heads: ReadonlyMap<JiraId, Head>;
  readonly now: Instant;
}

export interface BatchOutcome {
  /** How many values were written. */
  readonly written: number;
  /** Work items that have to be looked at one by one. */
  readonly alone: readonly JiraId[];
  /** Work items whose counts depend on these, and that are not among them. */
  readonly dependents: readonly JiraId[];
}

interface Made {
  readonly issue: Issue;
  readonly derived: DerivedFields;
  readonly writes: ReturnType<typeof missingWrites>;
  /** Only its own history tells what it should have. */
  readonly isAlone: boolean;
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

/** What one work item should have, from its head and what was read of it. */
const make = ({ reading, heads, now }: BatchOf, issue: Issue): Made => {
  const { policy } = reading;
  const head = heads.get(issue.id);
  const read = toWorkItem(issue, policy);
  const before = read.stored.ticks ?? noTicks;
  // Without a head nothing was ticked since there are heads, and the field has what the ledger came to before.
  const held = head === undefined ? before : { ...before, held: head.held };
  const governed = classOf(policy, read.type.id) !== null;
  const item = governed ? { ...read, stored: { ...read.stored, ticks: held } } : read;
  const answer = governed ? answerNow(head?.answers ?? noAnswers, read) : null;
  const derived = deriveFields(reading, item, answer, now);
  const writes = missingWrites({ item: read, policy }, derived);
  // Whether a rejected work item moved on since is in its history alone.
  const isAlone =
    governed && ((answer?.state === 'rejected' && isMissing(writes)) || lacksRecord(issue, derived, policy, head));
  return { issue, derived, writes, isAlone };
};

/** The same value of the same field is one entry, however many work items get it. */
const grouped = (made: readonly Made[]): readonly BulkValue[] => {
  const groups = new Map<
    string,
    { readonly field: BulkValue['field']; readonly value: unknown; readonly issueIds: JiraId[] }
  >();
  for (const { issue, writes } of made)
    for (const { field, value } of writes.values) {
      const key = JSON.stringify([field, value]);
      const group = groups.get(key) ?? { field, value, issueIds: [] };
      groups.set(key, group);
      group.issueIds.push(issue.id);
    }
  return [...groups.values()];
};

/**
 * Makes the stored fields of up to a thousand work items from what their heads say and what Jira says, in bulk. What it wrote is read again:
 * where somebody changed a work item meanwhile, that one is handed on to be looked at by itself, so that nothing older stays.
 */
export const recomputeBatch = async (of: BatchOf, ids: readonly JiraId[]): Promise<BatchOutcome> => {
  const { request, projectId, reading } = of;
  const read = async (some: readonly JiraId[]): Promise<readonly Issue[]> =>
    some.length === 0 ? [] : wholeIssues(request, some, reading.policy);
  const issues = await read(ids);
  const made = issues.filter(({ system }) => system.project.id === projectId).map((issue) => make(of, issue));
  const together = made.filter(({ isAlone, writes }) => !isAlone && isMissing(writes));

  const refused = await appFields(request).saveMany(grouped(together));
  for (const { issue, writes } of together)
    if (writes.toProperty !== null) await issueProperty(request).saveTicks(issue.id, writes.toProperty);

  const after = (await read(together.map(({ issue }) => issue.id))).map((issue) => make(of, issue));
  const changed = after.filter(({ writes }) => isMissing(writes)).map(({ issue }) => issue.id);
  const moved = issues.filter(({ system }) => system.project.id !== projectId).map(({ id }) => id);
  const known = new Set(ids);
  return {
    written: together.reduce((sum, { writes }) => sum + writes.values.length + Number(writes.toProperty !== null), 0),
    alone: [
      ...new Set([
        ...made.filter(({ isAlone }) => isAlone).map(({ issue }) => issue.id),
        ...refused,
        ...changed,
        ...moved,
      ]),
    ],
    dependents: [...new Set(issues.flatMap(dependentsOf))].filter((id) => !known.has(id)),
  };
};
