import { lacksPrint, wantsResults } from '../domain/readiness/tests-to-store';
import { isDoubtful } from '../domain/readiness/criteria-verdict';
import type { JiraId } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import type { CriteriaPrint } from '../domain/shared/work-item';
import { appFields, type BulkValue } from '../jira/app-fields';
import { bulkPrints } from '../jira/expressions';
import { issueProperty } from '../jira/issue-property';
import type { Issue } from '../jira/issues';
import { wholeIssues } from '../jira/whole-issues';
import { type BatchItem, batchItem, type BatchOf, type Findings } from './batch-item';
import { recordBatch } from './batch-records';
import { dependentsOf } from './reconcile-with-dependents';
import { isMissing } from './save-derived-fields';

/** How many work items are reconciled together: Jira's bulk writes take as many, and what is read of them fits a function's memory. */
export const batchSize = 1_000;

export interface BatchOutcome {
  /** How many values were written. */
  readonly written: number;
  /** Work items that have to be reconciled one by one. */
  readonly alone: readonly JiraId[];
  /** Work items whose counts depend on these, and that are not among them. */
  readonly dependents: readonly JiraId[];
  /** What was read, those that are in another project by now left out. */
  readonly issues: readonly Issue[];
}

/** The same value of the same field is one entry, however many work items get it. */
const grouped = (items: readonly BatchItem[]): readonly BulkValue[] => {
  const groups = new Map<
    string,
    { readonly field: BulkValue['field']; readonly value: unknown; readonly issueIds: JiraId[] }
  >();
  for (const { issue, writes } of items)
    for (const { field, value } of writes.values) {
      const key = JSON.stringify([field, value]);
      const group = groups.get(key) ?? { field, value, issueIds: [] };
      groups.set(key, group);
      group.issueIds.push(issue.id);
    }
  return [...groups.values()];
};

/**
 * What Jira makes of the criteria texts. Only a field that nobody else can write is trusted, so that without one nothing is evaluated. A
 * text in a custom field costs one of the ten expensive operations of an evaluation, so that of these only the doubtful are asked for.
 */
const printsFor = async (of: BatchOf, items: readonly BatchItem[]): Promise<ReadonlyMap<JiraId, CriteriaPrint>> => {
  const { request, reading, prints } = of;
  const { criteria, fields } = reading.policy;
  if (fields.ticks === null) return new Map();
  const isWanted = (one: BatchItem): boolean => {
    if (!one.governed || (one.item.criteriaText === null && one.item.stored.ticks?.found === undefined)) return false;
    if (lacksPrint(reading.policy, one.item)) return true;
    return (prints === 'all' && criteria.field === null) || isDoubtful(reading.policy, one.item);
  };
  const texts = items.filter(isWanted).map(({ issue: { id, system } }) => ({ id, updated: system.updated }));
  return bulkPrints(request, texts, criteria);
};

/** Whether what its tests came to matters to it. */
const isTested = ({ tested, reading }: BatchOf, { issue, item, governed }: BatchItem): boolean =>
  governed && (tested?.has(issue.id) === true || wantsResults(reading.policy, item));

/** What tests came to, of those that it matters to. */
const resultsFor = async (of: BatchOf, items: readonly BatchItem[]): Promise<Findings['results']> => {
  const ids = items.filter((one) => isTested(of, one)).map(({ issue }) => issue.id);
  if (ids.length === 0) return new Map();
  const found = await of.results(ids);
  return new Map(ids.map((id) => [id, found.get(id) ?? []]));
};

/** Those of which other results came while their fields were written. */
const testedMeanwhile = async (
  of: BatchOf,
  { results }: Findings,
  ids: readonly JiraId[],
): Promise<readonly JiraId[]> => {
  const known = ids.filter((id) => results.has(id));
  if (known.length === 0) return [];
  const now = await of.results(known);
  return known.filter((id) => !isSameJson(results.get(id), now.get(id) ?? []));
};

/** It is not what it was when it was read, though the fields may not show it: it moved, or the text is another than the verdict was made from. */
const isOther = (before: BatchItem, after: BatchItem): boolean =>
  (['status', 'issuetype', 'project'] as const).some(
    (name) => before.issue.system[name].id !== after.issue.system[name].id,
  ) || !isSameJson(before.item.criteriaText, after.item.criteriaText);

