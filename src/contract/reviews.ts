import * as z from 'zod/mini';

import { JiraId } from '../domain/shared/ids';
import { Area, Feedback, longestText, ReviewNote, ReviewNotes } from '../domain/review/review-notes';
import { ShownReview } from '../domain/review/sprint-review';

/** The calls about the reviews of a project's sprints; `planning.ts` has those that go through the same gate. */
export const reviewContract = {
  /** What is kept of a sprint's closings, oldest first, and what was written at its review, as far as whoever calls may see the work items. */
  review: {
    access: 'browse-project',
    input: z.strictObject({ sprintId: JiraId }),
    output: z.strictObject({ frozen: z.array(ShownReview), notes: ReviewNotes }),
  },
  /** Writes one thing: whether the goal was met, the order, who is there, which areas a work item touches, or what became of feedback. */
  noteReview: {
    access: 'accept-project',
    input: z.strictObject({ sprintId: JiraId, note: ReviewNote }),
    output: z.strictObject({ notes: ReviewNotes }),
  },
  /** Keeps what somebody said of a work item that they may see. */
  giveFeedback: {
    access: 'browse-project',
    input: z.strictObject({
      sprintId: JiraId,
      issueId: JiraId,
      area: z.nullable(Area),
      text: z.string().check(z.trim(), z.minLength(1), z.maxLength(longestText)),
    }),
    output: z.strictObject({ feedback: Feedback }),
  },
} as const;
