import * as z from 'zod/mini';

import { JiraId } from '../shared/ids';

/**
 * How a work item stands at the end of a sprint. `delivered`: in Done, and nobody who may accept brought it there, or nobody had to be asked; `carried`: not
 * done, and still in the sprint; `removed`: it was planned, and left the sprint undone.
 */
export const standings = ['accepted', 'delivered', 'waiting', 'rejected', 'closed', 'carried', 'removed'] as const;
export type Standing = (typeof standings)[number];

const Size = { value: z.nullable(z.number()), points: z.nullable(z.number()) };

/** A work item of a review. What came into Done counts with what it was then, all else with what it was at the end. */
export const ReviewedItem = z.strictObject({
  id: JiraId,
  standing: z.enum(standings),
  ...Size,
  /** What it was when the plan was accepted, or when the sprint began; null where it came later. */
  planned: z.nullable(z.strictObject(Size)),
});
export type ReviewedItem = z.infer<typeof ReviewedItem>;
