/** How a value compares with those before it, summed over all pairs: +1 for each that rose, -1 for each that fell. */
const concordance = (values: readonly number[]): number => {
  let sum = 0;
  values.forEach((later, index) => {
    for (const earlier of values.slice(0, index)) sum += Math.sign(later - earlier);
  });
  return sum;
};

const tieSizes = (values: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
};

/** The chance of each number of inversions in a random order of `n` things, all different. */
const inversions = (n: number): readonly number[] => {
  let chances: readonly number[] = [1];
  for (let size = 2; size <= n; size += 1) {
    const next = Array.from({ length: chances.length + size - 1 }, () => 0);
    chances.forEach((chance, index) => {
      for (let more = 0; more < size; more += 1) next[index + more] = (next[index + more] ?? 0) + chance / size;
    });
    chances = next;
  }
  return chances;
};

/** P(S >= s) without ties, exactly: S is the number of pairs less twice the inversions. */
const exactTail = (n: number, s: number): number => {
  const pairs = (n * (n - 1)) / 2;
  const most = Math.floor((pairs - s) / 2);
  return inversions(n)
    .slice(0, Math.max(0, most + 1))
    .reduce((sum, chance) => sum + chance, 0);
};

const variance = (values: readonly number[]): number => {
  const weight = (size: number): number => size * (size - 1) * (2 * size + 5);
  return (weight(values.length) - tieSizes(values).reduce((sum, size) => sum + weight(size), 0)) / 18;
};

/** The upper tail of the normal distribution (Abramowitz and Stegun 26.2.17, error below 1e-7). */
const normalTail = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const poly = series.reduceRight((sum, factor) => (sum + factor) * t, 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
};

/** So long a series is near enough to normal, and cheaper. */
const longestExact = 60;

const isExact = (values: readonly number[]): boolean => values.length <= longestExact && tieSizes(values).length === 0;

/**
 * The two-sided p-value of Kendall's test (Mann–Kendall) that a series has no trend: exact without ties, else by the normal
 * approximation with its corrections for ties and continuity. Kendall, Rank Correlation Methods, 4th ed., 1975, chapters 4 and 5.
 */
export const trendP = (values: readonly number[]): number => {
  const s = Math.abs(concordance(values));
  if (s === 0) return 1;
  if (isExact(values)) return Math.min(1, 2 * exactTail(values.length, s));
  const deviation = Math.sqrt(variance(values));
  return deviation === 0 ? 1 : Math.min(1, 2 * normalTail((s - 1) / deviation));
};

/** The upper 5 % point of the normal distribution. */
const z95 = 1.6448536;

/**
 * Sen's C: the number by which the ranks of the two limits among the sorted slopes lie apart, for 90 % confidence; null where no such
 * limits exist. Sen, JASA 63 (1968) 1379; exact form in Hollander and Wolfe, Nonparametric Statistical Methods, section 9.3.
 */
export const senWidth = (values: readonly number[]): number | null => {
  if (!isExact(values)) return z95 * Math.sqrt(variance(values));
  const n = values.length;
  const pairs = (n * (n - 1)) / 2;
  for (let s = pairs % 2; s <= pairs; s += 2) if (exactTail(n, s) <= 0.05) return s - 2;
  return null;
};
