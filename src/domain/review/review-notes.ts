import * as z from 'zod/mini';

import { AccountId, Instant, JiraId } from '../shared/ids';
import { mostReviewed } from './sprint-review';

/** So long are the texts of a review at most, and so many areas has a project by far. */
export const longestText = 1_000;
const longestArea = 100;
export const mostAreas = 50;
/** So much feedback is kept of one review. */
export const mostFeedback = 300;

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestText));
export const Area = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestArea));
const Areas = z.array(Area).check(z.maxLength(mostAreas));

/** Whether the sprint's goal was met, in one sentence of who may accept. */
export const GoalVerdict = z.strictObject({ met: z.boolean(), sentence: Text, by: AccountId, at: Instant });
export type GoalVerdict = z.infer<typeof GoalVerdict>;

/** What became of feedback: a work item was made of it, or it was dropped for a reason. */
export const FeedbackEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), issueId: JiraId, key: z.string().check(z.maxLength(longestArea)) }),
  z.strictObject({ kind: z.literal('dropped'), why: Text }),
]);
export type FeedbackEnd = z.infer<typeof FeedbackEnd>;

/** What somebody said of a work item while it was shown, and for which area. */
export const Feedback = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(longestArea)),
  issueId: JiraId,
  area: z.nullable(Area),
  text: Text,
  /** Who typed it; a tombstone where that person is forgotten. */
  by: AccountId,
  at: Instant,
  /** Null while nothing was made of it. */
  end: z.nullable(FeedbackEnd),
});
export type Feedback = z.infer<typeof Feedback>;

/** Which areas a work item touches. */
export const Touched = z.strictObject({ issueId: JiraId, areas: Areas });
export type Touched = z.infer<typeof Touched>;

/** What people write at a review, beside what the sprint came to. */
export const ReviewNotes = z.strictObject({
  goal: z.nullable(GoalVerdict),
  /** Ids in the order in which they are shown, as far as somebody placed them. */
  order: z.array(JiraId).check(z.maxLength(mostReviewed)),
  /** The areas whose people were there. */
  present: Areas,
  touched: z.array(Touched),
  feedback: z.array(Feedback),
});
export type ReviewNotes = z.infer<typeof ReviewNotes>;

export const noNotes: ReviewNotes = { goal: null, order: [], present: [], touched: [], feedback: [] };

/** One thing that somebody who may accept writes at a review. */
export const ReviewNote = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goal'), met: z.boolean(), sentence: Text }),
  z.strictObject({ kind: z.literal('order'), order: z.array(JiraId).check(z.maxLength(mostReviewed)) }),
  z.strictObject({ kind: z.literal('present'), areas: Areas }),
  z.strictObject({ kind: z.literal('touched'), issueId: JiraId, areas: Areas }),
  z.strictObject({ kind: z.literal('end'), feedbackId: z.string().check(z.maxLength(longestArea)), end: FeedbackEnd }),
]);
export type ReviewNote = z.infer<typeof ReviewNote>;

/** Notes without those about work items that a reader may not see. */
export const shownNotes = (notes: ReviewNotes, visible: ReadonlySet<JiraId>): ReviewNotes => ({
  ...notes,
  order: notes.order.filter((id) => visible.has(id)),
  touched: notes.touched.filter(({ issueId }) => visible.has(issueId)),
  feedback: notes.feedback
    .filter(({ issueId }) => visible.has(issueId))
    .map((one) => (one.end?.kind === 'item' && !visible.has(one.end.issueId) ? { ...one, end: null } : one)),
});
