import type { DerivedFields } from '../domain/acceptance/derived-fields';
import { Receipt, stands } from '../domain/acceptance/receipt';
import type { Policy } from '../domain/policy/policy';
import type { Instant } from '../domain/shared/ids';
import { asRecord, at } from '../domain/shared/json';
import type { Ticks, WorkItem } from '../domain/shared/work-item';
import type { Issue } from '../jira/issues';
import { toWorkItem } from '../jira/to-work-item';
import { criteriaHashOf } from './criteria-hash';

/** The ticks as they lie in the field: beside them lies the receipt, which no page has any use for. */
type TicksInField = Ticks & { readonly receipt?: Receipt };

const withOne = (ticks: Ticks, receipt: Receipt | null): TicksInField =>
  receipt === null ? ticks : { ...ticks, receipt };

/** A work item as functions read it: with the receipt that lies in its field. */
export const itemOf = (issue: Issue, policy: Policy): WorkItem => {
  const item = toWorkItem(issue, policy);
  const { ticks } = item.stored;
  const field = policy.fields.ticks;
  if (ticks === null || field === null) return item;
  const receipt = Receipt.safeParse(at(asRecord(issue.fields[field]) ?? {}, 'receipt')).data ?? null;
  return { ...item, stored: { ...item.stored, ticks: withOne(ticks, receipt) } };
};

/**
 * What is to be stored, with the receipt where it counts still: until it is over, until the criteria are others, and until the work item is in Done.
 * Without the field that only the app writes there is no place for it, and where the project asks for none nobody reads it.
 */
export const withReceipt = <D extends DerivedFields>(
  derived: D,
  { item, policy }: { readonly item: WorkItem; readonly policy: Policy },
  receipt: Receipt | null,
  now: Instant,
): D => {
  const counts =
    receipt !== null &&
    policy.receiptsSince != null &&
    policy.fields.ticks !== null &&
    item.status.category !== 'done' &&
    stands(receipt, criteriaHashOf(item, policy), now);
  return counts ? { ...derived, ticks: withOne(derived.ticks, receipt) } : derived;
};

/** The same without it, for a page. */
export const withoutReceipt = ({ ticks, ...derived }: DerivedFields): DerivedFields => {
  const { receipt: _receipt, ...rest }: TicksInField = ticks;
  return { ...derived, ticks: rest };
};
