/**
 * Names as an axis has room for them: what all of them begin with is said once elsewhere, so `Ferry Sprint 4`, `Ferry Sprint 5` become
 * `4`, `5`. Names that would vanish stay whole, long ones are cut.
 */
export const shortNames = (names: readonly string[], longest = 10): readonly string[] => {
  const words = names.map((name) => name.trim().split(/\s+/));
  const first = words[0] ?? [];
  const differs = first.findIndex((word, index) => words.some((other) => other[index] !== word));
  const common = names.length < 2 || differs < 0 ? 0 : differs;
  return words.map((of) => {
    const text = (of.length > common ? of.slice(common) : of).join(' ');
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  });
};

/** How many labels to leave out between two, so that those that stay do not touch. */
export const labelStep = (labels: readonly string[], room: number): number => {
  const widest = Math.max(1, ...labels.map(({ length }) => length)) * 7 + 8;
  return Math.max(1, Math.ceil(widest / Math.max(1, room)));
};
