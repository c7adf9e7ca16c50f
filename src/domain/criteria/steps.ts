import { fold } from './fold';
import { either, fromWords } from './scripts';
import { stepWords } from './step-words';

export type StepKind = 'given' | 'when' | 'then';

/** One way to read the beginning of a line as a step of a scenario. */
export interface Reading {
  readonly kind: StepKind;
  /** A number for the language: a scenario keeps to one. */
  readonly language: number;
  /** How long the keyword is, in the folded line without what stands before its first letter. */
  readonly length: number;
}

const kinds = ['given', 'when', 'then'] as const;

interface Keyword extends Reading {
  readonly word: string;
}

/** Keywords by their first letter. */
const keywords = fromWords((other): ReadonlyMap<string, readonly Keyword[]> => {
  const byLetter = new Map<string, Keyword[]>();
  const rows = `${stepWords.trim()}${(other?.steps ?? '').trimEnd()}`.split('\n');
  for (const [language, row] of rows.entries())
    for (const [n, part] of row.split(';').entries())
      for (const word of part.split(',')) {
        const letter = word.charAt(0);
        const all = byLetter.get(letter) ?? [];
        all.push({ word, kind: kinds[n] ?? 'given', language, length: word.length });
        byLetter.set(letter, all);
      }
  return byLetter;
});

/** Keywords are shorter than this. */
const maxKeyword = 48;

/** Scripts that are written without spaces, so that a keyword may touch what follows it. */
const unspaced = /[぀-ヿ㐀-鿿฀-๿]$/;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** The beginning of a line, folded, from its first letter on. */
const startOf = (text: string): string => fold(text.slice(0, maxKeyword)).replace(/^[^\p{L}\p{M}]{1,20}/u, '');

const none: readonly Reading[] = [];

/** How a line may be read as a step of a scenario, in any language; empty where it is none. */
export const readings = (text: string): readonly Reading[] => {
  const start = startOf(text);
  if (start === '') return none;
  const found = keywords()
    .get(start.charAt(0))
    ?.filter(({ word }) => {
      if (!start.startsWith(word)) return false;
      return unspaced.test(word) || !letter.test(start.charAt(word.length));
    });
  return found === undefined || found.length === 0 ? none : found;
};

/** A folded text without the keyword that it begins with; null where it begins with none. */
export const afterKeyword = (text: string): string | null => {
  const lengths = readings(text).map(({ length }) => length);
  if (lengths.length === 0) return null;
  return fold(text.trim())
    .replace(/^[^\p{L}\p{M}]{1,20}/u, '')
    .slice(Math.max(...lengths));
};

const title = fromWords((other) => {
  const names = either(
    's[cz]enari\\w*|escenari\\w*|cenarios?|scenar\\w*|stsenaarium|tapaus|juhtum|forgatokonyv|senaryo|atburdaras|kich ban',
    other?.title,
  );
  return new RegExp(`^(?:${names})(?:\\s+(?:outline|template))?\\s*(?:#?\\d{1,3})?\\s*(?:[:：.–-]|$)`, 'u');
});

/** Whether a line is the title of a scenario. */
export const isTitle = (text: string): boolean => title().test(startOf(text));

const further = fromWords((other) => {
  const words = either(
    'and|but|und|aber|y|pero|et|mais|en|maar|e|ed|ma|mas|i|a|ale|oraz|og|men|och|ja|mutta|kuid|es|de|si|dar|ve|ama|va|nhung',
    other?.further,
  );
  const unspaced = other === null ? '' : `|^(?:${other.furtherUnspaced})`;
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{M}\\p{N}'])${unspaced}`, 'u');
});

/** Whether a line goes on with the step before it. */
export const isFurther = (text: string): boolean => further().test(startOf(text));
