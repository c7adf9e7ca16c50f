import * as z from 'zod/mini';

import { Instant } from '../shared/ids';
import { CriterionResult, type TestOutcome, type Build } from '../shared/test-result';
import type { KnownCriterion } from '../criteria/criterion';
import { mergeAll } from './results';

/** What is kept of the tests of one work item. */
export const Evidence = z.strictObject({
  results: z.array(CriterionResult),
  /** Since when criteria say what they say, by fingerprint, as far as it matters; null: since before the first report. */
  since: z.record(z.string(), z.nullable(Instant)),
});
export type Evidence = z.infer<typeof Evidence>;

export const noEvidence: Evidence = { results: [], since: {} };

/** What the tests of a build said of one criterion. */
export interface Said {
  readonly number: number;
  readonly outcome: TestOutcome;
  readonly test: string;
}

/** Whether some criterion says what no earlier report found, so that it matters when the text was changed. */
export const isNewText = ({ since }: Evidence, criteria: readonly KnownCriterion[]): boolean =>
  criteria.some(({ fingerprint }) => !Object.hasOwn(since, fingerprint));

/**
 * The evidence after a build's tests. `textChanged` is when the criteria's text was last changed, null where it never was or nobody needs to
 * know: what a criterion says since after the build began was not what its tests looked at, so that their result counts for no text.
 */
export const withBuild = (
  evidence: Evidence,
  criteria: readonly KnownCriterion[],
  {
    build,
    said,
    textChanged,
  }: { readonly build: Build; readonly said: readonly Said[]; readonly textChanged: Instant | null },
): Evidence => {
  const since = Object.fromEntries(
    criteria.map(({ fingerprint }) => [
      fingerprint,
      Object.hasOwn(evidence.since, fingerprint) ? (evidence.since[fingerprint] ?? null) : textChanged,
    ]),
  );
  const byNumber = new Map(criteria.map((one) => [one.number, one]));
  const results = said.flatMap(({ number, outcome, test }): CriterionResult[] => {
    const criterion = byNumber.get(number);
    if (criterion === undefined) return [];
    const from = since[criterion.fingerprint] ?? null;
    const isSameText = from === null || Date.parse(from) <= Date.parse(build.at);
    return [{ number, outcome, test, build, fingerprint: isSameText ? criterion.fingerprint : null }];
  });
  return { results: [...mergeAll([...evidence.results, ...results])], since };
};
