import { latinLabels } from './latin-labels';
import { languageOfTag } from './language-tag';
import { otherScripts } from './other-scripts';

/** The words that announce acceptance criteria, of every language. */
export const labelWords = { ...latinLabels, ...otherScripts.labels } as const;

export type Language = keyof typeof labelWords;

/** The language of a locale such as `pt-BR` or `de_DE`; null where none of its words are known. */
export const languageOf = (locale: string | null): Language | null => languageOfTag(locale, labelWords);
