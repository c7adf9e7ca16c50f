import { matchCriteria } from '../criteria/match-criteria';
import type { KeptCriterion } from './accepted-text';

/** How a criterion differs from what was accepted. Numbers are those of today's text; of what is gone, those of the accepted one. */
export type Difference =
  | { readonly code: 'edited'; readonly number: number; readonly before: string; readonly after: string }
  | { readonly code: 'added'; readonly number: number; readonly after: string }
  | { readonly code: 'removed'; readonly number: number; readonly before: string }
  /** It may be one of these. */
  | { readonly code: 'unclear'; readonly number: number; readonly before: readonly string[]; readonly after: string };

/** What was changed since the acceptance, in the order of today's text, what is gone last. Another order alone is no difference. */
export const differencesSince = (
  accepted: readonly KeptCriterion[],
  now: readonly KeptCriterion[],
): readonly Difference[] => {
  const { matched, added, removed, ambiguous } = matchCriteria(accepted, now);
  const inText: readonly Difference[] = [
    ...matched.flatMap(({ before, after, how }): readonly Difference[] =>
      how === 'edited' ? [{ code: 'edited', number: after.number, before: before.text, after: after.text }] : [],
    ),
    ...added.map(({ number, text }) => ({ code: 'added' as const, number, after: text })),
    ...ambiguous.map(({ after, candidates }) => ({
      code: 'unclear' as const,
      number: after.number,
      before: candidates.map(({ text }) => text),
      after: after.text,
    })),
  ];
  return [
    ...[...inText].sort((a, b) => a.number - b.number),
    ...removed.map(({ number, text }) => ({ code: 'removed' as const, number, before: text })),
  ];
};
