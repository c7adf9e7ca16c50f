import * as z from 'zod/mini';

import { Instant } from '../shared/ids';
import { CriterionResult, type Build } from '../shared/test-result';
import type { KnownCriterion } from '../criteria/criterion';
import type { Said } from './report';
import { mergeAll, relevantResults } from './results';
import { followHomes, TestHomes } from './test-homes';

/** What is kept of the tests of one work item. Rows of earlier versions lack what is optional. */
export const Evidence = z.strictObject({
  /** Of branches that count. */
  results: z.array(CriterionResult),
  /** Of others. Which is which follows from the settings, whenever these are read. */
  elsewhere: z.optional(z.array(CriterionResult)),
  /** Since when criteria say what they say, by fingerprint, as far as it matters; null: since before the first report. */
  since: z.record(z.string(), z.nullable(Instant)),
  /** When the first build began that found them, by fingerprint. */
  first: z.optional(z.record(z.string(), Instant)),
  homes: z.optional(TestHomes),
});
export type Evidence = z.infer<typeof Evidence>;

export const noEvidence: Evidence = { results: [], since: {} };

/** All results, of whichever branch. */
export const allResults = ({ results, elsewhere = [] }: Evidence): readonly CriterionResult[] => [
  ...results,
  ...elsewhere,
];

/** Whether some criterion says what no earlier report found, so that it matters when the text was changed. */
export const isNewText = ({ since }: Evidence, criteria: readonly KnownCriterion[]): boolean =>
  criteria.some(({ fingerprint }) => !Object.hasOwn(since, fingerprint));

const firstFound = (
  { first = {} }: Evidence,
  criteria: readonly KnownCriterion[],
  { at }: Build,
): Readonly<Record<string, Instant>> =>
  Object.fromEntries(
    criteria.map(({ fingerprint }) => {
      const known = first[fingerprint];
      return [fingerprint, known !== undefined && Date.parse(known) <= Date.parse(at) ? known : at];
    }),
  );

/** Of what is not in the text any more it is remembered as long as a test is known to have proved it: it may come back. */
const stillNamed = ({ first = {} }: Evidence, homes: TestHomes): Readonly<Record<string, Instant>> =>
  Object.fromEntries(
    Object.entries(first).filter(([fingerprint]) =>
      Object.values(homes).some(({ of }) => Object.hasOwn(of, fingerprint)),
    ),
  );

/** One result is enough to be shown of each number and branch that proves nothing: the newest. */
const newestElsewhere = (results: readonly CriterionResult[], criteria: readonly KnownCriterion[]) =>
  relevantResults(mergeAll(results), criteria);

/**
 * The evidence after a build's tests. `textChanged` is when the criteria's text was last changed, null where it never was or nobody needs to
 * know: what a criterion says since after the build began was not what its tests looked at, so that their result counts for no text. `counts` says
 * whether a build is of a branch that proves something.
 */
export const withBuild = (
  evidence: Evidence,
  criteria: readonly KnownCriterion[],
  {
    build,
    said,
    textChanged,
    counts,
  }: {
    readonly build: Build;
    readonly said: readonly Said[];
    readonly textChanged: Instant | null;
    readonly counts: (build: Build) => boolean;
  },
): Evidence => {
  const since = Object.fromEntries(
    criteria.map(({ fingerprint }) => [
      fingerprint,
      Object.hasOwn(evidence.since, fingerprint) ? (evidence.since[fingerprint] ?? null) : textChanged,
    ]),
  );
  const { homes: before = {} } = evidence;
  const isCounted = counts(build);
  // Another branch may have other tags for the same tests: it says nothing about those that count.
  const followed = isCounted
    ? followHomes(before, said, { criteria, first: evidence.first ?? {} }, build.at)
    : { said: said.map((one) => ({ ...one, lost: undefined })), homes: before };
  const byNumber = new Map(criteria.map((one) => [one.number, one]));
  const results = followed.said.flatMap(({ number, outcome, test, lost }): CriterionResult[] => {
    const criterion = byNumber.get(number);
    if (criterion === undefined) return [];
    const from = since[criterion.fingerprint] ?? null;
    const isSameText = lost === undefined && (from === null || Date.parse(from) <= Date.parse(build.at));
    const fingerprint = isSameText ? criterion.fingerprint : null;
    return [{ number, outcome, test, build, fingerprint, ...(lost !== undefined && { lost }) }];
  });
  const all = [...allResults(evidence), ...results];
  const elsewhere = newestElsewhere(
    all.filter((one) => !counts(one.build)),
    criteria,
  );
  return {
    results: [...relevantResults(mergeAll(all.filter((one) => counts(one.build))), criteria)],
    ...(elsewhere.length > 0 && { elsewhere: [...elsewhere] }),
    since,
    first: isCounted
      ? { ...stillNamed(evidence, followed.homes), ...firstFound(evidence, criteria, build) }
      : (evidence.first ?? {}),
    homes: followed.homes,
  };
};
