import { fold } from './fold';

/** Of a longer text the beginning says enough. */
const maxCompared = 1_000;

/** How often each pair of neighbouring signs is there, and how many pairs there are. Signs, since not every script parts its words. */
const pairsOf = (text: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } => {
  const counts = new Map<string, number>();
  const plain = ` ${fold(text.slice(0, maxCompared))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
  let total = 0;
  for (let n = 0; n + 1 < plain.length; n += 1) {
    const pair = plain.slice(n, n + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
    total += 1;
  }
  return { counts, total };
};

/**
 * How alike two texts are, 0 to 1: twice the pairs of signs that they share, by all pairs of both (Dice's coefficient). Case, accents and signs
 * between words do not count.
 */
export const likeness = (a: string, b: string): number => {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const [pair, count] of one.counts) shared += Math.min(count, other.counts.get(pair) ?? 0);
  return one.total + other.total === 0 ? 0 : (2 * shared) / (one.total + other.total);
};
