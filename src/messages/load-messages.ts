import { createMessages, type Language, type Messages } from './create-messages';

/**
 * Every language but English, by its tag; loaded only for those who read it. Another one is a file beside this that exports
 * `language` (`createLanguage` names what it lacks), and a line here.
 */
const languages: Readonly<Record<string, () => Promise<{ readonly language: Language }>>> = {
  'en-x-pseudo': () => import('./pseudo'),
};

/** `de-AT` reads `de` where there is no `de-AT`. */
const languageOf = (locale: string): (() => Promise<{ readonly language: Language }>) | undefined =>
  languages[locale] ?? languages[locale.split('-')[0] ?? ''];

const isLocale = (locale: string): boolean => {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
};

/** The texts for a reader; in English where their language is missing or does not load, and with US figures for a locale that is none. */
export const loadMessages = async (locale: string): Promise<Messages> => {
  const known = isLocale(locale) ? locale : 'en-US';
  const load = languageOf(known);
  if (load === undefined) return createMessages(known);
  return load().then(
    ({ language }) => createMessages(known, language),
    () => createMessages(known),
  );
};
