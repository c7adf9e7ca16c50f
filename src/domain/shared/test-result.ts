import * as z from 'zod/mini';

import { Instant } from './ids';

/** What a test came to. `flaky` failed, was tried again and passed; one that was `skipped` proves nothing. */
export const TestOutcome = z.enum(['failed', 'flaky', 'passed', 'skipped']);
export type TestOutcome = z.infer<typeof TestOutcome>;

/** The longest that is stored of names that a pipeline sends, in characters. */
export const maxName = 200;
const maxAddress = 500;

const Name = z.string().check(z.minLength(1), z.maxLength(maxName));

/** The run of a pipeline that a result comes from. */
export const Build = z.strictObject({
  /** The pipeline's own name for it, the same in every report of that run. */
  id: Name,
  /** When it began: a later one is newer. */
  at: Instant,
  branch: z.optional(Name),
  /** Where people look at it. */
  url: z.optional(z.url({ protocol: /^https?$/ }).check(z.maxLength(maxAddress))),
});
export type Build = z.infer<typeof Build>;

/** The last result of the tests that prove a criterion. */
export const CriterionResult = z.strictObject({
  /** The criterion's number in its work item when the report came. */
  number: z.number().check(z.int(), z.positive()),
  /** The fingerprint of the criterion as the build found it; null where that cannot be said: it was changed while the build ran, or see `lost`. */
  fingerprint: z.nullable(z.string()),
  outcome: TestOutcome,
  build: Build,
  /** The test that it hangs on: of several with the same outcome the first by name. */
  test: Name,
  /**
   * The test proved another criterion when it named this number before, and the tag was not changed since: criteria were reordered. The other one's
   * fingerprint, or empty where it is not known any more.
   */
  lost: z.optional(z.string()),
});
export type CriterionResult = z.infer<typeof CriterionResult>;

/** How a criterion stands. `stale`: it was changed after its last result, or criteria were reordered and tags did not follow. */
export const CriterionState = z.enum(['failed', 'stale', 'none', 'flaky', 'passed']);
export type CriterionState = z.infer<typeof CriterionState>;

/** How all criteria of a work item stand, as the app keeps it for surfaces: only of a criterion that is not proven the test is named. */
export const StoredTests = z.strictObject({
  /** The fingerprint of all criteria that this is about; absent: an earlier version wrote it. */
  text: z.optional(z.string()),
  builds: z.array(Build),
  criteria: z.array(
    z.strictObject({
      number: z.number().check(z.int(), z.positive()),
      state: CriterionState,
      /** The place of its build in `builds`; absent: it has no result. */
      build: z.optional(z.number().check(z.int(), z.nonnegative())),
      test: z.optional(Name),
      /** Its number when its tests ran, where it has another one now. */
      from: z.optional(z.number()),
      /** It is stale since criteria were reordered, and not since it was changed. */
      moved: z.optional(z.literal(true)),
      /** What its tests came to last on a branch that proves nothing. */
      elsewhere: z.optional(
        z.strictObject({ state: CriterionState, build: z.number().check(z.int(), z.nonnegative()) }),
      ),
    }),
  ),
});
export type StoredTests = z.infer<typeof StoredTests>;
