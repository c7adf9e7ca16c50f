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
  return { ...(isA ? a : b), build: sameBuild(a.build, b.build) };
};

/** What results are kept by: the number that tests named, and what it stood for then. */
const keyOf = ({ number, fingerprint, lost }: CriterionResult): string => JSON.stringify([number, fingerprint, lost]);

/** Many results, one for each number and what it stood for, by number. */
export const mergeAll = (results: readonly CriterionResult[]): readonly CriterionResult[] => {
  const merged = new Map<string, CriterionResult>();
  for (const one of results) {
    const known = merged.get(keyOf(one));
    merged.set(keyOf(one), known === undefined ? one : mergeResults(known, one));
  }
  return [...merged.values()].sort((a, b) => a.number - b.number || compareTexts(keyOf(a), keyOf(b)));
};

/** How often each text is there. */
const timesIn = (criteria: readonly KnownCriterion[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const { fingerprint } of criteria) times.set(fingerprint, (times.get(fingerprint) ?? 0) + 1);
  return times;
};

/** Without those that newer ones say more about: of each text the newest count, and of what is not in the text any more those of each number. */
export const relevantResults = (
  results: readonly CriterionResult[],
  criteria: readonly KnownCriterion[],
): readonly CriterionResult[] => {
  const inText = timesIn(criteria);
  /** What a result says something about: a text that is there (one of several that say the same by its number), or its number alone. */
  const aboutsOf = ({ number, fingerprint, lost }: CriterionResult): readonly string[] => {
    const times = inText.get(fingerprint ?? '') ?? 0;
    if (times > 0) return [JSON.stringify(times === 1 ? [fingerprint] : [number, fingerprint])];
    if (fingerprint !== null) return [`former ${number}`];
    return [`doubt ${number}`, ...(lost !== undefined && inText.has(lost) ? [`lost ${lost}`] : [])];
  };
  const newest = new Map<string, Build>();
  for (const one of results)
    for (const about of aboutsOf(one)) {
      const known = newest.get(about);
      if (known === undefined || compareBuilds(one.build, known) > 0) newest.set(about, one.build);
    }
  const isNewest = (one: CriterionResult, about: string): boolean =>
    compareBuilds(one.build, newest.get(about) ?? one.build) === 0;
  return results.filter((one) => aboutsOf(one).some((about) => isNewest(one, about)));
};

/** What proves a criterion: it passed, if only when it was tried again. */
export const isProven = (state: CriterionState): state is 'passed' | 'flaky' => state === 'passed' || state === 'flaky';

/** A criterion, how it stands, and its last result. */
export interface CriterionStanding {
  readonly criterion: KnownCriterion;
  readonly state: CriterionState;
  readonly result: CriterionResult | null;
  /** It is stale since criteria were reordered, and the tags of tests did not follow. */
  readonly moved: boolean;
}

const newestOf = (results: readonly CriterionResult[]): CriterionResult | null =>
  results.reduce<CriterionResult | null>((last, one) => (last === null ? one : mergeResults(last, one)), null);

/**
 * All criteria of a work item with their last results. A result belongs to what its number stood for when the report came, wherever that stands now; of
 * criteria that say the same, to the one with that number. A newer one that belongs to nobody makes doubtful what it may be about.
 */
export const standings = (
  criteria: readonly KnownCriterion[],
  results: readonly CriterionResult[],
): readonly CriterionStanding[] => {
  const inText = timesIn(criteria);
  return criteria.map((criterion): CriterionStanding => {
    const { number, fingerprint } = criterion;
    const isOnly = inText.get(fingerprint) === 1;
    const own = newestOf(results.filter((one) => one.fingerprint === fingerprint && (isOnly || one.number === number)));
    const doubt = newestOf(
      results.filter((one) => one.fingerprint === null && (one.number === number || one.lost === fingerprint)),
    );
    const former = newestOf(
      results.filter((one) => one.number === number && one.fingerprint !== null && !inText.has(one.fingerprint)),
    );
    const isDoubtful = doubt !== null && (own === null || compareBuilds(doubt.build, own.build) > 0);
    const result = isDoubtful ? doubt : (own ?? former);
    if (result === null || result.outcome === 'skipped') return { criterion, state: 'none', result, moved: false };
    const state = result.fingerprint === fingerprint ? result.outcome : 'stale';
    return { criterion, state, result, moved: result.lost !== undefined };
  });
};
