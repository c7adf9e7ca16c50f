import { listCriteria } from '../criteria/list-criteria';
import { type CriterionStanding, isProven, standings } from '../evidence/results';
import { classOf, definitionOf } from '../policy/definition-of';
import type { Policy } from '../policy/policy';
import type { JiraId } from '../shared/ids';
import { gateMessages } from './gate-messages';
import { type Build, type CriterionState, StoredTests } from '../shared/test-result';
import type { WorkItem } from '../shared/work-item';
import { type StoredOfTests, testsStored } from './tests-stored';

/** Whether Done asks this work type for tests. */
export const asksTests = (policy: Pick<Policy, 'types' | 'definitions'>, typeId: JiraId): boolean =>
  definitionOf(policy, typeId)?.done.some(({ kind }) => kind === 'tests') ?? false;

/** In the gate's words, which are stored: an expression has no catalogue. */
const words: Readonly<Record<Exclude<CriterionState, 'passed' | 'flaky'>, string>> = {
  ...{ failed: 'failed', stale: 'changed since its test', none: 'has no test' },
};

/** As many criteria as a refusal names; Jira shows it in a small window. */
const mostNamed = 12;

/** What the gate is to say: `… AC2 failed, AC4 has no test`; true where every criterion is proven. */
const verdictOn = (all: readonly CriterionStanding[]): true | string => {
  const open = all.flatMap(({ criterion, state }) =>
    isProven(state) ? [] : [`AC${criterion.number} ${words[state]}`],
  );
  const named = [...open.slice(0, mostNamed), ...(open.length > mostNamed ? ['…'] : [])];
  return open.length === 0 || gateMessages.unproven + named.join(', ');
};

/**
 * How all stand. While a criterion's state stays the same, the build in which it came to that is kept: a pipeline that runs fifty times a day does not
 * write to every work item each time.
 */
const storedTests = (all: readonly CriterionStanding[], before: StoredTests | undefined): StoredTests => {
  const builds: Build[] = [];
  const placeOf = (build: Build): number => {
    const known = builds.findIndex(({ id, at }) => id === build.id && at === build.at);
    return known === -1 ? builds.push(build) - 1 : known;
  };
  const criteria = all.map(({ criterion: { number }, state, result }): StoredTests['criteria'][number] => {
    const old = before?.criteria.find((one) => one.number === number && one.state === state);
    const build = old === undefined ? result?.build : before?.builds[old.build ?? -1];
    const test = old === undefined ? (isProven(state) ? undefined : result?.test) : old.test;
    return {
      ...{ number, state },
      ...(build !== undefined && { build: placeOf(build) }),
      ...(test !== undefined && { test }),
    };
  });
  return { builds, criteria };
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
  const all = standings(listCriteria(item.criteriaText, policy.criteria.words), results);
  const print = criteriaPrint?.print ?? Object.keys(proven ?? {})[0];
  return {
    tests: storedTests(all, StoredTests.safeParse(tests).data),
    ...(asks && policy.fields.ticks !== null && print !== undefined && { proven: { [print]: verdictOn(all) } }),
  };
};

/** Whether what tests came to matters to a work item: Done asks for it, or it is shown already. */
export const wantsResults = (policy: Policy, { type, stored }: Pick<WorkItem, 'type' | 'stored'>): boolean =>
  classOf(policy, type.id) !== null && (stored.ticks?.tests !== undefined || asksTests(policy, type.id));

/** Whether Jira has to be asked for the print of the text before the gate can be told anything. */
export const lacksPrint = (policy: Policy, { type, stored }: Pick<WorkItem, 'type' | 'stored'>): boolean =>
  policy.fields.ticks !== null && stored.ticks?.proven === undefined && asksTests(policy, type.id);
