import { deriveFields, type DerivedFields } from '../domain/acceptance/derived-fields';
import { answerNow, noAnswers } from '../domain/acceptance/latest-acceptance';
import type { Change } from '../domain/acceptance/done-crossings';
import { allItems, classOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import type { PolicyReading } from '../domain/policy/read-policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { noTicks } from '../domain/shared/work-item';
import { appFields, type BulkValue } from '../jira/app-fields';
import { bulkHistories } from '../jira/bulk-changelogs';
import { creationOf } from '../jira/creation';
import { issueProperty } from '../jira/issue-property';
import type { Issue } from '../jira/issues';
import type { Reply, Request } from '../jira/request';
import { toInstant } from '../jira/instant';
import { toWorkItem } from '../jira/to-work-item';
import { wholeIssues } from '../jira/whole-issues';
import type { Head } from '../ledger/head';
import type { Ledger } from '../ledger/ledger';
import { missingEntries } from './missing-entries';
import { isMissing, missingWrites } from './save-derived-fields';
import { dependentsOf } from './reconcile-with-dependents';

/** What a batch goes by. */
export interface BatchOf {
  readonly request: Request;
  readonly projectId: JiraId;
  readonly reading: Extract<PolicyReading, { state: 'ok' }>;
  readonly heads: ReadonlyMap<JiraId, Head>;
  readonly ledger: Ledger;
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
  readonly lacksRecord: boolean;
  /** Only its own history tells what it should have. */
  readonly isAlone: boolean;
}

/** What the rules read of a history: Jira takes ten fields. */
const historyFields = ({ fields, criteria, definitions }: Policy): readonly string[] => [
  ...['status', 'resolution', 'project', 'issuetype', 'assignee', criteria.field ?? 'description'],
  ...[fields.value, fields.points].filter((id) => id !== null),
  ...allItems({ definitions }).flatMap((item) => (item.kind === 'field' ? [item.field] : [])),
];

/** The same answers to the same questions, for as long as one batch takes. */
const remembering = (request: Request): Request => {
  const answers = new Map<string, Promise<{ readonly reply: Reply; readonly text: string }>>();
  return async (path, init) => {
    if (init?.method !== undefined && init.method !== 'GET') return request(path, init);
    const asked = answers.get(path) ?? request(path, init).then(async (reply) => ({ reply, text: await reply.text() }));
    answers.set(path, asked);
    const { reply, text } = await asked;
    return { ok: reply.ok, status: reply.status, headers: reply.headers, text: () => Promise.resolve(text) };
  };
};

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
  const isAlone = governed && answer?.state === 'rejected' && isMissing(writes);
  return { issue, derived, writes, isAlone, lacksRecord: governed && lacksRecord(issue, derived, policy, head) };
};

/** The heads after the arrivals in Done that nobody recorded were written down, from what Jira's histories say in bulk. */
const withRecords = async (of: BatchOf, lacking: readonly Issue[]): Promise<ReadonlyMap<JiraId, Head>> => {
  const { ledger, reading, projectId, now } = of;
  const { policy } = reading;
  const heads = new Map(of.heads);
  // Every one of them asks for the same statuses.
  const request = remembering(of.request);
  const record = async (issue: Issue, changes: readonly Change[]): Promise<void> => {
    const item = toWorkItem(issue, policy);
    const subject = { item, policyResult: reading, policy, governed: true, created: creationOf(issue) };
    const there = await ledger.read(issue.id);
    const entries = await missingEntries(request)(subject, { changes, known: there.entries, now });
    const after = entries.length === 0 ? there : await ledger.commit(there, { at: now, projectId, entries });
    if (after !== null) heads.set(issue.id, after.head);
  };
  const histories = new Map<JiraId, readonly Change[]>();
  const ids = lacking.map(({ id }) => id);
  await bulkHistories(of.request, ids, historyFields(policy), (some) =>
    some.forEach((changes, id) => histories.set(id, changes)),
  );
  for (const issue of lacking) await record(issue, histories.get(issue.id) ?? []);
  return heads;
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
  const here = issues.filter(({ system }) => system.project.id === projectId);
  const lacking = here.filter((issue) => make(of, issue).lacksRecord);
  const known = lacking.length === 0 ? of : { ...of, heads: await withRecords(of, lacking) };
  const made = here.map((issue) => make(known, issue));
  const together = made.filter(({ isAlone, writes }) => !isAlone && isMissing(writes));

  const refused = await appFields(request).saveMany(grouped(together));
  for (const { issue, writes } of together)
    if (writes.toProperty !== null) await issueProperty(request).saveTicks(issue.id, writes.toProperty);

  const after = (await read(together.map(({ issue }) => issue.id))).map((issue) => make(known, issue));
  const changed = after.filter(({ writes }) => isMissing(writes)).map(({ issue }) => issue.id);
  const moved = issues.filter(({ system }) => system.project.id !== projectId).map(({ id }) => id);
  const asked = new Set(ids);
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
    dependents: [...new Set(issues.flatMap(dependentsOf))].filter((id) => !asked.has(id)),
  };
};
