import { fold } from './fold';
import type { otherScripts } from './other-scripts';
import { wordsAtStart } from './words-at-start';

/** The shape of the words, whatever they are. */
type Shape<T> = { readonly [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Words in other scripts than Latin. */
export type OtherScripts = Shape<typeof otherScripts>;

let known: OtherScripts | null = wordsAtStart;

/** Makes words in other scripts known from now on; null forgets them. */
export const useOtherScripts = (words: OtherScripts | null): void => {
  known = words;
};

const beyondLatin = /[^\0-\u024f]/;
const otherLetter = /(?!\p{Script=Latin})\p{L}/u;

/** Whether a text has letters of other scripts than Latin, as it is written or as it is compared: without any, no word in such a script can match. */
export const hasOtherScript = (text: string): boolean =>
  /[^\0-\x7f]/.test(text) && ((beyondLatin.test(text) && otherLetter.test(text)) || otherLetter.test(fold(text)));

/** Whether a text can be judged only with words that are not known yet. */
export const needsOtherScripts = (text: string): boolean => known === null && hasOtherScript(text);

/** What is made of the words that are known, made when it is first wanted. `other` is null while only Latin ones are. */
export const fromWords = <T>(make: (other: OtherScripts | null) => T): (() => T) => {
  const made = new Map<OtherScripts | null, { readonly value: T }>();
  return () => {
    const there = made.get(known);
    if (there !== undefined) return there.value;
    const value = make(known);
    made.set(known, { value });
    return value;
  };
};

/** Alternatives of a regular expression: the Latin ones, and those in other scripts where they are known. */
export const either = (latin: string, other: string | undefined): string =>
  other === undefined ? latin : `${latin}|${other}`;
