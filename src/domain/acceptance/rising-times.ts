import { type Change, inOrder } from './change';
import type { LedgerEntry } from './ledger-entry';

const nextMoment = (at: string): string => new Date(Date.parse(at) + 1).toISOString();

/**
 * A history, oldest first, in which each change is later than the one before it, by a millisecond where Jira's times do not say so. Some sites
 * give what is read in bulk in whole seconds: a change would else come before what the record says in milliseconds of the one that it follows.
 */
export const withRisingTimes = (changes: readonly Change[], known: readonly LedgerEntry[]): readonly Change[] => {
  const recorded = new Map(known.map(({ id, at }) => [id, at]));
  let last = '';
  return inOrder(changes).map((change) => {
    const at = change.at > last ? change.at : nextMoment(last);
    // The app's own return of what moved unaccepted follows that move.
    const causes = [`move-${change.id}`, `return-move-${change.id}`].flatMap((id) => recorded.get(id) ?? []);
    last = [at, ...causes].reduce((a, b) => (a < b ? b : a));
    return at === change.at ? change : { ...change, at };
  });
};
