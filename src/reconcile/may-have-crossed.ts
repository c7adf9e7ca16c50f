import { answersIn } from '../domain/acceptance/latest-acceptance';
import { breachToRevert } from '../domain/acceptance/breaches';
import type { Instant } from '../domain/shared/ids';
import type { StatusCategory } from '../domain/shared/work-item';
import { toInstant } from '../jira/instant';
import type { Head } from '../ledger/head';
import type { IssueRecord } from '../ledger/ledger';
import type { ChangedFields } from './changed-fields';
import type { IssueContext } from './issue-context';

/** When a work item moved, as far as Jira shows it without its history; as Jira writes times. */
export interface ShownMoves {
  readonly category: StatusCategory;
  readonly categoryChanged?: string | null | undefined;
  readonly updated?: string | undefined;
}

/** Clocks differ, and what was read a moment before a record was written may have missed a move. */
export const overlapMs = 60_000;

/**
 * It may have crossed a border of Done, and perhaps back, since its record was last written, and no event announced it. Jira says when the category
 * last changed; within Done only that something did.
 */
export const mayHaveCrossed = (
  { category, categoryChanged, updated }: ShownMoves,
  { since }: { readonly since?: Instant | undefined },
  head: Pick<Head, 'changedAt'> | undefined,
): boolean => {
  const last = category === 'done' ? updated : categoryChanged;
  if (since === undefined || last == null) return false;
  const at = toInstant(last);
  return at >= since && (head?.changedAt == null || Date.parse(at) > Date.parse(head.changedAt) - overlapMs);
};

/** Both are the same instant at first; where a site writes them apart, the history is read once too often. */
const hasNeverMoved = ({ item, created, categoryChanged }: IssueContext): boolean =>
  item.status.category !== 'done' && categoryChanged != null && created?.at === toInstant(categoryChanged);

/** What an event says was changed may be a move, in this project or from another. */
const tellsOfMove = (changed: ChangedFields): boolean =>
  ['status', 'resolution', 'project', 'key'].some((one) => changed.has(one));

/**
 * Whether a reconcile has to read a work item's history, which costs as much as the work item itself. Not where no border of Done can have been
 * crossed since its record was written: every write of a record follows a reading of the history, or leaves a note in `pending` until there was one.
 * Outside Done an event of another change is not asked: a move has an event of its own, and where that was lost the daily check finds it.
 */
export const needsHistory = (
  subject: IssueContext,
  { head, entries }: IssueRecord,
  changed: ChangedFields,
  now: Instant,
): boolean => {
  const { policy, item, updated, categoryChanged } = subject;
  const answers = answersIn(entries);
  return (
    // What cannot be known without it: whether a rejected work item moved on.
    policy.since === undefined ||
    categoryChanged == null ||
    head.pending.length > 0 ||
    [answers.inDone, answers.elsewhere].some((answer) => answer?.state === 'rejected') ||
    breachToRevert(policy, item, entries, now) !== null ||
    ((item.status.category === 'done' || tellsOfMove(changed)) &&
      !hasNeverMoved(subject) &&
      mayHaveCrossed({ category: item.status.category, categoryChanged, updated }, policy, head))
  );
};
