/**
 * Names as an axis has room for them: words that all of them have are said once elsewhere, so `Ferry Sprint 4`, `Ferry Sprint 5` become
 * `4`, `5`. Where a name would vanish all stay whole, long ones are cut.
 */
export const shortNames = (names: readonly string[], longest = 10): readonly string[] => {
  const words = names.map((name) => name.trim().split(/\s+/));
  const shared = new Set(words[0]?.filter((word) => words.every((other) => other.includes(word))));
  const own = words.map((of) => of.filter((word) => !shared.has(word)));
  const isTold = names.length > 1 && own.every((of) => of.length > 0);
  return (isTold ? own : words).map((of) => {
    const text = of.join(' ');
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  });
};

/** How many labels to leave out between two, so that those that stay do not touch. */
export const labelStep = (labels: readonly string[], room: number): number => {
  const widest = Math.max(1, ...labels.map(({ length }) => length)) * 7 + 8;
  return Math.max(1, Math.ceil(widest / Math.max(1, room)));
};
