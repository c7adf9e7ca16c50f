/** How a group's planned values turned out. */
export interface Measured {
  readonly area: string;
  readonly planned: number;
  readonly realised: number;
}

export interface Accuracy {
  readonly area: string;
  readonly count: number;
  /** The median share of the planned value that came true. */
  readonly median: number;
  /** Where that median lies with at least 95 % confidence. */
  readonly low: number;
  readonly high: number;
}

/** With fewer measured features than this nothing is said: an interval would be as wide as what was seen, or wider. */
export const fewestMeasured = 8;

/** The chance that of n fair coins at most k show heads. */
const atMost = (k: number, n: number): number => {
  let [term, sum] = [0.5 ** n, 0];
  for (let i = 0; i <= k; i += 1) {
    sum += term;
    term = (term * (n - i)) / (i + 1);
  }
  return sum;
};

/**
 * The rank, from 1, of the lower end of the median's interval; the upper end is as far from the other side. It is the highest for which the median
 * lies between the two with at least 95 % (the sign test's interval, which asks nothing of how the values are spread; Conover, Practical
 * Nonparametric Statistics, 3.2).
 */
const lowerRank = (n: number): number => {
  let rank = 1;
  while (atMost(rank, n) <= 0.025) rank += 1;
  return rank;
};

const medianOf = (sorted: readonly number[]): number => {
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
};

/** What each area's values realised of what they planned, most measured first; silent about areas with fewer than eight. What was planned at zero says nothing. */
export const accuracyByArea = (measured: readonly Measured[]): readonly Accuracy[] => {
  const byArea = new Map<string, number[]>();
  for (const { area, planned, realised } of measured) {
    if (!(planned > 0)) continue;
    const known = byArea.get(area) ?? [];
    known.push(realised / planned);
    byArea.set(area, known);
  }
  return [...byArea]
    .filter(([, shares]) => shares.length >= fewestMeasured)
    .map(([area, shares]) => {
      const sorted = shares.toSorted((a, b) => a - b);
      const rank = lowerRank(sorted.length);
      const [low = 0, high = 0] = [sorted[rank - 1], sorted[sorted.length - rank]];
      return { area, count: sorted.length, median: medianOf(sorted), low, high };
    })
    .sort((a, b) => b.count - a.count || a.area.localeCompare(b.area));
};
