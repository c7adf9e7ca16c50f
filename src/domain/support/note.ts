import * as z from 'zod/mini';

import { Instant } from '../shared/ids';

/** The issue property that says who asked a support question, and what came of it. Whoever may edit the work item writes it, as themselves. */
export const supportKey = 'assay.support';

export const maxRequester = 80;
export const maxArea = 40;
export const maxAnswer = 2_000;

/** What a support question turned out to be, as far as whoever took it down can say. */
export const supportKinds = ['question', 'known-problem', 'training'] as const;
export type SupportKind = (typeof supportKinds)[number];

export const SupportNote = z.strictObject({
  version: z.literal(1),
  /** Who asked, in words: most users have no account in Jira. Empty: it was not said. */
  requester: z.string().check(z.trim(), z.maxLength(maxRequester)),
  /** The business area, one of the stakeholders'; empty: none of them. */
  area: z.string().check(z.trim(), z.maxLength(maxArea)),
  kind: z.enum(supportKinds),
  /** What helps whoever asks the same; null: nothing is kept yet. */
  answer: z.nullable(
    z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(maxAnswer)), at: Instant }),
  ),
});
export type SupportNote = z.infer<typeof SupportNote>;

/** What is known of a question that was not asked through the app. */
export const noNote: SupportNote = { version: 1, requester: '', area: '', kind: 'question', answer: null };

/** What lies in the property; null where it is absent or not in a form that the app writes. */
export const readNote = (raw: unknown): SupportNote | null => SupportNote.safeParse(raw).data ?? null;

/** The note with another answer; an empty one takes it away, and better words keep the time at which the question was answered. */
export const withAnswer = (note: SupportNote, text: string, now: Instant): SupportNote => {
  const words = text.trim();
  return { ...note, answer: words === '' ? null : { text: words, at: note.answer?.at ?? now } };
};
