export interface Sizing {
  readonly value: number | null;
  readonly points: number | null;
}

export interface Scored {
  readonly score: number;
}
export interface Unscored {
  /** `zero-points`: it is estimated, at nothing. */
  readonly unscored: 'no-value' | 'no-estimate' | 'zero-points';
}

/** Value per story point, or why there is none. Never NaN, never Infinity. */
export const valuePerPoint = ({ value, points }: Sizing): Scored | Unscored => {
  if (value === null || !Number.isFinite(value)) return { unscored: 'no-value' };
  if (points === 0) return { unscored: 'zero-points' };
  if (points === null || !Number.isFinite(points) || points < 0) return { unscored: 'no-estimate' };
  const score = value / points;
  // So few points that the division overflows are no estimate.
  return Number.isFinite(score) ? { score } : { unscored: 'no-estimate' };
};

export const isScored = (of: Scored | Unscored): of is Scored => 'score' in of;

/** As it is stored and shown: two decimals, or two digits when it is below one. Jira shows the number as it is stored. */
export const roundScore = (score: number): number =>
  Math.abs(score) < 1 ? Number(score.toPrecision(2)) : Number(score.toFixed(2));

/** What is stored in the field `Value per point`; null empties it. */
export const storedScore = (sizing: Sizing): number | null => {
  const result = valuePerPoint(sizing);
  return isScored(result) ? roundScore(result.score) : null;
};
