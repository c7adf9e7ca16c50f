import fc from 'fast-check';

import { mergeAll, mergeResults, relevantResults, standings } from '../../../src/domain/evidence/results';
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

test('each text that a number stood for has a result of its own', () => {
  const results = mergeAll([aResult(), aResult({ fingerprint: 'f2' }), aResult({ fingerprint: null })]);
  expect(results.map(({ fingerprint }) => fingerprint)).toEqual(['f1', 'f2', null]);
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
  const criterion = { number: 1, text: 'c1', fingerprint: 'f1' };
  expect(standings([criterion], last === undefined ? [] : [last]).map((one) => one.state)).toEqual([state]);
});

test('all criteria stand there, and no result of a number that there is not', () => {
  const criteria = [1, 2].map((number) => ({ number, text: `c${number}`, fingerprint: `f${number}` }));
  expect(standings(criteria, [aResult(), aResult({ number: 3 })]).map(({ state }) => state)).toEqual([
    'passed',
    'none',
  ]);
});

describe('a result belongs to what its number stood for when the report came', () => {
  const text = (...fingerprints: readonly string[]) =>
    fingerprints.map((fingerprint, n) => ({ number: n + 1, text: fingerprint, fingerprint }));
  const first = aResult({ minute: 1, outcome: 'passed' });
  const second = aResult({ minute: 1, number: 2, fingerprint: 'f2', outcome: 'failed' });
  const misled = aResult({ minute: 2, number: 2, fingerprint: null, lost: 'f2' });
  test.each<[string, readonly string[], readonly CriterionResult[], readonly string[]]>([
    ['as it was', ['f1', 'f2'], [first, second], ['passed 1', 'failed 2']],
    ['reordered', ['f2', 'f1'], [first, second], ['failed 2', 'passed 1']],
    ['one came in front', ['new', 'f1', 'f2'], [first, second], ['none', 'passed 1', 'failed 2']],
    ['one is gone', ['f2'], [first, second], ['failed 2']],
    ['one was edited', ['f1', 'f2 edited'], [first, second], ['passed 1', 'stale 2']],
    ['reordered, and a tag did not follow', ['f2', 'f1'], [first, second, misled], ['stale 2 moved', 'stale 2 moved']],
    [
      'a newer result that is sure',
      ['f2', 'f1'],
      [misled, aResult({ minute: 3, number: 2 })],
      ['stale 2 moved', 'passed 2'],
    ],
    [
      'a doubt that is older',
      ['f1', 'f2'],
      [{ ...misled, build: { id: 'old', at: at(0) } }, first, second],
      ['passed 1', 'failed 2'],
    ],
    ['two say the same: each has its own', ['f1', 'f1'], [first], ['passed 1', 'none']],
    ['two say the same, and stand elsewhere', ['f0', 'f1', 'f1'], [first], ['none', 'none', 'none']],
  ])('%s', (_, fingerprints, results, expected) => {
    const told = standings(text(...fingerprints), results).map(({ state, result, moved }) =>
      [state, ...(result === null ? [] : [result.number]), ...(moved ? ['moved'] : [])].join(' '),
    );
    expect(told).toEqual(expected);
  });

  test('what newer results say more about is not kept, and nothing changes by that', () => {
    fc.assert(
      fc.property(
        fc.array(result, { maxLength: 20 }),
        fc.uniqueArray(fc.constantFrom('f1', 'f2', 'f3')),
        (all, now) => {
          const merged = mergeAll(all);
          const kept = relevantResults(merged, text(...now));
          expect(standings(text(...now), kept)).toEqual(standings(text(...now), merged));
          expect(kept.length).toBeLessThanOrEqual(14);
        },
      ),
      { numRuns: 500 },
    );
  });
});
