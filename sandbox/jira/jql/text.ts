import type { Adf, Json } from '../model';

/** Every text of a rich-text document, blocks apart. */
export const plainText = (node: Json | undefined): string => {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(plainText).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content, attrs } = node as Adf;
  if (typeof text === 'string') return text;
  const attributes = typeof attrs === 'object' && attrs !== null && !Array.isArray(attrs) ? (attrs as Adf) : {};
  const own = typeof attributes['text'] === 'string' ? attributes['text'] : '';
  const inner = own + plainText(content);
  return type === 'mention' || type === 'emoji' || type === 'status' ? inner : `${inner}\n`;
};

/** English endings fall, as Jira's index has it: "painting" finds "paints". */
const stem = (word: string): string => {
  if (word.length < 4) return word;
  const bare = word
    .replace(/('s|s')$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|us|is)$/, '$1#')
    .replace(/s$/, '')
    .replace(/#$/, '')
    .replace(/(ed|ing|e)$/, '');
  if (bare.length < 3) return word;
  return bare.replace(/([bdgmnprt])\1$/, '$1');
};

export interface Words {
  readonly plain: readonly string[];
  readonly stems: ReadonlySet<string>;
}

const noWords: Words = { plain: [], stems: new Set() };

export const wordsOf = (text: string): Words => {
  const plain = text.toLowerCase().match(/[\p{L}\p{N}_']+/gu) ?? [];
  return plain.length === 0 ? noWords : { plain, stems: new Set(plain.map(stem)) };
};

const remembered = new WeakMap<object, Words>();

/** The words of a document or a list of them; documents never change, so their words are read once. */
export const wordsOfDocument = (document: object, text: () => string): Words => {
  const known = remembered.get(document) ?? wordsOf(text());
  remembered.set(document, known);
  return known;
};

export const joinWords = (parts: readonly Words[]): Words => ({
  // An empty word between parts, so that no phrase spans two fields.
  plain: parts.flatMap((part) => [...part.plain, '']),
  stems: new Set(parts.flatMap((part) => [...part.stems])),
});

export type TextTest = (words: Words) => boolean;

const wildcard = (term: string): TextTest => {
  const pattern = term
    .toLowerCase()
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  const expression = new RegExp(`^${pattern}$`, 'u');
  return ({ plain }) => plain.some((word) => expression.test(word));
};

const phrase = (text: string): TextTest => {
  const wanted = wordsOf(text).plain;
  return ({ plain }) => plain.some((_, start) => wanted.every((word, at) => plain[start + at] === word));
};

/** What `~` looks for: every word, in any order; `"…"` in order; `*` and `?` stand for letters. Null: it looks for nothing. */
export const textTest = (query: string): TextTest | null => {
  const tests: TextTest[] = [];
  for (const [term, quoted] of query.matchAll(/"([^"]*)"|\S+/g)) {
    if (quoted !== undefined) {
      if (wordsOf(quoted).plain.length > 0) tests.push(phrase(quoted));
      continue;
    }
    if (/[*?]/.test(term)) {
      tests.push(wildcard(term));
      continue;
    }
    for (const wanted of wordsOf(term).stems) tests.push(({ stems }) => stems.has(wanted));
  }
  return tests.length === 0 ? null : (words) => tests.every((test) => test(words));
};
