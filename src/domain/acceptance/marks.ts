import * as z from 'zod/mini';

import type { Criterion, KnownCriterion } from '../criteria/criterion';
import { matchCriteria } from '../criteria/match-criteria';
import { maxNote, maxReason } from './limits';
import type { SentMark } from './recorded-mark';

/** Of a criterion's text so much is kept with its mark: enough to know it again after an edit. */
const maxMarkedText = 1_000;

/** What somebody who may accept found of one criterion, before they answer. */
export const Mark = z.object({
  number: z.number(),
  text: z.string(),
  fingerprint: z.string(),
  met: z.boolean(),
  note: z.string(),
});
export type Mark = z.infer<typeof Mark>;

/** A criterion of today's text with the mark that was given to it. */
export interface MarkedCriterion<C extends KnownCriterion = Criterion> {
  readonly criterion: C;
  /** Null: none yet, or it cannot be said whose it is. */
  readonly mark: Mark | null;
  /** `edited`: it says something else than when it was marked. `unclear`: a mark may be this one's, or another's. Neither counts. */
  readonly state: 'open' | 'marked' | 'edited' | 'unclear';
}

export const markOf = (
  { number, text, fingerprint }: KnownCriterion,
  said: { readonly met: boolean; readonly note: string },
): Mark => ({
  number,
  text: text.slice(0, maxMarkedText),
  fingerprint,
  met: said.met,
  note: said.note.slice(0, maxNote),
});

/** The criteria of a text with the marks that were given to an older one: a mark stays with what says the same, wherever it stands now. */
export const markedCriteria = <C extends KnownCriterion>(
  criteria: readonly C[],
  marks: readonly Mark[],
): readonly MarkedCriterion<C>[] => {
  const { matched, ambiguous } = matchCriteria(marks, criteria);
  const found = new Map(matched.map((one) => [one.after, one]));
  const unclear = new Set(ambiguous.map(({ after }) => after));
  return criteria.map((criterion) => {
    const match = found.get(criterion);
    if (match === undefined) return { criterion, mark: null, state: unclear.has(criterion) ? 'unclear' : 'open' };
    return { criterion, mark: match.before, state: match.how === 'edited' ? 'edited' : 'marked' };
  });
};

/** The marks with one more, or another one for the same criterion; null takes the criterion's away. Those of criteria that are gone go too. */
export const withMark = (
  criteria: readonly KnownCriterion[],
  marks: readonly Mark[],
  criterion: KnownCriterion,
  mark: Mark | null,
): readonly Mark[] => {
  const others = markedCriteria(criteria, marks).flatMap((one) =>
    one.criterion.number === criterion.number || one.mark === null ? [] : [one.mark],
  );
  const unclaimed = matchCriteria(marks, criteria).ambiguous.flatMap(({ candidates }) => candidates);
  return [...new Set([...others, ...unclaimed, ...(mark === null ? [] : [mark])])];
};

/** The marks that count, as they are sent with an answer: with today's numbers, in the order of the text. */
export const marksToSend = (criteria: readonly KnownCriterion[], marks: readonly Mark[]): readonly SentMark[] =>
  markedCriteria(criteria, marks).flatMap(({ criterion: { number, fingerprint }, mark, state }) =>
    state === 'marked' && mark !== null ? [{ number, fingerprint, met: mark.met, note: mark.note }] : [],
  );

/** What is not met, for a rejection: whose mark counts, in the order of the text. */
export const notMet = <C extends KnownCriterion>(
  criteria: readonly C[],
  marks: readonly Mark[],
): readonly { readonly criterion: C; readonly note: string }[] =>
  markedCriteria(criteria, marks).flatMap(({ criterion, mark, state }) =>
    state === 'marked' && mark?.met === false ? [{ criterion, note: mark.note }] : [],
  );

/** These lines as the reason of a rejection, as many as fit whole. */
export const reasonOf = (lines: readonly string[]): string =>
  lines.reduce((reason, line) => {
    const longer = reason === '' ? line : `${reason}\n${line}`;
    return longer.length > maxReason ? reason : longer;
  }, '');
