import { type DatedSprint, shifted } from './sprint-dates';

export interface Estimate {
  readonly dates: DatedSprint;
  /** Whether something was finished in it, so that its dates rest on more than its name. */
  readonly isFirm: boolean;
}

/**
 * Estimated dates of sprints that followed one another in the life of a work item, so that none begins before the one before it has ended.
 * The weaker estimate gives way; two firm ones stay.
 */
export const inSequence = (
  estimates: ReadonlyMap<string, Estimate>,
  pairs: Iterable<readonly [before: string, after: string]>,
  now: number,
): ReadonlyMap<string, DatedSprint> => {
  const all = new Map([...estimates].map(([path, { dates }]) => [path, dates]));
  for (const [before, after] of pairs) {
    const [a, b] = [all.get(before), all.get(after)];
    if (a?.endDate == null || b?.startDate == null || !a.isEstimate || b.startDate >= a.endDate) continue;
    if (b.isEstimate && estimates.get(after)?.isFirm !== true) all.set(after, shifted(b, a.endDate - b.startDate, now));
    else if (estimates.get(before)?.isFirm !== true) all.set(before, shifted(a, b.startDate - a.endDate, now));
  }
  return all;
};
