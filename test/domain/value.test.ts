import fc from 'fast-check';

import { isScored, roundScore, storedScore, valuePerPoint } from '../../src/domain/backlog/value-per-point';
import { type ValueRank, valueRankOf } from '../../src/domain/backlog/value-rank';
import { englishMessages } from '../../src/messages/create-messages';
import { valueRankText } from '../../src/messages/value-rank-text';

/** The place of a score among all, with or without this one among them, counted as Jira is asked to count. */
const valueRank = (score: number, scores: readonly number[]): ValueRank =>
  valueRankOf({
    higher: scores.filter((other) => other > score).length,
    scored: scores.length + (scores.includes(score) ? 0 : 1),
  });

const anyNumber = fc.option(fc.double(), { nil: null });

test.each([
  [21, 5, { score: 4.2 }],
  [0, 5, { score: 0 }],
  [null, 5, { unscored: 'no-value' }],
  [null, null, { unscored: 'no-value' }],
  [21, null, { unscored: 'no-estimate' }],
  [21, 0, { unscored: 'zero-points' }],
  [21, -0, { unscored: 'zero-points' }],
  [null, 0, { unscored: 'no-value' }],
  [21, -3, { unscored: 'no-estimate' }],
  [Number.NaN, 5, { unscored: 'no-value' }],
  [21, Number.POSITIVE_INFINITY, { unscored: 'no-estimate' }],
  [1e308, 1e-10, { unscored: 'no-estimate' }],
])('value %p over %p points is %j', (value, points, result) => {
  expect(valuePerPoint({ value, points })).toEqual(result);
});

test('a score is a finite number, whatever the numbers', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (value, points) => {
      const result = valuePerPoint({ value, points });
      return !isScored(result) || (Number.isFinite(result.score) && Number.isFinite(roundScore(result.score)));
    }),
  );
});

test.each([
  [1 / 3, 0.33],
  [10 / 3, 3.33],
  [4.2, 4.2],
  [0.004567, 0.0046],
  [0, 0],
  [123456.789, 123456.79],
  [1e300, 1e300],
])('%p is stored as %p', (score, stored) => {
  expect(roundScore(score)).toBe(stored);
});

test('a stored score is rounded once and then stays', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (score) =>
      Object.is(roundScore(roundScore(score)), roundScore(score)),
    ),
  );
});

test('nothing is stored where there is no score', () => {
  expect(storedScore({ value: 3, points: null })).toBeNull();
  expect(storedScore({ value: 1, points: 3 })).toBe(0.33);
});

describe('the place of a score', () => {
  test.each([
    [5, [5, 4, 3], { rank: 1, of: 3, topPercent: 33 }],
    [4, [5, 4, 4, 3], { rank: 2, of: 4, topPercent: 50 }],
    [9, [5, 4, 3], { rank: 1, of: 4, topPercent: 25 }],
    [1, [], { rank: 1, of: 1, topPercent: 100 }],
  ])('%p among %j', (score, scores, place) => {
    expect(valueRank(score, scores)).toEqual(place);
  });

  test('counts that lag behind still give a place', () => {
    expect(valueRankOf({ higher: 7, scored: 5 })).toEqual({ rank: 8, of: 8, topPercent: 100 });
  });

  test('is at least the top 1 % and at most the top 100 %, and better scores are never placed worse', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (scores) => {
        const places = [...scores].sort((a, b) => b - a).map((score) => valueRank(score, scores));
        return places.every(
          ({ rank, topPercent }, i) => topPercent >= 1 && topPercent <= 100 && rank >= (places[i - 1]?.rank ?? 1),
        );
      }),
    );
  });

  test.each([
    [{ higher: 11, scored: 100 }, 'top 12%'],
    [{ higher: 0, scored: 5000 }, 'top 1%'],
    [{ higher: 1, scored: 7 }, '2 of 7'],
  ])('%j reads "%s"', (counts, words) => {
    expect(valueRankText(englishMessages, valueRankOf(counts))).toBe(words);
  });
});
