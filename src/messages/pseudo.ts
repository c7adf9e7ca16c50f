import type { Language } from './create-messages';
import type { Format } from './format';
import type { Section, Text, Texts } from './section';

/**
 * A language for tests, made of the English texts: every letter has an accent, so that text which is not in the catalogue shows, and the text
 * is 40 % longer, so that what has no room for a longer language shows. Values stay as they are.
 */
const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';
const accents = new Map(Array.from(plain, (letter, index) => [letter, accented[index] ?? letter]));

/** Around a value, in a text that is being made. */
const [open, close] = ['\uE000', '\uE001'];
const marks = /[\uE000\uE001]/g;

/** Two letters of five are doubled. */
const stretch = (text: string): string => {
  let letters = 0;
  return Array.from(text)
    .map((letter) => {
      const accent = accents.get(letter);
      if (accent === undefined) return letter;
      letters += 1;
      return letters % 5 === 2 || letters % 5 === 4 ? accent + accent : accent;
    })
    .join('');
};

const toPseudo = (text: string): string =>
  text
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part) => (part.startsWith(open) ? part.replace(marks, '') : stretch(part)))
    .join('');

const mark = (value: unknown): unknown => {
  if (typeof value === 'string') return open + value + close;
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]));
};

const unmark = <T extends string>(text: T): T => text.replace(marks, '') as T;

const pseudoText = (text: Text | Texts): Text | Texts => {
  if (typeof text === 'string') return toPseudo(text);
  if (typeof text === 'function')
    return (values: never, format: Format) => toPseudo(text(mark(values) as never, format));
  return Object.fromEntries(Object.entries(text).map(([key, inner]) => [key, pseudoText(inner)]));
};

/** Names of months and units are accented as well, wherever they are written. */
const pseudoFormat = (format: Format): Format => ({
  ...format,
  unit: (value, unit) => toPseudo(format.unit(value, unmark(unit))),
  day: (at) => toPseudo(format.day(unmark(at))),
  calendarDay: (date) => toPseudo(format.calendarDay(unmark(date))),
  moment: (at) => toPseudo(format.moment(unmark(at))),
});

export const language: Language = {
  tag: 'en',
  textsOf: <N extends string, T extends Texts>({ texts }: Section<N, T>): T => pseudoText(texts) as T,
  format: pseudoFormat,
};
