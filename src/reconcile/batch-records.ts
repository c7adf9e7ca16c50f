import { chunksOf } from '../domain/shared/chunks';
import { asAcceptedIn } from '../domain/acceptance/as-accepted';
import { bulkMovesIn } from '../domain/acceptance/bulk-moves';
import type { Change } from '../domain/acceptance/change';
import { mayLeave } from '../domain/acceptance/leavings';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { allItems } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import type { JiraId } from '../domain/shared/ids';
import { bulkHistories } from '../jira/bulk-changelogs';
import { creationOf } from '../jira/creation';
import { projects } from '../jira/projects';
import { toWorkItem } from '../jira/to-work-item';
import type { Head } from '../ledger/head';
import { type BatchItem, type BatchOf, type Findings, hasUnrecordedCrossing } from './batch-item';
import { mayCross, missingEntries } from './missing-entries';
import { missingLeavings } from './missing-leavings';

/** What the rules read of a history: Jira takes ten fields. */
const historyFields = ({ fields, criteria, definitions }: Policy): readonly string[] => [
  ...['status', 'resolution', 'project', 'issuetype', 'assignee', criteria.field ?? 'description'],
  ...[fields.value, fields.points].filter((id) => id !== null),
  ...allItems({ definitions }).flatMap((item) => (item.kind === 'field' ? [item.field] : [])),
];

/** So many records are read and written at once: Forge's storage answers each in some tens of milliseconds. */
const concurrency = 8;

export interface Recorded extends Pick<Findings, 'heads' | 'histories' | 'entries'> {
  /** Others wrote into these records at the same moment. */
  readonly contended: readonly JiraId[];
}

/** A work item whose history is wanted, and whether its record is too, whatever the history says. */
type WantedHistory = Pick<BatchItem, 'issue' | 'needsRecord' | 'governed'>;

/** What the project's own statuses are; undefined for others. */
const doneIn = async ({ request, projectId }: BatchOf): Promise<(statusId: JiraId) => boolean | undefined> => {
  const known = new Map((await projects(request).statuses(projectId)).map(({ id, category }) => [id, category]));
  return (statusId) => {
    const category = known.get(statusId);
    return category === undefined ? undefined : category === 'done';
  };
};

/**
 * Reads the histories of these work items in bulk, and writes into their records the crossings of Done that these lack, each judged by the
 * rules of its moment, and the changes of type that took begun work out of what the settings govern.
 */
export const recordBatch = async (of: BatchOf, items: readonly WantedHistory[]): Promise<Recorded> => {
  const { ledger, reading, projectId, now } = of;
  const { policy } = reading;
  const heads = new Map<JiraId, Head>();
  const entriesOf = new Map<JiraId, readonly LedgerEntry[]>();
  const contended: JiraId[] = [];
  const histories = new Map<JiraId, readonly Change[]>();
  const isUnderPolicy = ({ at }: Change): boolean => policy.since === undefined || at >= policy.since;
  const ids = items.map(({ issue }) => issue.id);
  await bulkHistories(of.request, ids, historyFields(policy), (some) =>
    some.forEach((changes, id) => histories.set(id, changes)),
  );
  const isOneOfMany = bulkMovesIn(histories);
  const record = async ({ issue, governed }: WantedHistory): Promise<void> => {
    const item = toWorkItem(issue, policy);
    const subject = { item, policyResult: reading, policy, governed, created: creationOf(issue) };
    const changes = histories.get(issue.id) ?? [];
    const mayLack = changes.some(
      (change) => ((governed && mayCross(change)) || mayLeave(change)) && isUnderPolicy(change),
    );
    // Nothing of it can be in the record, or lack there.
    if (!mayLack && !(governed && item.status.category === 'done')) return;
    const stored = await ledger.read(issue.id);
    const crossed = governed
      ? await missingEntries(of.request)(subject, { changes, known: stored.entries, now, isOneOfMany })
      : [];
    const missing = [...crossed, ...(await missingLeavings(of.request)(subject, { record: stored, changes }, now))];
    await of.accepted.keep(asAcceptedIn(crossed, subject, changes));
    const after = missing.length === 0 ? stored : await ledger.commit(stored, { at: now, projectId, entries: missing });
    if (after === null) contended.push(issue.id);
    else {
      heads.set(issue.id, after.head);
      entriesOf.set(issue.id, after.entries);
    }
  };
  const isDone = items.every(({ needsRecord }) => needsRecord) ? () => undefined : await doneIn(of);
  const wanted = items.filter(
    ({ issue: { id }, needsRecord }) =>
      needsRecord || hasUnrecordedCrossing(histories.get(id) ?? [], of.heads.get(id), { since: policy.since, isDone }),
  );
  for (const some of chunksOf(wanted, concurrency)) await Promise.all(some.map(record));
  return { heads, histories, entries: entriesOf, contended };
};
