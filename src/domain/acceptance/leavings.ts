import type { JiraId } from '../shared/ids';
import { mayAcceptAt, policyAt } from '../policy/policy-at';
import type { Policy } from '../policy/policy';
import { areTypesKnownAt } from '../policy/types-at';
import type { Acceptance, StatusCategory } from '../shared/work-item';
import { type Change, inOrder } from './change';
import type { LedgerEntry } from './ledger-entry';
import { chronological } from './ledger-fold';
import { wantsReceipt } from './receipt';

/** A change by which work that had begun got a work type that is not governed. */
export interface Leaving extends Pick<Change, 'by' | 'at'> {
  readonly changeId: string;
  /** The names of the work types; of a move between projects that kept the type, null. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a history is read by. */
export interface LeavingRules {
  /** Status id → category, of every status that the changes name. One that is not known does not show that work began. */
  readonly categories: ReadonlyMap<JiraId, StatusCategory>;
  /** Whether a work type was governed in the project that the work item was in before a change, or after it. */
  readonly isGoverned: (change: Change, side: 'before' | 'after', typeId: JiraId) => boolean;
  /** The status and the work type that the work item has now, by id: what came before the first change of each. */
  readonly status: { readonly id: JiraId; readonly category: StatusCategory };
  readonly typeId: JiraId;
}

const itemOf = ({ items }: Change, fieldId: string) => items.find((item) => item.fieldId === fieldId);

/** What may take a work item out of what the settings govern. */
export const mayLeave = (change: Change): boolean =>
  itemOf(change, 'issuetype') !== undefined || itemOf(change, 'project') !== undefined;

/**
 * The leavings of a work item, oldest first, from its whole history of status, work type and project. Work has begun once it was in a status of another
 * category than To Do: going back there makes nothing of it undone.
 */
export const leavings = (
  changes: readonly Change[],
  { categories, isGoverned, status, typeId }: LeavingRules,
): readonly Leaving[] => {
  const all = inOrder(changes);
  const isBegun = (id: JiraId | null | undefined): boolean =>
    (categories.get(id ?? '') ?? (id === status.id ? status.category : 'new')) !== 'new';
  const first = (fieldId: string, now: JiraId): JiraId =>
    all.flatMap((change) => itemOf(change, fieldId) ?? [])[0]?.from ?? now;
  let type = first('issuetype', typeId);
  let begun = isBegun(first('status', status.id));
  const found: Leaving[] = [];
  for (const change of all) {
    const [typed, moved] = [itemOf(change, 'issuetype'), itemOf(change, 'status')];
    const before = type;
    type = typed?.to ?? type;
    begun ||= isBegun(moved?.from);
    if (begun && mayLeave(change) && isGoverned(change, 'before', before) && !isGoverned(change, 'after', type))
      found.push({
        ...{ changeId: change.id, by: change.by, at: change.at },
        ...{ from: typed?.fromName ?? null, to: typed?.toName ?? null },
      });
    begun ||= isBegun(moved?.to);
  }
  return found;
};

/**
 * As whom somebody took a work item out, by the settings of that moment; null where they might not: then it escaped. Where only pressing Accept counts
 * nobody may, as the gate says too. `unjudged`: the settings were off then, or which types were governed is not known any more.
 */
export const judgeLeaving = (
  policy: Policy,
  { by, at }: Pick<Leaving, 'by' | 'at'>,
): 'owner' | 'deputy' | 'unjudged' | null => {
  const { mode } = policyAt(policy, at);
  if ((mode.known && mode.value === 'off') || !areTypesKnownAt(policy, at)) return 'unjudged';
  return wantsReceipt(policy, at) ? null : mayAcceptAt(policy, by, at).value;
};

/** What a record says of a work item that is not governed: that it escaped; null where it never left, or somebody who may accept took it out last. */
export const escapeIn = (entries: readonly LedgerEntry[]): Extract<Acceptance, { state: 'escaped' }> | null => {
  const last = chronological(entries).findLast(({ kind }) => kind === 'left');
  return last?.kind === 'left' && last.as === null ? { state: 'escaped', by: last.by, at: last.at } : null;
};
