import * as z from 'zod/mini';

import { AccountId, Instant, JiraId } from '../shared/ids';
import type { LedgerEntry } from './ledger-entry';
import { chronological } from './ledger-fold';

/** The comment property that makes a comment a question to the Product Owner, or the answer to one. */
export const questionKey = 'assay.question';

/** What lies there: a question, or the id of the comment that it answers. */
export const QuestionMark = z.union([
  z.strictObject({ version: z.literal(1), asks: z.literal(true) }),
  z.strictObject({ version: z.literal(1), answers: JiraId }),
]);
export type QuestionMark = z.infer<typeof QuestionMark>;

const OpenQuestion = z.object({ comment: JiraId, by: z.nullable(AccountId), at: Instant });
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** `waits` are milliseconds from question to answer, the last ones. */
export const QuestionsCopy = z.object({
  version: z.literal(1),
  open: z.array(OpenQuestion),
  waits: z.array(z.number()),
});
export type QuestionsCopy = z.infer<typeof QuestionsCopy>;

/** A work item with more open questions at once needs a conversation. */
export const maxOpen = 10;
const maxWaits = 20;

/** A question, as the record has it. */
export interface Question extends OpenQuestion {
  readonly answer: { readonly comment: JiraId; readonly at: Instant } | null;
}

/** The questions whose comment is still there, oldest first. An answer whose comment is gone answers nothing. */
export const questionsIn = (entries: readonly LedgerEntry[]): readonly Question[] => {
  const all = chronological(entries);
  const gone = new Set(all.flatMap((entry) => (entry.kind === 'comment-gone' ? [entry.comment] : [])));
  return all.flatMap((entry): Question[] => {
    if (entry.kind !== 'asked' || gone.has(entry.comment)) return [];
    const { comment, by, at } = entry;
    const answered = all.find((one) => one.kind === 'answered' && one.question === comment && !gone.has(one.comment));
    const answer = answered?.kind === 'answered' ? { comment: answered.comment, at: answered.at } : null;
    return [{ comment, by, at, answer }];
  });
};

export const copyOf = (questions: readonly Question[]): QuestionsCopy => ({
  version: 1,
  open: questions.flatMap(({ answer, comment, by, at }) => (answer === null ? [{ comment, by, at }] : [])),
  waits: questions
    .flatMap(({ answer, at }) => (answer === null ? [] : [Math.max(0, Date.parse(answer.at) - Date.parse(at))]))
    .slice(-maxWaits),
});

/** A comment as Jira has it, with what its property says. */
export interface MarkedComment {
  readonly id: JiraId;
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly mark: QuestionMark | null;
}

/** Every comment that a record names. */
export const commentsIn = (entries: readonly LedgerEntry[]): readonly JiraId[] => [
  ...new Set(entries.flatMap((entry) => (entry.kind === 'asked' || entry.kind === 'answered' ? [entry.comment] : []))),
];

/**
 * What a record lacks about questions: comments that ask or answer, and comments that are gone. `found` are those of `wanted` that are there. Only the
 * comment of somebody who may accept answers, which `mayAnswer` says of its author at that moment.
 */
export const missingAboutQuestions = (
  entries: readonly LedgerEntry[],
  {
    issueId,
    wanted,
    found,
  }: { readonly issueId: JiraId; readonly wanted: readonly JiraId[]; readonly found: readonly MarkedComment[] },
  mayAnswer: (by: AccountId | null, at: Instant) => boolean,
  now: Instant,
): readonly LedgerEntry[] => {
  const known = new Set(entries.map(({ id }) => id));
  const there = new Set(found.map(({ id }) => id));
  const asked = found.flatMap(({ id, by, at, mark }): LedgerEntry[] =>
    mark !== null && 'asks' in mark ? [{ id: `asked-${id}`, issueId, by, at, kind: 'asked', comment: id }] : [],
  );
  const questions = new Set([...entries, ...asked].flatMap((entry) => (entry.kind === 'asked' ? [entry.comment] : [])));
  const answered = found.flatMap(({ id, by, at, mark }): LedgerEntry[] =>
    mark !== null && 'answers' in mark && questions.has(mark.answers) && mayAnswer(by, at)
      ? [{ id: `answered-${id}`, issueId, by, at, kind: 'answered', comment: id, question: mark.answers }]
      : [],
  );
  const gone = commentsIn(entries).flatMap((id): LedgerEntry[] =>
    wanted.includes(id) && !there.has(id)
      ? [{ id: `comment-gone-${id}`, issueId, by: null, at: now, kind: 'comment-gone', comment: id }]
      : [],
  );
  return [...asked, ...answered, ...gone].filter(({ id }) => !known.has(id));
};
