/** What a word may be in the opening of a sentence, by language. */
export type Openings = ReadonlyMap<string, ReadonlyMap<string, Part>>;
export type Part = 'ready' | 'when' | 'with';

export const parts = ['ready', 'when', 'with'] as const;

const sizes = [3, 2, 1] as const;

/** An opening has no more words. */
const maxOpening = 9;

/** How many of the words open a sentence that is itself a criterion; 0 where they open none. */
export const openingIn = (openings: Openings, keys: readonly string[]): number => {
  const languages = new Set(sizes.flatMap((words) => [...(openings.get(keys.slice(0, words).join(''))?.keys() ?? [])]));
  for (const language of languages) {
    let ready = false;
    for (let at = 0; at < keys.length && at < maxOpening;) {
      const found = partAt(openings, keys, at, language);
      if (found === null) break;
      at += found.words;
      if (found.part === 'when' && ready) return at;
      ready ||= found.part === 'ready';
    }
  }
  return 0;
};

/** Some words for when, or for finished, are two or three: `as soon as`. */
const partAt = (
  openings: Openings,
  keys: readonly string[],
  at: number,
  language: string,
): { readonly part: Part; readonly words: number } | null => {
  for (const words of sizes) {
    const part = openings.get(keys.slice(at, at + words).join(''))?.get(language);
    if (part !== undefined) return { part, words };
  }
  return null;
};
