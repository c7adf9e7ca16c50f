import { fold } from './fold';
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
const build = (): ReadonlyMap<string, readonly Keyword[]> => {
  const byLetter = new Map<string, Keyword[]>();
  for (const [language, row] of stepWords.trim().split('\n').entries())
    for (const [n, part] of row.split(';').entries())
      for (const word of part.split(',')) {
        const letter = word.charAt(0);
        const all = byLetter.get(letter) ?? [];
        all.push({ word, kind: kinds[n] ?? 'given', language, length: word.length });
        byLetter.set(letter, all);
      }
  return byLetter;
};

let keywords: ReadonlyMap<string, readonly Keyword[]> | null = null;

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
  keywords ??= build();
  const found = keywords.get(start.charAt(0))?.filter(({ word }) => {
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

const title =
  /^(?:s[cz]enari\w*|escenari\w*|cenarios?|scenar\w*|stsenaarium|tapaus|juhtum|forgatokonyv|senaryo|сценари\p{L}*|シナリオ|시나리오|场景|場景|剧本|劇本|atburdaras|kich ban)(?:\s+(?:outline|template))?\s*(?:#?\d{1,3})?\s*(?:[:：.–-]|$)/u;

/** Whether a line is the title of a scenario. */
export const isTitle = (text: string): boolean => title.test(startOf(text));

const further =
  /^(?:and|but|und|aber|y|pero|et|mais|en|maar|e|ed|ma|mas|i|a|ale|oraz|og|men|och|ja|mutta|kuid|es|de|si|dar|ve|ama|и|но|а|та|але|і|va|nhung|και|αλλα)(?![\p{L}\p{M}\p{N}'])|^(?:且つ|かつ|しかし|但し|그리고|하지만|단|而且|并且|同时|但是|並且|同時)/u;

/** Whether a line goes on with the step before it. */
export const isFurther = (text: string): boolean => further.test(startOf(text));