/** Those whose record grew while their fields were written from what it was before. */
const answeredMeanwhile = async (
  { checksHeads, ledger }: BatchOf,
  { heads }: Findings,
  ids: readonly JiraId[],
): Promise<readonly JiraId[]> => {
  if (!checksHeads || ids.length === 0) return [];
  const now = await ledger.heads(ids);
  return ids.filter((id) => (now.get(id)?.version ?? 0) !== (heads.get(id)?.version ?? 0));
};

/** Writes what differs, reads what was written again, and gives those that somebody changed meanwhile, or that Jira refused. */
const writeBatch = async (
  of: BatchOf,
  found: Findings,
  {
    items,
    read,
  }: { readonly items: readonly BatchItem[]; readonly read: (ids: readonly JiraId[]) => Promise<readonly Issue[]> },
): Promise<readonly JiraId[]> => {
  const refused = await appFields(of.request).saveMany(grouped(items));
  for (const { issue, writes } of items)
    if (writes.toProperty !== null) await issueProperty(of.request).saveTicks(issue.id, writes.toProperty);
  const before = new Map(items.map((one) => [one.issue.id, one]));
  // The criteria verdicts are written by now: they are not evaluated twice.
  const known = { ...found, prints: new Map<JiraId, CriteriaPrint>() };
  const after = (await read([...before.keys()])).map((issue) => batchItem(of, known, issue));
  const changed = after.filter((one) => {
    const written = before.get(one.issue.id);
    return isMissing(one.writes) || (written !== undefined && isOther(written, one));
  });
  return [
    ...refused,
    ...changed.map(({ issue }) => issue.id),
    ...(await answeredMeanwhile(of, found, [...before.keys()])),
    ...(await testedMeanwhile(of, found, [...before.keys()])),
  ];
};

/**
 * Derives and writes the stored fields of up to a thousand work items in bulk, from their heads and from Jira, after their records got the entries
 * that they lacked. What it wrote is read again: where somebody changed a work item meanwhile, that one is passed on to be reconciled by itself, so
 * that nothing older stays.
 */
export const recomputeBatch = async (of: BatchOf, ids: readonly JiraId[]): Promise<BatchOutcome> => {
  const { request, projectId, reading } = of;
  const read = async (some: readonly JiraId[]): Promise<readonly Issue[]> =>
    some.length === 0 ? [] : wholeIssues(request, some, reading.policy);
  const issues = await read(ids);
  const here = issues.filter(({ system }) => system.project.id === projectId);
  const moved = issues.filter(({ system }) => system.project.id !== projectId).map(({ id }) => id);

  const heads = of.checksHeads ? await of.ledger.heads(here.map(({ id }) => id)) : of.heads;
  const nothing: Findings = { heads, histories: new Map(), entries: new Map(), prints: new Map(), results: new Map() };
  const asRead = here.map((issue) => batchItem(of, nothing, issue));
  const needHistory = asRead.filter(({ needsHistory }) => needsHistory);
  const recorded =
    needHistory.length === 0 ? { ...nothing, heads: new Map(), contended: [] } : await recordBatch(of, needHistory);
  const [prints, results] = [await printsFor(of, asRead), await resultsFor(of, asRead)];
  const found: Findings = { ...recorded, prints, results, heads: new Map([...heads, ...recorded.heads]) };

  const items = here.map((issue) => batchItem(of, found, issue));
  const alone = new Set([
    ...recorded.contended,
    ...items.filter(({ needsSingleReconcile: isAlone }) => isAlone).map(({ issue }) => issue.id),
    ...moved,
  ]);
  const together = items.filter(({ issue, writes }) => !alone.has(issue.id) && isMissing(writes));
  for (const id of await writeBatch(of, found, { items: together, read })) alone.add(id);
  const inBatch = new Set(ids);
  return {
    written: together.reduce((sum, { writes }) => sum + writes.values.length + Number(writes.toProperty !== null), 0),
    alone: [...alone],
    dependents: [...new Set(issues.flatMap(dependentsOf))].filter((id) => !inBatch.has(id)),
    issues: here,
  };
};
