import { type AcceptanceEvent, afterEvent } from './acceptance';
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
    case 'rejected': {
      const { by, at, why, failed } = entry;
      return by === null ? null : { kind: 'rejected', by, at, why, failed };
    }
    default:
      return null;
  }
};

/**
 * The last answer that counts: what the ledger comes to. `stored` is what lies in the field; it counts where it is newer than every
 * entry: a waiting, which no entry records, or an answer whose entry a query does not show yet. In Done nothing waits: a waiting
 * that lies there was written by a look that came before the move and ended after it.
 */
export const latestAcceptance = (
  entries: readonly LedgerEntry[],
  { status, stored: { acceptance } }: Pick<WorkItem, 'status' | 'stored'>,
): Acceptance | null => {
  const events = chronological(entries).flatMap((entry) => toEvent(entry) ?? []);
  const answer = events.reduce<Acceptance | null>(afterEvent, null);
  if (acceptance === null || (acceptance.state === 'awaiting' && status.category === 'done')) return answer;
  const last = events.at(-1);
  const at = acceptance.state === 'awaiting' ? acceptance.since : acceptance.at;
  return last === undefined || at > last.at ? acceptance : answer;
};
