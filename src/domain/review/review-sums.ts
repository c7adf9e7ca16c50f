import { type ReviewedItem, type Standing, standings } from './standing';

/** What some work items add up to. */
export interface ReviewSum {
  readonly count: number;
  readonly value: number;
  readonly points: number;
}

/** The figures of a review, of those work items that its reader may see. */
export interface ReviewSums {
  /** What was to be done, with the sizes of that moment. */
  readonly planned: ReviewSum;
  /** Delivered and accepted, whether it was planned or came later. */
  readonly accepted: ReviewSum;
  readonly by: Readonly<Record<Standing, ReviewSum>>;
}

type Size = Pick<ReviewedItem, 'value' | 'points'>;

const sumOf = (sizes: readonly Size[]): ReviewSum => ({
  count: sizes.length,
  value: sizes.reduce((sum, { value }) => sum + (value ?? 0), 0),
  points: sizes.reduce((sum, { points }) => sum + (points ?? 0), 0),
});

/** Value and points, planned and delivered. */
export const reviewSums = (items: readonly ReviewedItem[]): ReviewSums => {
  const of = (standing: Standing): ReviewSum => sumOf(items.filter((item) => item.standing === standing));
  const by = Object.fromEntries(standings.map((standing) => [standing, of(standing)])) as Record<Standing, ReviewSum>;
  return { planned: sumOf(items.flatMap(({ planned }) => planned ?? [])), accepted: by.accepted, by };
};
