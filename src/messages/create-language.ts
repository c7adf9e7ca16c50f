import type { Language } from './create-messages';
import type { english } from './en';
import type { Section, Texts, Translation } from './section';

/** All texts of the app in one language. */
export type Catalogue = { readonly [S in keyof typeof english]: Translation<(typeof english)[S]['texts']> };

/**
 * A language of its own file. A missing key, or a text that takes other values than the English one, does not compile.
 * @param tag BCP 47; chooses the rules for plurals and lists
 */
export const createLanguage = (tag: string, catalogue: Catalogue): Language => {
  const sections: Readonly<Record<string, unknown>> = catalogue;
  return {
    tag,
    textsOf: <N extends string, T extends Texts>({ name, texts }: Section<N, T>): T | Translation<T> =>
      (sections[name] ?? texts) as T | Translation<T>,
  };
};
