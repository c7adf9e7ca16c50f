import { join } from 'node:path';

import { readRows, score } from '../../../bench/ac-score';
import { findCriteria } from '../../../src/domain/criteria/find';
import { languageOf, labelWords } from '../../../src/domain/criteria/languages';
import { entries } from '../../../src/domain/criteria/notation';
import { isNear } from '../../../src/domain/criteria/near-words';
import { doc, h, p, ul } from '../../support/criteria-docs';

const rows = readRows(join(__dirname, '../../../bench/criteria-texts.jsonl'));
const figures = score(rows);

test('our own texts speak all 26 languages of Jira, half of the kinds without criteria', () => {
  expect(Object.keys(figures.languages)).toHaveLength(26);
  for (const [language, { rows: count, withCriteria }] of Object.entries(figures.languages)) {
    expect([language, count >= 20]).toEqual([language, true]);
    expect([language, withCriteria * 2]).toEqual([language, count]);
  }
});

test.each(Object.entries(figures.languages))('structure reads our texts in %s', (_, { structure, pattern }) => {
  expect(structure.f1).toBeGreaterThanOrEqual(0.95);
  expect(pattern.f1).toBeGreaterThanOrEqual(0.85);
});

test('over all languages the pattern errs seldom', () => {
  expect(figures.pattern.clear.f1).toBeGreaterThanOrEqual(0.92);
  expect(figures.exactCount.clear).toBeGreaterThanOrEqual(0.98);
});

test('texts that were written after the words are read as well', () => {
  const more = score(readRows(join(__dirname, '../../../bench/criteria-texts-more.jsonl')));
  expect(Object.keys(more.languages)).toHaveLength(29);
  expect(more.structure.clear.rows).toBeGreaterThanOrEqual(160);
  expect(more.structure.clear.f1).toBeGreaterThanOrEqual(0.95);
  expect(more.pattern.clear.f1).toBeGreaterThanOrEqual(0.92);
});

test('labels that nobody listed, sentences that announce and templates are read by structure', () => {
  const rare = score(readRows(join(__dirname, '../../../bench/criteria-texts-rare.jsonl')));
  expect(rare.structure.clear.rows).toBeGreaterThanOrEqual(110);
  expect(rare.structure.clear.f1).toBeGreaterThanOrEqual(0.95);
});

/** The third holds many notes that only name who sends the criteria and when, which the pattern, reading beginnings, cannot tell. */
test.each([
  [1, 29, 0.92],
  [2, 29, 0.92],
  [3, 26, 0.7],
  [4, 20, 0.92],
])('set %d that was scored before it was read beside the rules is read as well', (n, languages, pattern) => {
  const blind = score(readRows(join(__dirname, `../../../bench/criteria-texts-blind-${n}.jsonl`)));
  expect(Object.keys(blind.languages).length).toBeGreaterThanOrEqual(languages);
  expect(blind.structure.clear.f1).toBeGreaterThanOrEqual(0.95);
  expect(blind.pattern.clear.f1).toBeGreaterThanOrEqual(pattern);
});

const labels = Object.values(labelWords).flatMap((notation) => entries(notation.split(';')[0] ?? ''));

test('every label of every language announces a list, as heading, in capitals, decomposed, hyphened, with a note', () => {
  const ways = (label: string) => [
    doc(h(label), ul('ok ok ok')),
    doc(h(label.toUpperCase()), ul('ok ok ok')),
    doc(p(`${label.normalize('NFD')}：`), ul('ok ok ok')),
    doc(p(`*${label.replaceAll(' ', '-')} (v2, draft)*`), ul('ok ok ok')),
    doc(p(`${label} — ok ok ok`)),
  ];
  const missed = labels.flatMap((label) =>
    ways(label).map((content, n) => [label, n, findCriteria(content, []).items.length]),
  );
  expect(missed.filter(([, , count]) => count !== 1)).toEqual([]);
});

test.each([
  ['akzeptanzkriterien', 'akzeptanzkriteren', true],
  ['criteria', 'critera', true],
  ['criteria', 'criteriaa', true],
  ['criteria', 'critreia', true],
  ['criteria', 'cirteira', false],
  ['criteria', 'criterium', false],
])('%s and %s are one letter apart: %s', (a, b, near) => {
  expect(isNear(a, b)).toBe(near);
  expect(isNear(b, a)).toBe(near);
});

test.each([
  ['pt-BR', 'pt'],
  ['zh_TW', 'zh'],
  ['nb', 'no'],
  ['xx', null],
  [null, null],
])('the language of %s is %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
