import { settlingAtStart } from './settling-at-start';

type Rule = (text: string) => boolean;

let known: Rule | null = settlingAtStart;
let asked = false;

/** Makes the rule of `settling.ts` known from now on; null forgets it. */
export const useSettling = (rule: Rule | null): void => {
  known = rule;
  asked = false;
};

/** Whether the rule was needed while it was not known: what was judged then is to be judged once more. */
export const needsSettling = (): boolean => asked;

/**
 * Nothing with a colon, a question or a figure of something is a note that something is to be settled: none of these goes away when a text
 * is compared. The figure of a day or a week ends the text or its part: `week 12`.
 */
const isCertain = (text: string): boolean => /[:?]|\d ?[\p{L}%]/u.test(text);

/**
 * Whether a text that is all there is says only that something is to be settled. While the rule is not known, the answer is no, and
 * `needsSettling` says that it was wanted.
 */
export const isToBeSettled: Rule = (text) => {
  if (isCertain(text)) return false;
  if (known === null) asked = true;
  return known?.(text) ?? false;
};
