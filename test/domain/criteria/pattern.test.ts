import fc from 'fast-check';
import { RE2JS } from 're2js';

import { type Language, labelWords } from '../../../src/domain/criteria/languages';
import { entries } from '../../../src/domain/criteria/notation';
import { matchesPattern } from '../../../src/domain/criteria/matches-pattern';
import { criteriaPattern } from '../../../src/domain/criteria/pattern';
import { gateText, layouts, plainText } from '../../../src/domain/criteria/plain-text';
import { isPortable } from '../../../src/domain/criteria/portable-pattern';
import { block } from '../../support/criteria-blocks';
import { doc } from '../../support/criteria-docs';

const builtIn = criteriaPattern([]);
const languages = Object.keys(labelWords) as readonly Language[];
const byLines = layouts.filter(({ break: between, cell }) => /^\n+$/.test(between) && cell === between);
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });

test('gives the same answer on every layout with a line for each block and cell', () => {
  const own = criteriaPattern(['Fertig ist', 'Критерии']);
  fc.assert(
    fc.property(blocks, fc.constantFrom(builtIn, own), (content, pattern) => {
      const answers = byLines.map((layout) => matchesPattern(pattern, plainText(doc(...content), layout)));
      expect(new Set(answers).size).toBe(1);
    }),
    { numRuns: 600 },
  );
});

test('both answers are common among the generated texts, so that the properties can fail', () => {
  const sample = fc.sample(blocks, { numRuns: 400, seed: 7 });
  const yes = sample.filter((content) => matchesPattern(builtIn, gateText(doc(...content)))).length;
  expect(yes).toBeGreaterThan(40);
  expect(yes).toBeLessThan(360);
});

test.each([null, 'de', 'ja', 'ru'])('RE2 and JavaScript read the pattern for %s alike', (locale) => {
  const pattern = criteriaPattern(['Fertig ist es', 'Критерии'], locale);
  const re2 = RE2JS.compile(pattern);
  fc.assert(
    fc.property(
      fc.oneof(
        blocks.map((content) => gateText(doc(...content))),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        expect(matchesPattern(pattern, text)).toBe(re2.matcher(text.toLowerCase()).find());
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['Acceptance criteria\n- a user can log in', true],
  ['ACCEPTANCE CRITERIA: it is red', true],
  ['I want to check in\nAcceptance criteria\nNeed to show the fare', true],
  ['Here is why. The image is stored. Done when the image can be fetched.', true],
  ['This task is done when the tests pass', true],
  ['Given a user\n\n• on the page\n\n• with a cart\n\n• When he pays\n\nThen he has paid', true],
  ['Given a user\na\nb\nc\nWhen he pays\nThen he has paid', false],
  ['Given a cart.\nWhen she pays.\nThen it is empty and closed.', true],
  ['We need totals. AC1: the total is shown', true],
  ['AC-01 The fare is shown', true],
  ['Criterios de aceptacion\nuno dos tres', true],
  ['write the acceptance criteria of this story', false],
  ['Acceptance criteria', false],
  ['Acceptance criteria: TBD', false],
  ['Acceptance criteria\nto be agreed with the team', false],
  ['Acceptance criteria: <criterion 1>', false],
  ['Acceptance criteria\nGiven [context] when [action] then [outcome]', false],
  ['Acceptance criteria\nNotes\nask Dara for the file', false],
  ['the work would be done when the other is resolved', false],
  ['ba:ac:46:e2 node.acs: no', false],
  ['Steps to reproduce\nGiven a user\nWhen he pays\nThen the page is blank', false],
  ['Given a user\nWhen he pays\nThen the page is blank\nActual result\nblank', false],
  ['success criterion 2.4.11 of WCAG', false],
])('%j: %s', (value, expected) => {
  expect(matchesPattern(builtIn, value)).toBe(expected);
});

test.each(languages)('finds every label of %s that stands above a list', (language) => {
  const pattern = criteriaPattern([], language);
  const labels = entries(labelWords[language].split(';')[0] ?? '');
  expect(labels.filter((label) => !matchesPattern(pattern, `Why\n${label}\n- ok ok ok ok`))).toEqual([]);
  expect(
    labels
      .filter((label) => !matchesPattern(pattern, `${label.normalize('NFD')}: ok ok ok`))
      .filter((label) => !/[가-힣]/.test(label)),
  ).toEqual([]);
});

test('an added word is taken literally, and a blank one is none', () => {
  expect(criteriaPattern(['  ', ':'])).toBe(builtIn);
  expect(matchesPattern(criteriaPattern(['a.c+']), 'abcc\nit is red')).toBe(false);
  for (const word of [
    'Fertig ist es',
    'Ist+Soll (neu)',
    'Критерии приёмки',
    'a.b[c]',
    '完了の条件',
    'KABUL KRİTERLERİ',
  ])
    expect([word, matchesPattern(criteriaPattern([word]), `Why\n${word}:\nabc def ghi`)]).toEqual([word, true]);
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (word) => {
      expect(() => new RegExp(criteriaPattern([word]))).not.toThrow();
    }),
    { numRuns: 60 },
  );
});

test('the same words and language always give the same pattern', () => {
  expect(criteriaPattern(['b', 'a'], 'de-AT')).toBe(criteriaPattern(['b', 'a'], 'de'));
  expect(criteriaPattern(['b', 'a'], 'de')).not.toBe(criteriaPattern(['b', 'a'], 'fr'));
});

test.each([null, ...languages])('for %s it is short and holds nothing that engines read differently', (locale) => {
  const pattern = criteriaPattern([], locale);
  expect(isPortable(criteriaPattern(['fertig ist', 'x (y)', 'C++ checks'], locale))).toBe(true);
  expect(pattern).not.toMatch(/\(\?[=!<]|\\[1-9bBdDwWsS]|&&/);
  expect(pattern.length).toBeLessThanOrEqual(12_500);
  const most = Array.from({ length: 20 }, (_, n) =>
    `${String.fromCharCode(97 + n)} é ï ü ç ł ß `.repeat(6).slice(0, 60),
  );
  expect(criteriaPattern(most, locale).length).toBeLessThanOrEqual(15_600);
});
