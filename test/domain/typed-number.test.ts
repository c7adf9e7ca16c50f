import fc from 'fast-check';

import { parseTypedNumber, typableNumber } from '../../src/domain/shared/typed-number';

const locales = [
  'en-US',
  'en-GB',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'pl-PL',
  'pt-BR',
  'es-ES',
  'ja-JP',
  'ar-EG',
  'hi-IN',
];

test.each([
  ['en-US', '', null],
  ['en-US', '   ', null],
  ['en-US', '0', 0],
  ['en-US', '+5', 5],
  ['en-US', '007', 7],
  ['en-US', '1,000', 1000],
  ['en-US', '1,234,567', 1234567],
  ['en-US', '1,234.5', 1234.5],
  ['en-US', '12.5', 12.5],
  ['en-US', '.5', 0.5],
  ['en-US', '5.', 5],
  ['en-US', '0.125', 0.125],
  ['en-US', '1.2345', 1.2345],
  ['en-US', '1,5', 1.5],
  ['en-US', '0,125', 0.125],
  ['en-US', '1.234,56', 1234.56],
  ['en-US', '1 000', 1000],
  ['en-US', '1’000', 1000],
  ['en-US', "1'000.5", 1000.5],
  ['de-DE', '1.000', 1000],
  ['de-DE', '1.234.567', 1234567],
  ['de-DE', '1.234,5', 1234.5],
  ['de-DE', '1,5', 1.5],
  ['de-DE', '1.5', 1.5],
  ['de-DE', '1,234.56', 1234.56],
  ['fr-FR', '1 000', 1000],
  ['fr-FR', '1\u202f000,5', 1000.5],
  ['de-CH', '1’000.5', 1000.5],
  ['en-IN', '1,23,456', 123456],
  ['ja-JP', '１，０００', 1000],
  ['ja-JP', '３．５', 3.5],
  ['ar-EG', '١٢', 12],
  ['ar-EG', '١٫٥', 1.5],
  ['hi-IN', '१२', 12],
  ['no such locale!', '1,000', 1000],
])('in %s, %j is %j', (locale, typed, value) => {
  expect(parseTypedNumber(typed, locale)).toEqual({ ok: true, value });
});

test.each([
  ['en-US', '1.000', [1, 1000]],
  ['en-US', '2.375', [2.375, 2375]],
  ['de-DE', '1,000', [1, 1000]],
  ['fr-FR', '1.000', [1, 1000]],
  ['fr-FR', '1,000', [1, 1000]],
  ['de-CH', '1.500', [1.5, 1500]],
])('in %s, %j may be either of %j', (locale, typed, readings) => {
  expect(parseTypedNumber(typed, locale)).toEqual({ ok: false, problem: { code: 'ambiguous', readings } });
});

test.each([
  ['five', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['5 points', 'not-a-number'],
  ['1 5', 'not-a-number'],
  ['1,0000', 'not-a-number'],
  ['1,00,0', 'not-a-number'],
  ['1..5', 'not-a-number'],
  ['1.5.5', 'not-a-number'],
  ['1,5.5,5', 'not-a-number'],
  ['.', 'not-a-number'],
  [',', 'not-a-number'],
  ['5-3', 'not-a-number'],
  ['½', 'not-a-number'],
  ['-1', 'negative'],
  ['−1', 'negative'],
  ['- 0.5', 'negative'],
  ['999999999999999999', 'too-large'],
])('%j is refused as %s', (typed, code) => {
  expect(parseTypedNumber(typed, 'en-US')).toEqual({ ok: false, problem: { code } });
});

test('what is put into a field is read back as the same number, in every language', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom(...locales),
      (n, d, locale) => {
        const value = n / 10 ** d;
        expect(parseTypedNumber(typableNumber(value, locale), locale)).toEqual({ ok: true, value });
      },
    ),
  );
});

test('what the language itself writes for a number is read as that number, or refused with it among the readings', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(...locales),
      (n, d, locale) => {
        const value = n / 10 ** d;
        const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
        const read = parseTypedNumber(typed, locale);
        if (read.ok) expect(read.value).toBe(value);
        else expect(read.problem.code === 'ambiguous' && read.problem.readings.includes(value)).toBe(true);
      },
    ),
  );
});

test('any text is a number that is 0 or more, nothing, or a problem', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...locales), (typed, locale) => {
      const read = parseTypedNumber(typed, locale);
      expect(!read.ok || read.value === null || (Number.isFinite(read.value) && read.value >= 0)).toBe(true);
    }),
  );
});
