import * as z from 'zod/mini';

import { Instant, JiraId } from '../shared/ids';
import { ReviewedItem } from './standing';

/** So many work items are kept of one review: as text they stay far below what one entry of the storage holds. */
export const mostReviewed = 1_000;

/** What the planned figures go by: the plan that was accepted last, or what was in the sprint when it began. */
export const bases = ['plan', 'start'] as const;

/** What a sprint came to when it was closed. It is kept once and never changed; a sprint that is reopened and closed again has another one beside it. */
export const SprintReview = z.strictObject({
  sprintId: JiraId,
  name: z.string(),
  goal: z.string(),
  start: z.nullable(Instant),
  /** When the sprint was closed. */
  at: Instant,
  basis: z.enum(bases),
  items: z.array(ReviewedItem).check(z.maxLength(mostReviewed)),
  /** How many more there were than are kept. */
  beyond: z.number().check(z.int(), z.nonnegative()),
});
export type SprintReview = z.infer<typeof SprintReview>;

/** The review as one reader may see it: `hidden` counts what Jira does not show to them, or no longer has in the project. */
export const ShownReview = z.extend(SprintReview, { hidden: z.number().check(z.int(), z.nonnegative()) });
export type ShownReview = z.infer<typeof ShownReview>;

/** A review without what a reader may not see. Figures are made of what is left, so that they tell nothing of the rest. */
export const shownReview = (review: SprintReview, visible: ReadonlySet<JiraId>): ShownReview => {
  const items = review.items.filter(({ id }) => visible.has(id));
  return { ...review, items, hidden: review.items.length - items.length + review.beyond };
};
