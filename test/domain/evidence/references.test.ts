import fc from 'fast-check';

import { referencesIn } from '../../../src/domain/evidence/references';

test.each<[string, readonly string[]]>([
  ['PAY-7#2', ['PAY-7#2']],
  ['@PAY-7-ac2', ['PAY-7#2']],
  ['@PAY-7-AC12 refunds', ['PAY-7#12']],
  ['refunds (PAY-7#2, PAY-8#1) within a day', ['PAY-7#2', 'PAY-8#1']],
  ['[PAY-7#2][PAY-7#3]', ['PAY-7#2', 'PAY-7#3']],
  ['PAY-7#2 and again PAY-7-ac2', ['PAY-7#2']],
  ['e2e-PAY-7#2', ['PAY-7#2']],
  ['pay-7-ac2', ['PAY-7#2']],
  ['A1_B-10#999', ['A1_B-10#999']],
  ['EUPAY-7#2', ['EUPAY-7#2']],
  ['über PAY-7#2', ['PAY-7#2']],
  ['überPAY-7#2', []],
  ['1PAY-7#2', []],
  ['PAY-7', []],
  ['PAY-7#', []],
  ['PAY-7#0', []],
  ['PAY-07#2', []],
  ['PAY-7#1000', []],
  ['PAY-7#2nd', []],
  ['PAY-7-ac2_old', []],
  ['PAY-7 #2', []],
  ['PAY#2', []],
  ['7-7#2', []],
  ['', []],
])('%s names %j', (text, found) => {
  expect(referencesIn([text]).map(({ key, number }) => `${key}#${number}`)).toEqual(found);
});

test('each criterion is named once, however many texts name it, and one test names twenty at most', () => {
  expect(referencesIn(['PAY-7#1', 'PAY-7#1', '@PAY-7-ac1'])).toEqual([{ key: 'PAY-7', number: 1 }]);
  const many = Array.from({ length: 40 }, (_, n) => `PAY-7#${n + 1}`);
  expect(referencesIn(many)).toHaveLength(20);
  expect(referencesIn([many.join(' ')])).toHaveLength(20);
});

test('whatever stands around a tag with a space between, it is found', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 999 }), (before, after, number) => {
      const found = referencesIn([`${before.slice(0, 500)} PAY-7#${number} ${after.slice(0, 500)}`]);
      expect(found).toContainEqual({ key: 'PAY-7', number });
    }),
  );
});

test('a long text that never becomes a tag takes no long time', () => {
  const texts = ['A'.repeat(200_000), 'A-1#'.repeat(50_000), 'A_'.repeat(100_000), `${'A1'.repeat(1_000)}-`];
  expect(texts.map((text) => referencesIn([text]))).toEqual([[], [], [], []]);
});
