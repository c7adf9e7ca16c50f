import { judgeLeaving, leavings, mayLeave } from '../domain/acceptance/leavings';
import type { DerivedFields } from '../domain/acceptance/derived-fields';
import { rulesAt } from '../domain/acceptance/judge-move';
import type { LedgerEntry } from '../domain/acceptance/ledger-entry';
import { withRisingTimes } from '../domain/acceptance/rising-times';
import { classOf } from '../domain/policy/definition-of';
import type { Policy } from '../domain/policy/policy';
import type { Instant } from '../domain/shared/ids';
import { isSameJson } from '../domain/shared/json';
import type { WorkItem } from '../domain/shared/work-item';
import type { Request } from '../jira/request';
import { categoriesFor, policiesAtChanges } from './at-the-time';
import type { ChangedFields } from './changed-fields';
import type { IssueHistory } from './dependencies';
import type { IssueContext } from './issue-context';

/** What is stored on a work item shows that it was governed when the app saw it last, or that it is marked as escaped. */
export const wasGoverned = ({ stored }: Pick<WorkItem, 'stored'>, { fields }: Policy): boolean =>
  stored.acceptance !== null ||
  stored.readiness !== null ||
  (fields.acceptance === null && fields.readiness === null && stored.ticks !== null);

/** A work item that is not governed may have left without an event: what is stored on it is not what its record comes to. */
export const mayHaveLeftUnseen = (
  item: Pick<WorkItem, 'stored'>,
  derived: Pick<DerivedFields, 'acceptance' | 'readiness'>,
  policy: Policy,
): boolean => {
  const { acceptance, readiness } = item.stored;
  const hasNoField = policy.fields.acceptance === null && policy.fields.readiness === null;
  const differs = !isSameJson([acceptance, readiness], [derived.acceptance, derived.readiness]);
  return wasGoverned(item, policy) && (hasNoField || differs);
};

/** The mark that it escaped is there. */
const isMarked = ({ stored: { acceptance, readiness } }: Pick<WorkItem, 'stored'>): boolean =>
  acceptance?.state === 'escaped' || (readiness !== null && readiness !== 'unknown' && readiness.state === 'escaped');

const changesType = (changed: ChangedFields): boolean =>
  ['issuetype', 'project', 'key'].some((one) => changed.has(one));

/** What a reconcile has to read of a work item that is not governed: nothing of most, its record to keep the mark, its history too where it may have left just now. */
export const neededOfUngoverned = (
  { item, policy }: Pick<IssueContext, 'item' | 'policy'>,
  changed: ChangedFields | undefined,
): 'nothing' | 'record' | 'history' => {
  const isTyped = changed !== undefined && changesType(changed);
  if (!isTyped && !wasGoverned(item, policy)) return 'nothing';
  return isTyped || changed === undefined || !isMarked(item) ? 'history' : 'record';
};

/** Whether an event says that it may have left, so that its history is read whatever else happened to it. */
export const mayHaveLeft = (changed: ChangedFields): boolean => changesType(changed);

/**
 * The entries that the ledger lacks for changes that took work that had begun out of what the settings govern, each judged by the settings of its moment. Like
 * the crossings of Done they come from Jira's history, so that no order and no loss of events matters.
 */
export const missingLeavings =
  (request: Request) =>
  async (subject: IssueContext, { record, ...facts }: IssueHistory, now: Instant): Promise<readonly LedgerEntry[]> => {
    const { item, policy: today } = subject;
    const known = new Set(record.entries.map(({ id }) => id));
    const changes = withRisingTimes(facts.changes, record.entries);
    const isNew = ({ id, at }: { readonly id: string; readonly at: Instant }): boolean =>
      !known.has(`type-${id}`) && (today.since === undefined || at >= today.since);
    if (!changes.some((change) => mayLeave(change) && isNew(change))) return [];
    const { categories } = await categoriesFor(request, item.projectId, changes);
    const policyAtChange = await policiesAtChanges(request, subject, changes);
    const found = leavings(changes, {
      ...{ categories, status: item.status, typeId: item.type.id },
      isGoverned: ({ id }, side, typeId) => {
        const policy = policyAtChange(id, side);
        return policy !== null && classOf(policy, typeId) !== null;
      },
    });
    return found.flatMap((leaving): LedgerEntry[] => {
      const { changeId, by, at, from, to } = leaving;
      const policy = policyAtChange(changeId, 'before');
      if (policy === null || !isNew({ id: changeId, at }) || (policy.since !== undefined && at < policy.since))
        return [];
      const as = judgeLeaving(policy, leaving);
      if (as === 'unjudged') return [];
      const { revision } = rulesAt(policy, leaving, { changes, typeId: item.type.id, now });
      return [{ id: `type-${changeId}`, issueId: item.id, by, at, from, to, kind: 'left', as, revision }];
    });
  };
