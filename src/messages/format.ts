import { type Instant } from '../domain/shared/ids';

/** The forms of a text by number, as CLDR names them. `#` stands for the number; what a language does not tell apart is left out. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Numbers, dates, plurals and lists. Figures follow the reader's locale; plurals and lists follow the language of the text. */
export interface Format {
  /** Of the reader, BCP 47: how figures are written and read. */
  readonly locale: string;
  /** At most two decimals; below one, two digits. */
  readonly number: (value: number) => string;
  /** With its sign, for a change; zero has none. */
  readonly signed: (value: number) => string;
  /** In little room, such as beside an axis: from ten thousand on shortened, `12K`. */
  readonly compact: (value: number) => string;
  /** Every decimal that it has, for what was typed. */
  readonly exact: (value: number) => string;
  /** A share from 0 to 1. */
  readonly percent: (share: number) => string;
  /** "3 days", with at most one decimal below ten. */
  readonly unit: (value: number, unit: 'hour' | 'day') => string;
  readonly plural: (count: number, forms: PluralForms) => string;
  /** "a, b and c". */
  readonly list: (items: readonly string[]) => string;
  /** The date alone; an empty text for what is no moment. */
  readonly day: (at: Instant) => string;
  /** A day that has no time zone, as a policy names it: `2026-12-24`. */
  readonly calendarDay: (date: string) => string;
  /** Date and time. */
  readonly moment: (at: Instant) => string;
}

/** Intl's formats are slow to make, so each is made when it is first used. */
const lazily = <T>(create: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= create());
};

/**
 * @param locale of the reader, a BCP 47 tag
 * @param language of the texts, where the catalogue has no texts in the reader's own
 */
export const createFormat = (locale: string, language: string): Format => {
  const rounded = lazily(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
  const small = lazily(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }));
  const percents = lazily(() => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
  const signs = lazily(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, signDisplay: 'exceptZero' }));
  const short = lazily(() => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }));
  const rules = lazily(() => new Intl.PluralRules(language));
  const lists = lazily(() => new Intl.ListFormat(language, { type: 'conjunction' }));
  const days = lazily(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }));
  const calendarDays = lazily(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
  );
  const moments = lazily(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const number = (value: number): string => (Math.abs(value) < 1 && value !== 0 ? small() : rounded()).format(value);
  const date = (at: Instant, format: () => Intl.DateTimeFormat): string => {
    const ms = Date.parse(at);
    return Number.isNaN(ms) ? '' : format().format(ms);
  };
  return {
    locale,
    number,
    signed: (value) => signs().format(value),
    compact: (value) => (Math.abs(value) < 10_000 ? number(value) : short().format(value)),
    exact: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(value),
    percent: (share) => percents().format(share),
    unit: (value, unit) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: value < 10 ? 1 : 0,
      }).format(value),
    plural: (count, forms) => (forms[rules().select(count)] ?? forms.other).replace('#', number(count)),
    list: (items) => lists().format(items),
    day: (at) => date(at, days),
    calendarDay: (of) => date(`${of}T00:00:00.000Z`, calendarDays),
    moment: (at) => date(at, moments),
  };
};
