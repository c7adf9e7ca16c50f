interface Node {
  /** Nothing that begins so counts. */
  ends: boolean;
  readonly next: Map<string, Node>;
}

/** A letter without its accents, and every way to write it. */
const baseOf = (char: string): string => char.normalize('NFD').charAt(0);
const waysOf = (char: string): readonly string[] => (baseOf(char) === char ? [char] : [baseOf(char), char]);

const treeOf = (stems: readonly string[]): Node => {
  const root: Node = { ends: false, next: new Map() };
  for (const stem of stems) {
    let node = root;
    for (const char of stem) {
      const base = baseOf(char);
      const next = node.next.get(base) ?? { ends: false, next: new Map<string, Node>() };
      node.next.set(base, next);
      node = next;
    }
    node.ends = true;
  }
  return root;
};

const sign = (char: string): string => (/[[\]\\^-]/.test(char) ? `\\${char}` : char);

/** The ranges of a character class without some characters. */
const without = (ranges: string, taken: string): string =>
  (ranges.match(/.-./gu) ?? [])
    .flatMap((range) => {
      const [from = 0, to = 0] = [range.codePointAt(0), range.codePointAt(2)];
      const cuts = [...new Set(Array.from(taken).map((char) => char.codePointAt(0) ?? 0))].filter(
        (code) => code >= from && code <= to,
      );
      const edges = [from - 1, ...cuts.sort((a, b) => a - b), to + 1];
      return edges.slice(1).map((end, n) => [(edges[n] ?? 0) + 1, end - 1] as const);
    })
    .filter(([from, to]) => from <= to)
    .map(([from, to]) => span(String.fromCodePoint(from), String.fromCodePoint(to)))
    .join('');

const span = (from: string, to: string): string => (from === to ? from : `${from}-${to}`);

/**
 * A regular expression for the beginning of a line that begins with none of the stems, without looking ahead: letter by letter, another
 * letter than the next of any stem. It takes the text up to and with the first letter that differs. Accents may be missing.
 */
export const unlike = (stems: readonly string[], letters: string): string => {
  const accents = new Map<string, Set<string>>();
  for (const char of stems.join(''))
    for (const way of waysOf(char)) accents.set(baseOf(char), (accents.get(baseOf(char)) ?? new Set()).add(way));
  const ways = (base: string): string => [...(accents.get(base) ?? [base])].map(sign).join('');
  const one = (base: string): string => {
    const all = ways(base);
    return [...(accents.get(base) ?? [base])].length === 1 ? base.replace(/[.*+?^${}()|[\]\\/]/, '\\$&') : `[${all}]`;
  };
  const alternatives = (node: Node, isFirst: boolean): readonly string[] => {
    const children = [...node.next].sort(([a], [b]) => (a < b ? -1 : 1));
    const taken = children.map(([char]) => ways(char)).join('');
    const other = isFirst ? `[${without(letters, taken)}]` : `[^${taken}\n]`;
    const further = children
      .filter(([, child]) => !child.ends)
      .flatMap(([char, child]) => {
        const [letter, after] = [one(char), alternatives(child, false)];
        // Few ways are shorter with the letter before each than with brackets around them.
        return after.length * letter.length <= letter.length + 4
          ? after.map((way) => letter + way)
          : [`${letter}(?:${after.join('|')})`];
      });
    return [other, ...further];
  };
  const all = alternatives(treeOf(stems), true);
  return all.length === 1 ? (all[0] ?? '') : `(?:${all.join('|')})`;
};

/** What may stand after the last word of a line. */
const closingSigns = '。.!)） ';

/**
 * A regular expression for the rest of a line that ends with none of the words, signs after them aside, and for the break after it. As
 * `unlike` without looking ahead: sign by sign from the end, another than the one before in any word.
 */
export const notEnding = (words: readonly string[]): string => {
  const alternatives = (rest: readonly string[], signs = ''): readonly string[] => {
    const lasts = [...new Set(rest.map((word) => word.slice(-1)))].sort();
    const further = lasts.flatMap((last) => {
      const before = rest.filter((word) => word.endsWith(last)).map((word) => word.slice(0, -1));
      return before.includes('') ? [] : [`(?:${alternatives(before).join('|')})${last}`];
    });
    return [`[^${lasts.join('')}${signs}\n]`, ...further];
  };
  return `[^\n]*(?:${alternatives(words, closingSigns).join('|')})[${closingSigns}]{0,3}(?:\n|$)`;
};

/**
 * Short words that a stem goes on from, such as `a` where `add` is a stem: a line may begin with one. As alternatives.
 */
export const shorter = (stems: readonly string[]): readonly string[] => {
  const first = stems.map((stem) => stem.split(/[ '’]/)[0] ?? '');
  const parts = first.flatMap((word) => [1, 2, 3].filter((n) => n < word.length).map((n) => word.slice(0, n)));
  return [...new Set(parts)].filter((word) => !first.includes(word)).sort();
};
