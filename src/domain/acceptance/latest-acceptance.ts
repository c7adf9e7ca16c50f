import { type AcceptanceEvent, afterEvent } from './acceptance';
import type { Instant } from '../shared/ids';
import type { LedgerEntry } from './ledger-entry';
import { chronological } from './ledger-fold';
import type { Acceptance, WorkItem } from '../shared/work-item';

const toEvent = (entry: LedgerEntry): AcceptanceEvent | null => {
  switch (entry.kind) {
    case 'accepted':
      return { kind: 'entered-done', by: entry.by, at: entry.at, as: entry.as, revision: entry.evidence.revision };
    case 'breach':
      return { kind: 'entered-done', by: entry.by, at: entry.at, as: null, revision: entry.evidence.revision };
    case 'imported':
      return { kind: 'imported', at: entry.at };
    case 'reopened':
      return { kind: 'left-done', at: entry.at };
    case 'closed':
      return { kind: 'closed', by: entry.by, at: entry.at, why: entry.why };
    case 'rejected': {
      const { by, at, why, failed } = entry;
      return by === null ? null : { kind: 'rejected', by, at, why, failed };
    }
    default:
      return null;
  }
};

/** The answers that follow from a record. */
export interface Answers {
  /** The answer that counts while the work item is in Done. */
  readonly inDone: Acceptance | null;
  /** The answer that counts anywhere else. */
  readonly elsewhere: Acceptance | null;
  /** When the newest entry that is an answer was made; null is none. */
  readonly lastAt: string | null;
}

export const noAnswers: Answers = { inDone: null, elsewhere: null, lastAt: null };

/**
 * The last answer that counts, by where the work item is. Rejecting what was accepted and still is in Done ends no acceptance: only reopening
 * does, so that of two answers given at the same moment the acceptance stands, whatever the clocks of Jira and of Forge say.
 */
export const answersIn = (entries: readonly LedgerEntry[]): Answers => {
  const all = chronological(entries);
  const elsewhere = all.flatMap((entry) => toEvent(entry) ?? []).reduce<Acceptance | null>(afterEvent, null);
  const arrival = all.findLast(({ kind }) => ['accepted', 'breach', 'imported', 'closed', 'reopened'].includes(kind));
  const event = arrival === undefined ? null : toEvent(arrival);
  const isFinal = arrival?.kind === 'accepted' || arrival?.kind === 'closed';
  const inDone = isFinal && event !== null ? afterEvent(null, event) : elsewhere;
  return { inDone, elsewhere, lastAt: all.findLast((entry) => toEvent(entry) !== null)?.at ?? null };
};

/**
 * The last answer that counts, from the record's answers and the value of the field. The field counts where it is newer than every
 * entry: `awaiting`, which no entry records, or an answer from before the record was lost. An `awaiting` value on an issue in Done
 * is stale: a reconcile read the issue before the move and wrote after it. Nor does `awaiting` count after a rejection unless the work item moved since:
 * it was written by a reconcile that began before the rejection was recorded. `movedAt` is when the status last changed, null never, undefined not known.
 */
export const answerNow = (
  { inDone, elsewhere, lastAt }: Answers,
  { status, stored: { acceptance } }: Pick<WorkItem, 'status' | 'stored'>,
  movedAt?: Instant | null,
): Acceptance | null => {
  const isDone = status.category === 'done';
  const answer = isDone ? inDone : elsewhere;
  // What escaped and is governed again has the answer that it had.
  if (acceptance === null || acceptance.state === 'escaped' || (acceptance.state === 'awaiting' && isDone))
    return answer;
  const hasStayed = (since: Instant): boolean => movedAt === null || (movedAt !== undefined && movedAt <= since);
  if (acceptance.state === 'awaiting' && answer?.state === 'rejected' && hasStayed(answer.at)) return answer;
  const at = acceptance.state === 'awaiting' ? acceptance.since : acceptance.at;
  return lastAt === null || at > lastAt ? acceptance : answer;
};

/** `answerNow` of a whole record. */
export const latestAcceptance = (
  entries: readonly LedgerEntry[],
  item: Pick<WorkItem, 'status' | 'stored'>,
  movedAt?: Instant | null,
): Acceptance | null => answerNow(answersIn(entries), item, movedAt);
