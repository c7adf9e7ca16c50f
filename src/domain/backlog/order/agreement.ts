import type { AgreementClaim } from './types';

/** How many pairs share a value. */
const tiedPairs = (sorted: Float64Array): number => {
  let [pairs, run] = [0, 0];
  sorted.forEach((value, index) => {
    run = index > 0 && sorted[index - 1] === value ? run + 1 : 0;
    pairs += run;
  });
  return pairs;
};

/** How many pairs stand in rising order where they should fall, by merging: n log n. Equal ones count for neither. */
const rises = (values: readonly number[]): number => {
  let source = Float64Array.from(values);
  let target = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < source.length; width *= 2) {
    for (let start = 0; start < source.length; start += 2 * width) {
      const middle = Math.min(start + width, source.length);
      const end = Math.min(start + 2 * width, source.length);
      let left = start;
      let right = middle;
      for (let at = start; at < end; at += 1) {
        const a = source[left] ?? 0;
        const b = source[right] ?? 0;
        if (left < middle && (right >= end || a >= b)) {
          target[at] = a;
          left += 1;
        } else {
          target[at] = b;
          right += 1;
          count += middle - left;
        }
      }
    }
    [source, target] = [target, source];
  }
  return count;
};

/**
 * How far an order agrees with falling scores: Kendall's tau-b (Biometrika 33, 1945), by Knight's method (JASA 61, 1966). 1 is the same order, -1
 * the reverse; null where all scores are equal, or there are fewer than two. Ranks are all different, so only scores can tie.
 */
export const agreement = (scores: readonly number[]): number | null => {
  const n = scores.length;
  const pairs = (n * (n - 1)) / 2;
  const untied = pairs - tiedPairs(Float64Array.from(scores).sort());
  if (untied === 0) return null;
  return (untied - 2 * rises(scores)) / Math.sqrt(pairs * untied);
};

/** What may be said of tau: at 0.3 about two of three pairs agree, at 0.7 about six of seven; null is too few scores. */
export const agreementClaim = (tau: number | null): AgreementClaim => {
  if (tau === null) return 'unknown';
  if (tau >= 0.7) return 'close';
  if (tau >= 0.3) return 'partly';
  return tau > -0.3 ? 'barely' : 'against';
};
