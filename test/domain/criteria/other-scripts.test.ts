import { existsSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';

import { readRows, type Row } from '../../../bench/ac-rows';
import type { AdfDoc } from '../../../src/domain/criteria/adf';
import { type Criteria, findCriteria } from '../../../src/domain/criteria/find';
import { latinLabels } from '../../../src/domain/criteria/latin-labels';
import { entries } from '../../../src/domain/criteria/notation';
import { otherScripts } from '../../../src/domain/criteria/other-scripts';
import { latinStems } from '../../../src/domain/criteria/placeholder-stems';
import { hasOtherScript, needsOtherScripts, useOtherScripts } from '../../../src/domain/criteria/scripts';
import { lateRules } from '../../../src/domain/criteria/late-rules';
import { latinSettling } from '../../../src/domain/criteria/settling';
import { stepWords } from '../../../src/domain/criteria/step-words';
import { needsLateRules, useLateRules } from '../../../src/domain/criteria/to-be-settled';
import { doc, h, p, tasks, ul } from '../../support/criteria-docs';

afterEach(() => {
  useOtherScripts(otherScripts);
  useLateRules(lateRules);
});

const withAll = (content: AdfDoc, words: readonly string[] = []): Criteria => {
  useLateRules(lateRules);
  useOtherScripts(otherScripts);
  return findCriteria(content, words);
};

/** As the pages do it: what a text needs is loaded when it turns out to be needed. */
const withLatin = (content: AdfDoc, words: readonly string[] = []): Criteria => {
  useOtherScripts(null);
  useLateRules(null);
  const first = findCriteria(content, words);
  if (!needsLateRules()) return first;
  useLateRules(lateRules);
  return findCriteria(content, words);
};

const textOf = (content: unknown): string => JSON.stringify(content);

/** The alternatives of a regular expression, outside of its groups and classes. */
const alternatives = (source: string): readonly string[] => {
  let depth = 0;
  const parted = [...source.matchAll(/\\.|\[(?:\\.|[^\]])*\]|./gs)].map(([token]) => {
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    return token === '|' && depth === 0 ? '\n' : token;
  });
  return parted.join('').split('\n');
};

const { labels, steps, stems, roots, ...others } = otherScripts;

test('every word in another script has a letter of its script, so that none can match a text without such letters', () => {
  const written = [
    ...Object.values(labels).flatMap((notation) => notation.split(';').flatMap(entries)),
    ...steps.trim().split(/[\n;,]/),
    ...roots.starts.split(','),
    ...[...Object.values(stems), ...Object.values({ ...roots, starts: '以下' }), ...Object.values(others)].flatMap(
      alternatives,
    ),
  ];
  expect(written.length).toBeGreaterThan(500);
  expect(written.filter((word) => !hasOtherScript(word))).toEqual([]);
});

test.each([
  ['Größe, naïve façade, Łódź', false],
  ['½ of ª and №, ①, ﬁn, ＡＣ：', false],
  ['“quotes” – dashes … ✅ 🎉', false],
  ['Критерии', true],
  ['受入条件', true],
  ['ﾃｽﾄ', true],
  ['㈱', true],
  ['μ', true],
])('%s has letters of another script: %s', (text, expected) => {
  expect(hasOtherScript(text)).toBe(expected);
});

test('a text that needs words which are not loaded is refused rather than judged without them', () => {
  const russian = doc(h('Критерии приёмки'), ul('Кнопка красная'));
  expect(withAll(russian).present).toBe(true);
  expect(() => withLatin(russian)).toThrow('not loaded');
  expect(needsOtherScripts('Критерии')).toBe(true);
  useOtherScripts(otherScripts);
  expect(needsOtherScripts('Критерии')).toBe(false);
  expect(findCriteria(russian, []).present).toBe(true);
});

