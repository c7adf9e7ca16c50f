/** When a call began and when its answer was there. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * In how many rounds calls were made: calls at the same time are one round, and one that began only when the answer of another
 * was there belongs to a later round than that.
 */
export const rounds = (spans: readonly Span[]): number => {
  const inOrder = [...spans].sort((a, b) => a.from - b.from);
  const depths: number[] = [];
  for (const [at, { from }] of inOrder.entries()) {
    const before = depths.filter((_, other) => other < at && (inOrder[other]?.to ?? Infinity) <= from);
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
};

/** The middle of several measurements, so that one slow run does not count. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};
