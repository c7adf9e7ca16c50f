import type { KnownCriterion } from '../criteria/criterion';
import type { Build, CriterionResult, CriterionState, TestOutcome } from '../shared/test-result';

/** From the one that decides over the others to the one that every other one overrules. */
const decides: readonly TestOutcome[] = ['failed', 'flaky', 'passed', 'skipped'];

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which build is newer: the one that began later; of two that began at the same moment, by id, so that everybody says the same. */
export const compareBuilds = (a: Build, b: Build): number =>
  Date.parse(a.at) - Date.parse(b.at) || compareTexts(a.id, b.id);

/** Of two details of the same build, which differ where its reports do: the same one, whichever came first. */
const sameBuild = (a: Build, b: Build): Build => (compareTexts(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b);

/**
 * What two results of a criterion come to: the newer build's; of the same build, the worst. It does not matter in which order, in which groups or how
 * often they are put together, so that late, repeated and partial reports do no harm.
 */
export const mergeResults = (a: CriterionResult, b: CriterionResult): CriterionResult => {
  const order = compareBuilds(a.build, b.build);
  if (order !== 0) return order > 0 ? a : b;
  const [rankA, rankB] = [decides.indexOf(a.outcome), decides.indexOf(b.outcome)];
  const isA = rankA === rankB ? compareTexts(a.test, b.test) <= 0 : rankA < rankB;
  return {
    ...(isA ? a : b),
    build: sameBuild(a.build, b.build),
    fingerprint: a.fingerprint === b.fingerprint ? a.fingerprint : null,
  };
};

/** Many results, one for each criterion, by number. */
export const mergeAll = (results: readonly CriterionResult[]): readonly CriterionResult[] => {
  const merged = new Map<number, CriterionResult>();
  for (const one of results) {
    const known = merged.get(one.number);
    merged.set(one.number, known === undefined ? one : mergeResults(known, one));
  }
  return [...merged.values()].sort((a, b) => a.number - b.number);
};

/** How a criterion stands by its last result. */
export const stateOf = (
  { fingerprint }: Pick<KnownCriterion, 'fingerprint'>,
  result?: CriterionResult,
): CriterionState => {
  if (result === undefined || result.outcome === 'skipped') return 'none';
  return result.fingerprint === fingerprint ? result.outcome : 'stale';
};

/** What proves a criterion: it passed, if only when it was tried again. */
export const isProven = (state: CriterionState): state is 'passed' | 'flaky' => state === 'passed' || state === 'flaky';

/** A criterion, how it stands, and its last result. */
export interface CriterionStanding {
  readonly criterion: KnownCriterion;
  readonly state: CriterionState;
  readonly result: CriterionResult | null;
}

/** All criteria of a work item with their last results. */
export const standings = (
  criteria: readonly KnownCriterion[],
  results: readonly CriterionResult[],
): readonly CriterionStanding[] => {
  const byNumber = new Map(results.map((one) => [one.number, one]));
  return criteria.map((criterion) => {
    const result = byNumber.get(criterion.number);
    return { criterion, state: stateOf(criterion, result), result: result ?? null };
  });
};
