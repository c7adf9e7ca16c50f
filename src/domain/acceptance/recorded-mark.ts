import * as z from 'zod/mini';

import { maxMarks, maxNote } from './limits';

/** What of a mark is sent with an answer: which criterion it was given to, and what it says. */
export const SentMark = z.strictObject({
  number: z.number(),
  fingerprint: z.string().check(z.maxLength(64)),
  met: z.boolean(),
  note: z.string().check(z.maxLength(maxNote)),
});
export type SentMark = z.infer<typeof SentMark>;

export const SentMarks = z.array(SentMark).check(z.maxLength(maxMarks));

/** A mark as the record keeps it with the answer. */
export const RecordedMark = z.object({
  number: z.number(),
  fingerprint: z.string(),
  met: z.boolean(),
  /** How the criterion begins. */
  text: z.string(),
  note: z.optional(z.string()),
});
export type RecordedMark = z.infer<typeof RecordedMark>;
