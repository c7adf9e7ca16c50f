import { fold } from './fold';

/** So many letters of a label tell it from most words. */
const startLength = 4;

/** Beginnings of labels by the code of their first letter. */
export type Starts = ReadonlyMap<number, readonly string[]>;

/** The first letters of labels. */
export const startsOf = (labels: readonly string[]): Starts => {
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
export const beginsAny = (folded: string, starts: Starts): boolean => {
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

/** A plain letter or digit as a small number, whatever its case; 0 for all else. */
const smallOf = (code: number): number => {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 48 && code <= 57 ? code - 21 : 0;
};

const base = 37;

/** Which three signs a label may begin with; most words are told apart by them. A shorter label ends there. */
export const firstThree = (starts: Starts): Uint8Array => {
  const table = new Uint8Array(base ** 3);
  for (const start of [...starts.values()].flat()) {
    const [a = 0, b = 0, c = 0] = Array.from(start, (char) => smallOf(char.charCodeAt(0)));
    table[(a * base + b) * base + c] = 1;
  }
  return table;
};

/**
 * The same of a text as it is written; null where it holds other than plain signs and must be folded first. Every line of every text
 * comes by here. `A/C` has words of one letter, which are too common to be looked for.
 */
export const plainBeginsAny = (text: string, starts: Starts, three: Uint8Array): boolean | null => {
  let before = 0;
  let found = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 || code === 96) return null;
    const small = smallOf(code);
    if (small > 0 && before === 0 && !found) {
      const next = smallOf(text.charCodeAt(at + 1));
      const third = next === 0 ? 0 : smallOf(text.charCodeAt(at + 2));
      if (three[(small * base + next) * base + third] === 1) {
        const word = text.slice(at, at + startLength + 1).toLowerCase();
        found = starts.get(word.charCodeAt(0))?.some((start) => startsAt(word, 0, start)) ?? false;
      }
    }
    if ((code === 47 || code === 46) && before > 0) found ||= /^[a][/.]c/i.test(text.slice(at - 1, at + 2));
    before = small;
  }
  return found;
};
