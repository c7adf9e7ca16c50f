/** Why a typed text is no number that can be taken. `ambiguous` names both numbers that it may mean. */
export type TypedNumberProblem =
  | { readonly code: 'not-a-number' | 'negative' | 'too-large' }
  | { readonly code: 'ambiguous'; readonly readings: readonly [number, number] };

/** A number that is 0 or more; null where nothing was typed. */
export type TypedNumber =
  { readonly ok: true; readonly value: number | null } | { readonly ok: false; readonly problem: TypedNumberProblem };

/** What Jira's number fields take at most: 100 trillion. */
const largestNumber = 1e14;

const fail = (code: 'not-a-number' | 'negative' | 'too-large'): TypedNumber => ({ ok: false, problem: { code } });

/** The sign between whole and part, and the one between thousands, as the reader's language has them. */
const separatorsOf = (locale: string): { readonly decimal: string; readonly group: string } => {
  const parts = formatFor(locale).formatToParts(1_234_567.5);
  const of = (type: string, otherwise: string): string =>
    parts.find((part) => part.type === type)?.value.normalize('NFKC') ?? otherwise;
  return { decimal: of('decimal', '.'), group: of('group', ',') };
};

const formatFor = (locale: string): Intl.NumberFormat => {
  try {
    return new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  } catch {
    return new Intl.NumberFormat('en-US');
  }
};

// The first of each ten digits of the scripts that Jira's readers use: Arabic, Persian, Devanagari, Bengali, Thai.
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

const inAsciiDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });

/** One sign for each meaning: full-width forms, the many spaces, apostrophes and minus signs become the plain ones. */
const plain = (typed: string): string =>
  inAsciiDigits(typed.normalize('NFKC'))
    .replace(/[\u061c\u200e\u200f]/g, '')
    .trim()
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '’')
    .replace(/\s/gu, ' ')
    .replace(/[’‘'ʼ`´]/g, '’')
    .replace(/[−–]/g, '-')
    .replace(/^\+/, '');

// Thousands in threes, or in twos before the last three as in India; no leading zero.
const isGrouped = (parts: readonly string[]): boolean => {
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const between = rest.slice(0, -1);
  if (!/^[1-9]\d{0,2}$/.test(first) || last.length !== 3) return false;
  return (
    between.every(({ length }) => length === 3) || (first.length < 3 && between.every(({ length }) => length === 2))
  );
};

const toNumber = (whole: string, part = ''): TypedNumber => {
  const value = Number(`${whole === '' ? '0' : whole}.${part === '' ? '0' : part}`);
  return value > largestNumber ? fail('too-large') : { ok: true, value };
};

const grouped = (whole: string, separator: string, part?: string): TypedNumber => {
  const parts = whole.split(separator);
  return isGrouped(parts) ? toNumber(parts.join(''), part) : fail('not-a-number');
};

/** One point or comma alone: thousands, a decimal sign, or nobody can tell. */
const withOneSign = (text: string, sign: string, locale: string): TypedNumber => {
  const [whole = '', part = ''] = text.split(sign);
  const { decimal, group } = separatorsOf(locale);
  if (whole === '' && part === '') return fail('not-a-number');
  const mayBeThousands = isGrouped([whole, part]);
  if (mayBeThousands && sign === group) return toNumber(whole + part);
  if (mayBeThousands)
    return {
      ok: false,
      problem: { code: 'ambiguous', readings: [Number(`${whole}.${part}`), Number(whole + part)] },
    };
  // A sign that stands for thousands here, before one or two digits, can only be meant as the decimal sign.
  return sign === decimal || part.length < 3 || /^0?$/.test(whole) ? toNumber(whole, part) : fail('not-a-number');
};

/**
 * What a person typed as a number, by the habits of the reader's language: `1,000` is a thousand in English and `1.000` in German. Where a sign
 * can be read in two ways and the language does not settle it, the answer is a problem with both readings, and no guess. Digits of other scripts,
 * spaces and apostrophes between thousands are understood; powers (`1e3`), units and signs in odd positions are refused.
 *
 * @param locale BCP 47; American English where it is none
 */
export const parseTypedNumber = (typed: string, locale: string): TypedNumber => {
  const text = plain(typed);
  if (text === '') return { ok: true, value: null };
  if (/^- ?[\d.,]/.test(text)) return fail('negative');
  if (!/^[\d.,’ ]+$/.test(text)) return fail('not-a-number');
  const signs = text.replace(/\d/g, '').split('');
  const [first] = signs;
  const last = signs.at(-1);
  if (first === undefined || last === undefined) return toNumber(text);
  const kinds = new Set(signs);
  if (kinds.size > 2) return fail('not-a-number');
  if (kinds.size === 2) {
    const [whole = '', part = '', ...more] = text.split(last);
    return more.length > 0 || !/[.,]/.test(last) ? fail('not-a-number') : grouped(whole, first, part);
  }
  return signs.length > 1 || !/[.,]/.test(first) ? grouped(text, first) : withOneSign(text, first, locale);
};

/** A number as it is put into a field to be edited: no sign between thousands, and read back as the same number. */
export const typableNumber = (value: number, locale: string): string => {
  const text = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 12 }).format(value);
  const [whole = '', part] = text.split('.');
  if (part === undefined) return whole;
  // With three digits after the sign it could be read as thousands.
  return `${whole}${separatorsOf(locale).decimal}${part.length === 3 ? `${part}0` : part}`;
};
