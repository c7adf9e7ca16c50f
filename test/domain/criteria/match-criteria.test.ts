import fc from 'fast-check';

import type { KnownCriterion } from '../../../src/domain/criteria/criterion';
import { fingerprintOf } from '../../../src/domain/criteria/fingerprint';
import { likeness } from '../../../src/domain/criteria/likeness';
import { matchCriteria } from '../../../src/domain/criteria/match-criteria';

const list = (...texts: string[]): readonly KnownCriterion[] =>
  texts.map((text, n) => ({ number: n + 1, text, fingerprint: fingerprintOf({ text, steps: [], examples: [] }) }));

/** `1→2 moved`, `+3`, `-1`, `?2 (1, 3)`. */
const told = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const match = matchCriteria(list(...before), list(...after));
  return [
    ...match.matched.map(({ before: { number }, after: now, how }) => `${number}→${now.number} ${how}`),
    ...match.added.map(({ number }) => `+${number}`),
    ...match.removed.map(({ number }) => `-${number}`),
    ...match.ambiguous.map(({ after: now, candidates }) => `?${now.number} (${candidates.map(({ number }) => number).join(', ')})`), // prettier-ignore
  ];
};

const red = 'The hull is red above the water line';
const fare = 'A child under six pays no fare';
const refund = 'A refund is paid within three days';

test.each<[string, readonly string[], readonly string[], readonly string[]]>([
  ['nothing changed', [red, fare], [red, fare], ['1→1 same', '2→2 same']],
  ['another order', [red, fare, refund], [refund, red, fare], ['3→1 moved', '1→2 moved', '2→3 moved']],
  ['one more in front', [red, fare], [refund, red, fare], ['1→2 moved', '2→3 moved', '+1']],
  ['one less', [red, fare, refund], [red, refund], ['1→1 same', '3→2 moved', '-2']],
  ['a word changed', [red, fare], [red, 'A child under seven pays no fare'], ['1→1 same', '2→2 edited']],
  [
    'a word changed in another place',
    [red, fare],
    ['A child under seven pays no fare', red],
    ['2→1 edited', '1→2 moved'],
  ],
  ['accents and case', ['Le café est chaud'], ['le cafe est chaud!'], ['1→1 edited']],
  [
    'no spaces between words',
    ['子供は六歳まで無料で乗船できます'],
    ['子供は七歳まで無料で乗船できます'],
    ['1→1 edited'],
  ],
  ['something else altogether', [red], [fare], ['+1', '-1']],
  ['all gone', [red, fare], [], ['-1', '-2']],
  ['all new', [], [red], ['+1']],
  [
    'two that could be meant',
    ['The list is sorted by name', 'The list is sorted by date'],
    ['The list is sorted by rate'],
    ['?1 (2, 1)'],
  ],
  [
    'one that two could be',
    ['The list is sorted by name'],
    ['The list is sorted by names', 'The list is sorted by name.s'],
    ['?1 (1)', '?2 (1)'],
  ],
  [
    'alike, and neither sure nor unlike',
    ['A passenger sees the next departure'],
    ['A passenger sees delayed ferries here'],
    ['?1 (1)'],
  ],
  ['twins that stay twins', [red, red], [red, fare, red], ['1→1 same', '2→3 moved', '+2']],
  ['twins of which one stays in its place', [red, fare, red], [red, fare], ['1→1 same', '2→2 same', '-3']],
  ['twins of which one stays elsewhere', [fare, red, red], [red, fare], ['1→2 moved', '?1 (2, 3)']],
  [
    'a sure edit takes one of two candidates away',
    ['The list is sorted by name of ship', 'Lists are sorted by port'],
    ['The list is sorted by name of a ship', 'Lists are sorted by port!'],
    ['1→1 edited', '2→2 edited'],
  ],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

/** Words that share few pairs of letters, so that texts of them are unlike. */
const words = ['anchor', 'bulwark', 'cinema', 'dozen', 'fjord', 'gravity', 'hymn', 'jigsaw', 'kilo', 'lemon', 'mosquito', 'nylon', 'oxygen', 'puzzle', 'quick', 'rhythm', 'sphinx', 'tulip', 'umbrella', 'vortex', 'walrus', 'yeast', 'zebra']; // prettier-ignore
const distinctTexts = fc
  .shuffledSubarray(words, { minLength: 6 })
  .map((all) => Array.from({ length: Math.floor(all.length / 3) }, (_, n) => all.slice(3 * n, 3 * n + 3).join(' ')));

const anyTexts = fc.array(
  fc.oneof(
    fc.array(fc.constantFrom('a', 'user', 'pays', 'fare', 'not', 'the', 'red'), { maxLength: 6 }).map((all) => all.join(' ')),
    fc.string({ maxLength: 30 }),
  ),
  { maxLength: 12 },
); // prettier-ignore

describe('for any texts', () => {
  test('another order keeps every identity', () => {
    fc.assert(
      fc.property(
        distinctTexts.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray(texts, { minLength: texts.length }))),
        ([before, after]) => {
          const match = matchCriteria(list(...before), list(...after));
          expect(match.matched.map(({ before: { text } }) => text)).toEqual(after);
          expect([match.added, match.removed, match.ambiguous]).toEqual([[], [], []]);
        },
      ),
    ); // prettier-ignore
  });

  test('a small edit keeps the identity, wherever the criterion stands', () => {
    const edited = distinctTexts.chain((texts) =>
      fc.record({
        texts: fc.constant(texts),
        at: fc.nat({ max: texts.length - 1 }),
        to: fc.nat({ max: texts.length - 1 }),
        sign: fc.constantFrom('e', 'x', '7', ' ', '.'),
        where: fc.nat({ max: 15 }),
      }),
    );
    fc.assert(
      fc.property(edited, ({ texts, at, to, sign, where }) => {
        const text = texts[at] ?? '';
        const changed = `${text.slice(0, where)}${sign}${text.slice(where)}`;
        const after = texts.filter((_, n) => n !== at);
        after.splice(to, 0, changed);
        const { matched } = matchCriteria(list(...texts), list(...after));
        expect(matched).toHaveLength(texts.length);
        expect(matched.find((one) => one.after.text === changed)?.before.number).toBe(at + 1);
      }),
    );
  });

  test('every criterion has one fate, and the answer is the same each time', () => {
    fc.assert(
      fc.property(anyTexts, anyTexts, (before, after) => {
        const [older, newer] = [list(...before), list(...after)];
        const match = matchCriteria(older, newer);
        const { matched, added, removed, ambiguous } = match;
        const sorted = (all: readonly KnownCriterion[]) => [...all].sort((a, b) => a.number - b.number);
        expect(sorted([...matched.map((one) => one.after), ...added, ...ambiguous.map((one) => one.after)])).toEqual(newer); // prettier-ignore
        const candidates = [...new Set(ambiguous.flatMap((one) => one.candidates))];
        expect(sorted([...matched.map((one) => one.before), ...removed, ...candidates])).toEqual(older);
        expect(matchCriteria(older, newer)).toEqual(match);
      }),
    );
  });

  test('what is compared is alike both ways, and like itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(`x${a}`, `x${a}`)).toBe(1);
      }),
    );
  });

  test('hundreds that have nothing in common are not compared each with each, and nothing is decided', () => {
    const many = (name: string) => Array.from({ length: 150 }, (_, n) => `${name} ${n} holds`);
    const { matched, added, ambiguous } = matchCriteria(list(...many('before')), list(...many('after')));
    expect([matched, added]).toEqual([[], []]);
    expect(ambiguous).toHaveLength(150);
  });
});
