import { fold } from './fold';
import { stemsWith } from './placeholder-stems';
import { fromWords } from './scripts';

const starts = (stems: string): RegExp => new RegExp(`^(?:${stems})`, 'u');
const settling = fromWords((other) => {
  const { pending, checked } = stemsWith(other);
  return starts(
    `${pending}|${checked}|flesh|work|sort|write|agree|discuss|defin|finali|settle|affin|afin|alinh|alline|stimm|stemm|afstem|aftal|avkla|stams?$|besluit|klar(?:en|ar|as)$|redact|rediger|ecri|escrev|scriv|dopis|egyeztet|megbesz`,
  );
});
const occasions = fromWords((other) => starts(stemsWith(other).occasion));
const parties = fromWords((other) => starts(stemsWith(other).people));
const modals = fromWords((other) => new RegExp(`^${stemsWith(other).auxiliary}$`, 'u'));

const known = (): readonly RegExp[] => [settling(), occasions(), parties(), modals()];

/** A word with a capital that does not begin the text is a person's name, unless it is known; in German it may be any noun. */
const withoutNames = (text: string): string =>
  text.replace(/(?<=\s)\p{Lu}[\p{Ll}\p{M}]+(?=[\s.,!]|$)/gu, (word) => {
    const folded = fold(word);
    return known().some((stems) => stems.test(folded)) ? word : 'x';
  });

const small =
  /^(?:these|this|them|that|they|with|we'll|we're|from|before|once|when|then|again|dann|noch|avec|para|medan)$/;

/** Beyond so many words a text says more than that something is to be settled. */
const maxPending = 14;

/**
 * Whether a text says that something is to be settled, when, and with whom, and next to nothing else. Only for a text that is all there is:
 * a criterion among others may be about a meeting.
 */
export const isToBeSettled = (text: string): boolean => {
  const folded = fold(withoutNames(text));
  if (/[\d:"„“«?]/.test(folded)) return false;
  const words = folded.split(/[^\p{L}\p{M}'-]+/u).filter((word) => word !== '');
  if (words.length > maxPending || !words.some((word) => settling().test(word))) return false;
  const when = words.some((word) => occasions().test(word));
  const whom = words.some((word) => parties().test(word)) && words.some((word) => modals().test(word));
  const other = words.filter(
    (word) => word.length > 3 && !small.test(word) && !known().some((stems) => stems.test(word)),
  );
  return (when || whom) && other.length <= 1;
};
