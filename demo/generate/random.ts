/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number between two, both included. */
  whole(low: number, high: number): number;
  between(low: number, high: number): number;
  chance(part: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
}

/** Marsaglia's xorshift of 32 bits (2003): plain, quick, and random enough for a backlog. */
export const randomOf = (seed: number): Random => {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm += 1) next();
  const between = (low: number, high: number): number => low + next() * (high - low);
  return {
    next,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (part) => next() < part,
    pick: (from) => from[Math.floor(next() * from.length)] ?? from[0],
  };
};
