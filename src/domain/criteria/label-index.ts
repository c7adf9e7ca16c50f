import { fold, keyOf } from './fold';
import { entries, labelWords } from './languages';

/** `weak`: a Definition of Done holds the criteria only where nothing else does. */
export type LabelKind = 'full' | 'short' | 'weak';

/** Which names are labels, whatever stands between their words. */
export interface LabelIndex {
  readonly kindOf: (key: string) => LabelKind | null;
  /** The key of a name, long words put right that are one letter away from a word of a label. */
  readonly mendedKey: (name: string) => string;
  /** Whether a sentence that is itself a criterion may begin with these words, such as `Done when`. */
  readonly opens: (key: string) => boolean;
  /** Whether a full label may begin with this word. */
  readonly begins: (key: string) => boolean;
  /** Whether any label or opening may be in a folded line: most lines are done with here. */
  readonly mayHold: (folded: string) => boolean;
}

interface BuiltIn {
  readonly kinds: ReadonlyMap<string, LabelKind>;
  readonly openings: ReadonlySet<string>;
  readonly firstWords: ReadonlySet<string>;
  /** The first letters of every label and opening. */
  readonly starts: Starts;
  /** Long words of labels by their first letter and length. */
  readonly long: ReadonlyMap<string, readonly string[]>;
}

/** So many letters of a label tell it from most words. */
const startLength = 4;

/** Beginnings of labels by the code of their first letter. */
type Starts = ReadonlyMap<number, readonly string[]>;

const startsOf = (labels: readonly string[]): Starts => {
  const starts = new Map<number, Set<string>>();
  for (const label of labels) {
    const start = /[\p{L}\p{M}\p{N}]{1,4}/u.exec(fold(label))?.[0] ?? '';
    if (start !== '') starts.set(start.charCodeAt(0), (starts.get(start.charCodeAt(0)) ?? new Set()).add(start));
  }
  return new Map([...starts].map(([code, all]) => [code, [...all]]));
};

/** Whether a character belongs to a word: a cheap guess that calls too much a word's part rather than too little. */
const inWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code > 191 && (code < 0x2000 || code > 0x3040) && code < 0xff00);

/** Whether a word of a folded text begins as one of the starts do. */
const beginsAny = (folded: string, starts: Starts): boolean => {
  let before = false;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    const inside = inWord(code);
    if (inside && !before) {
      const all = starts.get(code);
      if (all !== undefined && all.some((start) => startsAt(folded, at, start))) return true;
    }
    before = inside;
  }
  return false;
};

/** A short label is a whole word, save where words are not parted. */
const startsAt = (folded: string, at: number, start: string): boolean =>
  folded.startsWith(start, at) &&
  (start.length === startLength || start.charCodeAt(0) > 0x2e80 || !inWord(folded.charCodeAt(at + start.length)));

/** Shorter words are one letter away from too many others. */
const longWord = 7;

const placeOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;

const weak = /^defin|^dod$|määratlus$|määritelmä$|tanımı$|定义$|定義$|정의$|^визначення|^определение/;

const build = (): BuiltIn => {
  const kinds = new Map<string, LabelKind>();
  const openings = new Set<string>();
  const firstWords = new Set<string>();
  const long = new Map<string, Set<string>>();
  for (const notation of Object.values(labelWords)) {
    const [full = [], short = [], opening = []] = notation.split(';').map(entries);
    for (const label of short) kinds.set(keyOf(label), weak.test(label) ? 'weak' : 'short');
    for (const label of opening) openings.add(keyOf(label));
    for (const label of full) {
      kinds.set(keyOf(label), weak.test(label) ? 'weak' : 'full');
      const words = fold(label).split(/[ ']/);
      firstWords.add(words[0] ?? '');
      for (const word of words.filter(({ length }) => length >= longWord)) {
        const place = placeOf(word, word.length);
        long.set(place, (long.get(place) ?? new Set()).add(word));
      }
    }
  }
  const starts = startsOf(Object.values(labelWords).flatMap((notation) => notation.split(';').flatMap(entries)));
  return {
    kinds,
    openings,
    firstWords,
    starts,
    long: new Map([...long].map(([place, words]) => [place, [...words]])),
  };
};

let builtIn: BuiltIn | null = null;
let latest: { readonly added: string; readonly index: LabelIndex } | null = null;

/** An admin's words as they are compared. */
const ownKeys = (added: readonly string[]): readonly string[] => added.map(keyOf).filter((key) => /\p{L}/u.test(key));

/** The labels of every language and the admin's own. The latest index stays: a backlog is read with one set of words. */
export const labelIndex = (added: readonly string[]): LabelIndex => {
  const key = added.join('\n');
  if (latest?.added === key) return latest.index;
  builtIn ??= build();
  const { kinds, openings, firstWords, starts, long } = builtIn;
  const own = new Set(ownKeys(added));
  const ownStarts = startsOf(added);
  const ownFirst = new Set(added.map((word) => keyOf(word.trim().split(/\s+/)[0] ?? '')));
  const mended = (word: string): string => {
    if (word.length < longWord - 1) return word;
    const of = (more: number): readonly string[] => long.get(placeOf(word, word.length + more)) ?? [];
    if (of(0).includes(word)) return word;
    const isRight = (right: string): boolean => isNear(word, right);
    return of(0).find(isRight) ?? of(1).find(isRight) ?? of(-1).find(isRight) ?? word;
  };
  const index: LabelIndex = {
    kindOf: (name) => (own.has(name) ? 'full' : (kinds.get(name) ?? null)),
    mendedKey: (name) =>
      keyOf(
        fold(name)
          .split(/[\s'-]+/)
          .map(mended)
          .join(''),
      ),
    opens: (name) => openings.has(name),
    begins: (name) => firstWords.has(name) || ownFirst.has(name),
    mayHold: (folded) => beginsAny(folded, starts) || (added.length > 0 && beginsAny(folded, ownStarts)),
  };
  latest = { added: key, index };
  return index;
};

/** Whether two words are the same but for one letter that is missing, too many, another, or changed places with its neighbour. */
export const isNear = (a: string, b: string): boolean => {
  if (a === b) return true;
  const difference = a.length - b.length;
  if (difference > 1 || difference < -1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (endA - from <= 1 && endB - from <= 1) return true;
  return endA - from === 2 && endB - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
};
