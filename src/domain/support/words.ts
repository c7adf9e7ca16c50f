import { fold } from '../criteria/fold';

/** Scripts that put nothing between their words: there, pairs of neighbouring signs stand for words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Endings differ where words do not: so many letters say which word it is. */
const told = 6;
/** Shorter words say nothing of what a question is about. */
const shortest = 3;

const pairsIn = (run: string): readonly string[] => {
  const signs = Array.from(run);
  return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

/** The words that a text is about, each once: folded, without their endings, in the order of the text. */
export const wordsOf = (text: string): readonly string[] => {
  const runs = fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const words = runs.flatMap((run) =>
    unspaced.test(run) ? pairsIn(run) : run.length < shortest ? [] : [run.slice(0, told)],
  );
  return [...new Set(words)];
};

/** What is known of a set of texts: a word that many of them hold says less than one that few hold. */
export interface Corpus {
  readonly texts: number;
  readonly holding: ReadonlyMap<string, number>;
}

export const corpusOf = (texts: readonly (readonly string[])[]): Corpus => {
  const holding = new Map<string, number>();
  for (const words of texts) for (const word of words) holding.set(word, (holding.get(word) ?? 0) + 1);
  return { texts: texts.length, holding };
};

const weightIn = ({ texts, holding }: Corpus, word: string): number =>
  Math.log(1 + (texts + 1) / (holding.get(word) ?? 1));

const weigh = (corpus: Corpus, words: readonly string[]): number =>
  words.reduce((sum, word) => sum + weightIn(corpus, word), 0);

/** How alike two texts are by their words, 0 to 1: twice what they share by all of both, rare words counting more. */
export const alike = (a: readonly string[], b: readonly string[], corpus: Corpus): number => {
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word));
  if (shared.length === 0) return 0;
  return (2 * weigh(corpus, shared)) / (weigh(corpus, a) + weigh(corpus, b));
};

/** So many words are asked for at once: more find nothing that these do not. */
const mostSearched = 8;

/** The words of a text as a search of Jira's takes them, whole: letters and digits, so that nothing in them has a meaning of its own. */
export const searchWords = (text: string): readonly string[] => {
  const runs = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const telling = runs.filter((run) => unspaced.test(run) || run.length >= shortest);
  return [...new Set(telling.map((run) => run.toLowerCase()))]
    .sort((a, b) => b.length - a.length)
    .slice(0, mostSearched);
};
