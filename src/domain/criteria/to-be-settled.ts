import { fold } from './fold';
import type { LabelKind } from './label-index';
import type { LateRules } from './late-rules';
import { lateRulesAtStart } from './late-rules-at-start';

let known: LateRules | null = lateRulesAtStart;
let asked = false;

/** Makes the late rules known from now on; null forgets them. */
export const useLateRules = (rules: LateRules | null): void => {
  known = rules;
  asked = false;
};

/** Whether a rule was needed while it was not known: what was judged then is to be judged once more. */
export const needsLateRules = (): boolean => asked;

/**
 * Nothing with a colon or a figure of something is a note that something is to be settled: none of these goes away when a text
 * is compared. The figure of a day or a week ends the text or its part: `week 12`.
 */
const isCertain = (text: string): boolean => /:(?!\/\/)|\d ?[\p{L}%]/u.test(text) && !/[[<{]/.test(text);

/**
 * Whether a text that is all there is says nothing yet. While the rules are not known, the answer is no, and `needsLateRules` says
 * that they were wanted.
 */
const isToBeSettled = (text: string): boolean => {
  if (isCertain(text)) return false;
  if (known === null) asked = true;
  return known?.saysNothing(text) ?? false;
};

/** Longer statements among others are seldom notes, and few notes stand together. */
const maxNote = 60;
const maxNotes = 3;

/** Whether all that a section states are notes, or a template that nobody filled in. */
export const sayNothing = (texts: readonly string[]): boolean =>
  (texts.length === 1 ||
    (texts.length > 0 &&
      ((texts.length <= maxNotes && texts.every(({ length }) => length <= maxNote)) ||
        texts.every((text) => /[[<]/.test(text))))) &&
  texts.every(isToBeSettled);

/** Parts of words that nearly every label holds, whatever its language, on folded text. */
const related =
  /[ck]r[iye]t|ac+et|ept|aceit|odbior|odbioru|recept|homolog|nahm|kabul|onay|godk|schval|prijat|samth|vidt|mott|hyv|vastuv|heaks|elfog|atvet|jovah|satisf|feltet|tellu|done|fertig|condi|beding|podmi|warun|sk[ií]lyr|vidmid|kosul|sart|^(?:how|wann|when|wie|quand|cuando|quando|wanneer|kiedy|kdy|kedy|hvornar|nar|milloin|millal|mikor|cand) |[^\0-\u024f]/u;

/** Longer names are sentences. */
const maxName = 90;

/** As `kindByRoots`; nothing for a name in which nothing reminds of a label. */
export const lateKind = (name: string, announces = false): LabelKind | null => {
  if (name.length > maxName || !related.test(fold(name))) return null;
  if (known === null) asked = true;
  return known?.kindByRoots(name, announces) ?? null;
};
