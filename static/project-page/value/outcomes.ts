import type { Period } from '../../../src/domain/flow';

/** How finished work was answered, in the order in which it is shown. */
export const outcomes = ['accepted', 'rejected', 'unaccepted', 'unasked'] as const;
export type Answered = (typeof outcomes)[number];

export const countOf = (periods: readonly Period[], of: Answered): number =>
  periods.reduce((sum, period) => sum + period.outcomes[of].ids.length, 0);

/** The share of answered or passed-by work that was accepted; null where there is none. */
export const acceptedShare = (periods: readonly Period[]): number | null => {
  const [accepted, rejected, unaccepted] = [
    countOf(periods, 'accepted'),
    countOf(periods, 'rejected'),
    countOf(periods, 'unaccepted'),
  ];
  const all = accepted + rejected + unaccepted;
  return all === 0 ? null : accepted / all;
};
