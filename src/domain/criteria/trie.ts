import { signOf } from './words';

/** A set of words as one compact alternation without repeated beginnings, so that a matcher never tries a beginning twice. */
export const alternation = (words: readonly string[]): string => {
  const root: Trie = { ends: false, next: new Map() };
  for (const word of words) {
    let node = root;
    for (const char of word) {
      const next = node.next.get(char) ?? { ends: false, next: new Map<string, Trie>() };
      node.next.set(char, next);
      node = next;
    }
    node.ends = true;
  }
  return written(root);
};

interface Trie {
  ends: boolean;
  readonly next: Map<string, Trie>;
}

const written = (node: Trie): string => {
  const branches = [...node.next].map(([char, next]) => signOf(char) + written(next));
  if (branches.length === 0) return '';
  const whole = branches.length === 1 ? (branches[0] ?? '') : `(?:${branches.join('|')})`;
  if (!node.ends) return whole;
  return branches.length === 1 ? `(?:${whole})?` : `${whole}?`;
};
