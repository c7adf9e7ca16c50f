import fc from 'fast-check';

import { clarityHints } from '../../../src/domain/criteria/clarity';

const codes = (text: string) => clarityHints(text).map(({ code }) => code);

test.each([
  'The list is sorted by departure time',
  'A receipt is sent by e-mail within 5 minutes',
  'Fast: the page opens in under 2 seconds',
  'Given a cart, when I pay, then the cart is empty and a receipt is sent',
  'The total is shown in euros and is rounded to cents',
  'Users can undo the payment',
  'Die Bestellungen sind nach Abholzeit sortiert',
  '注文は受け取り時刻の順に並ぶ',
  '',
])('%j reads clearly', (text) => {
  expect(clarityHints(text)).toEqual([]);
});

test.each([
  ['The page should load fast', [{ code: 'vague', word: 'fast' }]],
  ['The form is User-Friendly', [{ code: 'vague', word: 'User-Friendly' }]],
  ['Name, address, etc. are shown', [{ code: 'vague', word: 'etc' }]],
  ['Die Seite lädt schnell', [{ code: 'vague', word: 'schnell' }]],
  ['Страница открывается быстро', [{ code: 'vague', word: 'быстро' }]],
  ['使いやすい画面になっている', [{ code: 'vague', word: '使いやすい' }]],
  ['Refactor the payment module', [{ code: 'no-outcome' }]],
  ['A new button', [{ code: 'no-outcome' }]],
  ['Can a guest cancel, too?', [{ code: 'open-question', sign: '?' }]],
  ['The limit is shown, value TBD', [{ code: 'open-question', sign: 'TBD' }]],
])('%j is told %j', (text, hints) => {
  expect(clarityHints(text)).toEqual(hints);
});

test('two statements in one criterion are told apart', () => {
  expect(clarityHints('The receipt is sent by e-mail and the seat is marked as taken')).toEqual([
    { code: 'two-in-one', parts: ['The receipt is sent by e-mail', 'the seat is marked as taken'] },
  ]);
});

test('several hints come in one fixed order', () => {
  expect(codes('Improve the fast search, maybe')).toEqual(['vague', 'no-outcome', 'open-question']);
});

test('any text gives the same hints twice, at most one of a kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(clarityHints(text)).toEqual(clarityHints(text));
      expect(new Set(codes(text)).size).toBe(codes(text).length);
    }),
  );
});
