import type { KnownCriterion } from '../criteria/criterion';
import { fingerprintOfAll } from '../criteria/fingerprint';
import { listCriteria } from '../criteria/list-criteria';
import { type CriterionStanding, isProven, standings } from '../evidence/results';
import { classOf, definitionOf } from '../policy/definition-of';
import type { Policy } from '../policy/policy';
import { countsFor } from '../policy/test-branches';
import type { JiraId } from '../shared/ids';
import { gateMessages } from './gate-messages';
import { type Build, type CriterionResult, type CriterionState, StoredTests } from '../shared/test-result';
import type { WorkItem } from '../shared/work-item';
import { type StoredOfTests, testsStored } from './tests-stored';

/** Whether Done asks this work type for tests. */
export const asksTests = (policy: Pick<Policy, 'types' | 'definitions'>, typeId: JiraId): boolean =>
  definitionOf(policy, typeId)?.done.some(({ kind }) => kind === 'tests') ?? false;

/** In the gate's words, which are stored: an expression has no catalogue. */
const words: Readonly<Record<Exclude<CriterionState, 'passed' | 'flaky'>, string>> = {
  ...{ failed: 'failed', stale: 'changed since its test', none: 'has no test' },
};

const movedWords = 'has a test whose tag did not follow it';

/** As many criteria as a refusal names; Jira shows it in a small window. */
const mostNamed = 12;

/** What the gate is to say: `… AC2 failed, AC4 has no test`; true where every criterion is proven. */
const verdictOn = (all: readonly CriterionStanding[]): true | string => {
  const open = all.flatMap(({ criterion, state, moved }) =>
    isProven(state) ? [] : [`AC${criterion.number} ${moved ? movedWords : words[state]}`],
  );
  const named = [...open.slice(0, mostNamed), ...(open.length > mostNamed ? ['…'] : [])];
  return open.length === 0 || gateMessages.unproven + named.join(', ');
};

/** Builds, each once, and its place among them. */
const placing = () => {
  const builds: Build[] = [];
  const placeOf = (build: Build): number => {
    const known = builds.findIndex(({ id, at }) => id === build.id && at === build.at);
    return known === -1 ? builds.push(build) - 1 : known;
  };
  return { builds, placeOf };
};

type StoredCriterion = StoredTests['criteria'][number];

/** What a criterion came to, and in which build: while its state stays the same, `since`, with the test that said so. */
const stateToStore = (
  { criterion: { number }, state, moved, result }: CriterionStanding,
  since: { readonly build: Build; readonly test: string | undefined } | undefined,
  placeOf: (build: Build) => number,
): StoredCriterion => {
  const build = since?.build ?? result?.build;
  const test = since === undefined ? (isProven(state) ? undefined : result?.test) : since.test;
  const from = isProven(state) && result !== null && result.number !== number ? result.number : undefined;
  return {
    ...{ number, state },
    ...(build !== undefined && { build: placeOf(build) }),
    ...(test !== undefined && { test }),
    ...(from !== undefined && { from }),
    ...(moved && { moved: true as const }),
  };
};

/** How all criteria stand by the tests of branches that count, and of others. */
interface Standings {
  readonly all: readonly CriterionStanding[];
  readonly elsewhere: readonly CriterionStanding[];
}

/**
 * How all stand. While a criterion's state stays the same, the build in which it came to that is kept: a pipeline that runs fifty times a day does not
 * write to every work item each time. What was stored of another text says nothing about this one.
 */
const storedTests = (
  policy: Policy,
  criteria: readonly KnownCriterion[],
  { all, elsewhere }: Standings,
  stored: StoredTests | undefined,
): StoredTests => {
  const text = fingerprintOfAll(criteria);
  const before = stored?.text === text ? stored : undefined;
  const { builds, placeOf } = placing();
  const stand = all.map((one, n): StoredCriterion => {
    const known = before?.criteria.find(({ number }) => number === one.criterion.number);
    const build = known?.state === one.state ? before?.builds[known.build ?? -1] : undefined;
    const since = build !== undefined && countsFor(policy, build) ? { build, test: known?.test } : undefined;
    const own = stateToStore(one, since, placeOf);
    const other = elsewhere[n];
    if (other === undefined || other.result === null || other.state === 'none') return own;
    const old = known?.elsewhere?.state === other.state ? before?.builds[known.elsewhere.build] : undefined;
    const isStill = old !== undefined && !countsFor(policy, old);
    return { ...own, elsewhere: { state: other.state, build: placeOf(isStill ? old : other.result.build) } };
  });
  return { text, builds, criteria: stand };
};

const standingsOf = (
  policy: Policy,
  criteria: readonly KnownCriterion[],
  results: readonly CriterionResult[],
): Standings => {
  const counts = ({ build }: CriterionResult): boolean => countsFor(policy, build);
  return {
    all: standings(criteria, results.filter(counts)),
    elsewhere: standings(
      criteria,
      results.filter((one) => !counts(one)),
    ),
  };
};

/**
 * What is to be stored about the tests of a work item: how its criteria stand, where tests ever named one or Done asks for them, and for the gate what
 * is not proven, with the print of the text. Where results were not read, what is stored stays; where Jira did not give the print, the
 * one that is stored, so that a text that has changed since is refused.
 */
export const testsToStore = (policy: Policy, item: WorkItem): StoredOfTests => {
  const { results, criteriaPrint } = item;
  const { tests, proven } = item.stored.ticks ?? {};
  if (results === undefined) return testsStored(item);
  const asks = asksTests(policy, item.type.id);
  if (results.length === 0 && !asks) return {};
  const criteria = listCriteria(item.criteriaText, policy.criteria.words);
  const standing = standingsOf(policy, criteria, results);
  const print = criteriaPrint?.print ?? Object.keys(proven ?? {})[0];
  return {
    tests: storedTests(policy, criteria, standing, StoredTests.safeParse(tests).data),
    ...(asks &&
      policy.fields.ticks !== null &&
      print !== undefined && { proven: { [print]: verdictOn(standing.all) } }),
  };
};

/** Whether what tests came to matters to a work item: Done asks for it, or it is shown already. */
export const wantsResults = (policy: Policy, { type, stored }: Pick<WorkItem, 'type' | 'stored'>): boolean =>
  classOf(policy, type.id) !== null && (stored.ticks?.tests !== undefined || asksTests(policy, type.id));

/** Whether Jira has to be asked for the print of the text before the gate can be told anything. */
export const lacksPrint = (policy: Policy, { type, stored }: Pick<WorkItem, 'type' | 'stored'>): boolean =>
  policy.fields.ticks !== null && stored.ticks?.proven === undefined && asksTests(policy, type.id);
