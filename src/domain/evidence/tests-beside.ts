import type { KnownCriterion } from '../criteria/criterion';
import { fingerprintOfAll } from '../criteria/fingerprint';
import type { Build, CriterionState, StoredTests } from '../shared/test-result';

/** How a criterion stands by its tests, as it is shown beside it. */
export interface TestsBeside {
  readonly state: CriterionState;
  /** In which it came to that. */
  readonly build: Build | null;
  /** The test that says so; null where it passed, or there is none. */
  readonly test: string | null;
  /** Its number when its tests ran, where it has another one now. */
  readonly from: number | null;
  /** Criteria were reordered, and the tag of its test did not follow. */
  readonly moved: boolean;
  /** What its tests came to last on a branch that proves nothing. */
  readonly elsewhere: { readonly state: CriterionState; readonly build: Build | null } | null;
}

/**
 * What is stored about the tests of these criteria, by number: null where no test ever named one, and `outdated` where it is about another text, so that
 * no result ever stands beside a criterion that it is not about.
 */
export const testsBeside = (
  stored: StoredTests | null,
  criteria: readonly KnownCriterion[],
): ReadonlyMap<number, TestsBeside> | 'outdated' | null => {
  if (stored === null) return null;
  if (stored.text !== fingerprintOfAll(criteria)) return 'outdated';
  const buildAt = (place: number | undefined): Build | null => stored.builds[place ?? -1] ?? null;
  return new Map(
    stored.criteria.map(({ number, state, build, test, from, moved, elsewhere }) => [
      number,
      {
        ...{ state, build: buildAt(build), test: test ?? null, from: from ?? null, moved: moved === true },
        elsewhere: elsewhere === undefined ? null : { state: elsewhere.state, build: buildAt(elsewhere.build) },
      },
    ]),
  );
};
