import { type AcceptanceEvent, afterEvent } from './acceptance';
import type { LedgerEntry } from './ledger-entry';
import { inOrder } from './ledger-fold';
import type { Acceptance } from './work-item';

const toEvent = (entry: LedgerEntry): AcceptanceEvent | null => {
  switch (entry.kind) {
    case 'accepted':
      return { kind: 'entered-done', by: entry.by, at: entry.at, as: entry.as, revision: entry.evidence.revision };
    case 'breach':
      return { kind: 'entered-done', by: entry.by, at: entry.at, as: null, revision: entry.evidence.revision };
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
 * The last answer that counts: what the ledger comes to, or the waiting that began after it, which no entry records.
 * `stored` is what lies in the field.
 */
export const answered = (entries: readonly LedgerEntry[], stored: Acceptance | null): Acceptance | null => {
  const events = inOrder(entries).flatMap((entry) => toEvent(entry) ?? []);
  const answer = events.reduce<Acceptance | null>(afterEvent, null);
  if (stored?.state !== 'awaiting') return answer;
  const last = events.at(-1);
  return last === undefined || stored.since >= last.at ? stored : answer;
};
