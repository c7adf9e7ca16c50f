import fc from 'fast-check';

import { cameAgain, similarTo } from '../../../src/domain/support/similar';
import { alike, corpusOf, wordsOf } from '../../../src/domain/support/words';

const asked = (summary: string, ...components: readonly string[]) => ({ id: summary, summary, components });

test.each([
  ['The printers print labels twice', ['the', 'printe', 'print', 'labels', 'twice']],
  ['Où est l’Étiquette ?', ['est', 'etique']],
  ['It is so', []],
  ['船票打印', ['船票', '票打', '打印']],
  ['Twice twice TWICE', ['twice']],
])('the words of %j are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

const help = [
  'The desk printer prints every label twice',
  'Printer at the desk prints each label twice',
  'How do I change the price of a cabin?',
  'Where do I see who is on board?',
  'A group booking cannot be split',
];

test.each([
  ['the label printer prints twice', help.slice(0, 2)],
  ['split a group booking', [help[4]]],
  ['nobody ever asked anything like it', []],
  ['', []],
])('what is like %j is found, most alike first', (typed, found) => {
  expect(
    new Set(
      similarTo(
        typed,
        help.map((one) => asked(one)),
      ).map(({ summary }) => summary),
    ),
  ).toEqual(new Set(found));
});

test('at most five are shown, the most alike first', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    asked(`The printer prints twice ${'again '.repeat(1)}no${index}`),
  );
  const best = asked('The printer prints twice');
  const found = similarTo('The printer prints twice', [...many, best]);
  expect(found).toHaveLength(5);
  expect(found[0]).toBe(best);
});

test.each([
  ['the same component', ['1'], ['2', '1'], 1],
  ['no component', [], [], 1],
  ['another component', ['1'], ['2'], 0],
  ['a component and none', ['1'], [], 0],
])('two with the same words and %s: %#', (_, one, other, groups) => {
  const [first = '', second = '', ...rest] = help;
  const all = [asked(first, ...one), asked(second, ...other), ...rest.map((text) => asked(text))];
  expect(cameAgain(all)).toEqual(groups === 0 ? [] : [[all[0], all[1]]]);
});

const words = fc.array(fc.constantFrom('desk', 'label', 'printer', 'price', 'cabin', 'board', 'group'), {
  maxLength: 6,
});
const texts = fc.array(
  words.map((all) => all.join(' ')),
  { maxLength: 12 },
);

test('likeness is the same both ways, is 1 of a text with itself, and never leaves 0 to 1', () => {
  fc.assert(
    fc.property(texts, words, words, (all, a, b) => {
      const corpus = corpusOf(all.map(wordsOf));
      const [one, other] = [wordsOf(a.join(' ')), wordsOf(b.join(' '))];
      const score = alike(one, other, corpus);
      expect(score).toBeCloseTo(alike(other, one, corpus));
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1 + 1e-9);
      if (one.length > 0) expect(alike(one, one, corpus)).toBeCloseTo(1);
    }),
  );
});

test('nobody is in two groups, none is alone, and who asks the same in the same place is together', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.constantFrom('1', '2'), { maxLength: 12 }), (all, places) => {
      const questions = all.map((summary, at) => ({
        id: String(at),
        summary,
        components: places[at] === undefined ? [] : [places[at]],
      }));
      const groups = cameAgain(questions);
      const ids = groups.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(groups.every(({ length }) => length > 1)).toBe(true);
      for (const one of questions)
        for (const other of questions)
          if (
            one !== other &&
            one.summary !== '' &&
            one.summary === other.summary &&
            one.components.join() === other.components.join()
          )
            expect(groups.some((group) => group.includes(one) && group.includes(other))).toBe(true);
    }),
  );
});
