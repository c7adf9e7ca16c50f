const textOf = (words: readonly string[]): string => words.join(' ');

/** Words that more than half of the names have. */
const frequentWords = (names: readonly (readonly string[])[]): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const word of names.flatMap((words) => [...new Set(words)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count > names.length / 2 ? [word] : [])));
};

/**
 * Names as an axis has room for them: words that all of them have are said once elsewhere, so `Ferry Sprint 4`, `Ferry Sprint 5` become
 * `4`, `5`. Where a name would vanish all stay whole. Long ones lose the words that most have, and are then cut.
 */
export const shortNames = (names: readonly string[], longest = 10): readonly string[] => {
  const words = names.map((name) => name.trim().split(/\s+/));
  const shared = new Set(words[0]?.filter((word) => words.every((other) => other.includes(word))));
  const own = words.map((of) => of.filter((word) => !shared.has(word)));
  const shown = names.length > 1 && own.every((of) => of.length > 0) ? own : words;
  const common = frequentWords(shown);
  return shown.map((of) => {
    if (textOf(of).length <= longest) return textOf(of);
    const rest = of.filter((word) => !common.has(word));
    const text = textOf(rest.length > 0 ? rest : of);
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  });
};

/** About how many pixels the longest label takes. */
export const widestLabel = (labels: readonly string[]): number =>
  Math.max(1, ...labels.map(({ length }) => length)) * 7;

/** How many labels to leave out between two, so that those that stay do not touch. */
export const labelStep = (labels: readonly string[], room: number): number =>
  Math.max(1, Math.ceil((widestLabel(labels) + 8) / Math.max(1, room)));
