import type { Format } from './format';

/**
 * A text that a person reads: as it stands, or made of values. A function gives one sentence and decides nothing: where a code chooses among
 * sentences, the texts are a record by that code.
 */
export type Text = string | ((values: never, format: Format) => string);

export interface Texts {
  readonly [key: string]: Text | Texts;
}

/** The texts of one room or surface, so that a page loads only what it shows. */
export interface Section<N extends string, T extends Texts> {
  readonly name: N;
  readonly texts: T;
}

/** A section of the English catalogue. Its type is what every other language has to fill. */
export const createSection = <N extends string, T extends Texts>(name: N, texts: T): Section<N, T> => ({ name, texts });

/** The same texts in another language: every key, and the same values for each. */
export type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (values: infer V, format: Format) => string
      ? (values: V, format: Format) => string
      : Translation<T[K]>;
};

/** The texts as a page uses them: the format is already chosen. */
export type Bound<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (values: infer V, format: Format) => string
      ? (values: V) => string
      : Bound<T[K]>;
};

const bindText = (text: Text | Texts, format: Format): unknown => {
  if (typeof text === 'string') return text;
  if (typeof text === 'function') return (values: never) => text(values, format);
  return bindAll(text, format);
};

const bindAll = (texts: Texts, format: Format): Record<string, unknown> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, bindText(text, format)]));

export const bindTexts = <T extends Texts>(texts: T | Translation<T>, format: Format): Bound<T> =>
  bindAll(texts, format) as Bound<T>;

interface Coded {
  readonly code: string;
}

/** A sentence for each code of a union, each made of that code's own values. */
export type ByCode<U extends Coded> = {
  readonly [C in U['code']]: string | ((values: Extract<U, { readonly code: C }>, format: Format) => string);
};

/** The sentence of what a rule returned. The texts are typed by `ByCode`, so the sentence takes the values of its own code. */
export const sayCode = <U extends Coded>(
  texts: { readonly [C in U['code']]: string | ((values: Extract<U, { readonly code: C }>) => string) },
  of: U,
): string => {
  const text = texts[of.code as U['code']] as string | ((values: U) => string);
  return typeof text === 'string' ? text : text(of);
};
