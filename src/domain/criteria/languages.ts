import { latinLabels } from './latin-labels';
import { otherScripts } from './other-scripts';

/** The words that announce acceptance criteria, of every language. */
export const labelWords = { ...latinLabels, ...otherScripts.labels } as const;

export type Language = keyof typeof labelWords;

/** Norwegian has two names, and a locale's region says nothing about its words. */
const aliases: Readonly<Record<string, Language>> = { nb: 'no', nn: 'no', sr: 'hr', bs: 'hr', sl: 'hr', in: 'id' };

/** The language of a locale such as `pt-BR` or `de_DE`; null where none of its words are known. */
export const languageOf = (locale: string | null): Language | null => {
  const code = /^[a-z]{2}(?![a-z])/.exec((locale ?? '').toLowerCase())?.[0] ?? '';
  if (Object.hasOwn(labelWords, code)) return code as Language;
  return aliases[code] ?? null;
};
