import fc from 'fast-check';

import { mergeAll, mergeResults, standings, stateOf } from '../../../src/domain/evidence/results';
import type { CriterionResult, TestOutcome } from '../../../src/domain/shared/test-result';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();

const aResult = (over: Partial<CriterionResult> & { readonly minute?: number } = {}): CriterionResult => {
  const { minute = 0, ...rest } = over;
  return {
    ...{ number: 1, fingerprint: 'f1', outcome: 'passed', test: 'refunds' },
    build: { id: `b${minute}`, at: at(minute) },
    ...rest,
  };
};

const outcomes: readonly TestOutcome[] = ['failed', 'flaky', 'passed', 'skipped'];

/** Results of a few builds, some of them of the same moment, so that all ways to meet are drawn. */
const result: fc.Arbitrary<CriterionResult> = fc
  .record({
    number: fc.constantFrom(1, 2),
    fingerprint: fc.constantFrom('f1', 'f2', null),
    outcome: fc.constantFrom(...outcomes),
    minute: fc.integer({ min: 0, max: 3 }),
    id: fc.constantFrom('a', 'b'),
    branch: fc.constantFrom('main', 'release'),
    test: fc.constantFrom('one', 'two', 'three'),
  })
  .map(({ minute, id, branch, ...rest }) => ({ ...rest, build: { id, at: at(minute), branch } }));

test('in whatever order, groups and repetitions results come, they come to the same', () => {
  fc.assert(
    fc.property(
      fc.array(result, { maxLength: 12 }).chain((all) =>
        fc.record({
          all: fc.constant(all),
          shuffled: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }),
          cut: fc.nat({ max: all.length * 2 }),
        }),
      ),
      ({ all, shuffled, cut }) => {
        const inParts = [...mergeAll(shuffled.slice(cut)), ...mergeAll(shuffled.slice(0, cut))];
        expect(mergeAll(inParts)).toEqual(mergeAll(all));
      },
    ),
    { numRuns: 500 },
  );
});

test('an older build never overwrites a newer one', () => {
  fc.assert(
    fc.property(result, result, (a, b) => {
      fc.pre(a.build.at < b.build.at);
      expect(mergeResults(b, a)).toEqual(b);
      expect(mergeResults(a, b)).toEqual(b);
    }),
  );
});

test.each<[readonly TestOutcome[], TestOutcome]>([
  [['passed', 'failed', 'flaky'], 'failed'],
  [['passed', 'flaky'], 'flaky'],
  [['skipped', 'passed'], 'passed'],
  [['skipped', 'skipped'], 'skipped'],
])('of the same build, tests that were %j come to %s', (all, outcome) => {
  expect(mergeAll(all.map((one) => aResult({ outcome: one })))).toEqual([aResult({ outcome })]);
});

test('a build that ran while the criterion was changed has no fingerprint to count for', () => {
  expect(mergeResults(aResult(), aResult({ fingerprint: 'f2' })).fingerprint).toBeNull();
});

test.each<[string, CriterionResult | undefined, string]>([
  ['no test names it', undefined, 'none'],
  ['its test was skipped', aResult({ outcome: 'skipped' }), 'none'],
  ['its test passed', aResult(), 'passed'],
  ['its test failed', aResult({ outcome: 'failed' }), 'failed'],
  ['its test passed at the second try', aResult({ outcome: 'flaky' }), 'flaky'],
  ['it was changed after its test passed', aResult({ fingerprint: 'old' }), 'stale'],
  ['it was changed while its test ran', aResult({ fingerprint: null }), 'stale'],
])('%s', (_, last, state) => {
  expect(stateOf({ fingerprint: 'f1' }, last)).toBe(state);
});

test('all criteria stand there, and no result of a number that there is not', () => {
  const criteria = [1, 2].map((number) => ({ number, text: `c${number}`, fingerprint: `f${number}` }));
  expect(standings(criteria, [aResult(), aResult({ number: 3 })]).map(({ state }) => state)).toEqual([
    'passed',
    'none',
  ]);
});
