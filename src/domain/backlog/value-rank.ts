/** The rank of a score among others; equal scores share the better rank. */
export interface ValueRank {
  /** 1 is the best. */
  readonly rank: number;
  readonly of: number;
  /** The part of all scores that this one and the better ones make up, 1 to 100. */
  readonly topPercent: number;
}

/** From two counts: how many scores are higher, and how many there are. The scores counted may lag behind, so at least this one counts. */
export const valueRankOf = ({ higher, scored }: { readonly higher: number; readonly scored: number }): ValueRank => {
  const rank = higher + 1;
  const of = Math.max(scored, rank);
  return { rank, of, topPercent: Math.max(1, Math.round((rank / of) * 100)) };
};