test.each([
  ['not ready yet, Kim is at it', true, false],
  ['The total is shown in euros', true, true],
  ['A refund takes 3 days at most', false, true],
])(
  '“%s” as the only criterion needs the rule of what is to be settled: %s, and counts: %s',
  (text, needed, present) => {
    const content = doc(h('Acceptance criteria'), ul(text));
    useLateRules(null);
    expect(findCriteria(content, []).present).toBe(true);
    expect(needsLateRules()).toBe(needed);
    expect(withLatin(content).present).toBe(present);
  },
);

test.each([
  [['The total is shown', 'The tax is shown'], true],
  [['The total is shown', 'The tax is shown', 'The fee is shown', 'The sum is right'], false],
  [['The total is shown in the currency of the country that the order goes to', 'The tax is shown'], false],
])('few short criteria may be notes, and need that rule: %j, %s', (texts, needed) => {
  useLateRules(null);
  findCriteria(doc(h('Acceptance criteria'), ul(...texts)), []);
  expect(needsLateRules()).toBe(needed);
});

/** Each text, and each of its blocks as all that a section of criteria holds. */
const contentsOf = ({ content }: Row): readonly AdfDoc[] => [
  content,
  ...content.content.map((block): AdfDoc => ({
    ...doc(h('Acceptance criteria')),
    content: [...doc(h('AC')).content, block],
  })),
];

const expectTheSame = (rows: readonly Row[]): void => {
  const judged = rows.flatMap((row) => contentsOf(row).map((content) => ({ content, words: row.words })));
  const latin = judged.filter(({ content }) => !hasOtherScript(textOf(content)));
  expect(latin.length).toBeGreaterThan(200);
  const all = latin.map(({ content, words }) => withAll(content, words));
  expect(latin.map(({ content, words }) => withLatin(content, words))).toEqual(all);
};

const root = join(__dirname, '../../..');

test('texts in Latin letters are judged the same without the words in other scripts', () => {
  expectTheSame(
    ['criteria-texts', 'criteria-texts-more'].flatMap((name) => readRows(join(root, `bench/${name}.jsonl`))),
  );
});

const labelled = join(root, '../shared/data/ac-labelled.jsonl');
const [testLabelled, skipped] = existsSync(labelled) ? [test, ''] : [test.skip, ' (skipped: there are none)'];

testLabelled(`so are the labelled texts beside the repository${skipped}`, () => {
  expectTheSame(readRows(labelled));
});

/** Words and pieces of words that the rules know, and signs that fold to something else. */
const vocabulary = [
  ...Object.values(latinLabels).flatMap((notation) => notation.split(';').flatMap(entries)),
  ...stepWords.trim().split(/[\n;,]/),
  ...[...Object.values(latinStems), latinSettling].flatMap((stem) => stem.split(/[^\p{L}' ]+/u)),
  ...[
    '①',
    'ª',
    '№ 1',
    'ＡＣ：',
    '½',
    '…',
    '<context>',
    'AC1:',
    'user',
    'must',
    'can',
    'pays',
    '5',
    'TBD',
    'https://example.com',
  ],
].filter((word) => word.trim() !== '' && !hasOtherScript(word));

test('whatever is made of Latin words is judged the same', () => {
  const line = fc
    .array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 7 })
    .chain((words) => fc.constantFrom(' ', ', ', ': ', '. ').map((gap) => words.join(gap)));
  const block = fc.oneof(
    line.map((text) => h(text)),
    line.map((text) => p(text)),
    fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => ul(...lines)),
    fc.array(line, { minLength: 2, maxLength: 3 }).map((lines) => tasks(...lines)),
  );
  const content = fc.tuple(fc.boolean(), fc.array(block, { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(content, ([labelledToo, blocks]) => {
      const made = doc(...(labelledToo ? [h('Acceptance criteria')] : []), ...blocks);
      expect(withLatin(made)).toEqual(withAll(made));
    }),
    { numRuns: 150 },
  );
});
