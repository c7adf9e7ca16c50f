import { createFormat, type Format } from './format';
import { type Bound, bindTexts, type Section, type Texts, type Translation } from './section';

/** Where the texts come from when they are not the English ones. */
export interface Language {
  /** BCP 47; chooses the rules for plurals and lists. */
  readonly tag: string;
  readonly textsOf: <N extends string, T extends Texts>(section: Section<N, T>) => T | Translation<T>;
  readonly format?: (format: Format) => Format;
}

/** Every text of the app for one reader. */
export interface Messages {
  readonly format: Format;
  /** The texts of a section; the same object each time. */
  readonly of: <N extends string, T extends Texts>(section: Section<N, T>) => Bound<T>;
}

/**
 * @param locale of the reader, for numbers and dates
 * @param language English where none is given
 */
export const createMessages = (locale = 'en-US', language?: Language): Messages => {
  const plain = createFormat(locale, language?.tag ?? 'en');
  const format = language?.format?.(plain) ?? plain;
  const bound = new Map<Texts, unknown>();
  return {
    format,
    of: <N extends string, T extends Texts>(section: Section<N, T>): Bound<T> => {
      const known = bound.get(section.texts);
      if (known !== undefined) return known as Bound<T>;
      const made = bindTexts(language?.textsOf(section) ?? section.texts, format);
      bound.set(section.texts, made);
      return made;
    },
  };
};

/** What functions say, which know no reader. */
export const englishMessages: Messages = createMessages();
