/** The words of a backlog repeat. */
const maxMemo = 500;

/** Shorter words are one letter away from too many others. */
export const longWord = 7;

/** Where long words of labels are looked up: by their first letter and length. */
export const placeOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;

/** Puts right a long word that is one letter away from words of labels; any other it gives as it is. `long`: the words of labels by `placeOf`. */
export const createMending = (long: ReadonlyMap<string, readonly string[]>): ((word: string) => readonly string[]) => {
  const memo = new Map<string, readonly string[]>();
  const nearest = (word: string): readonly string[] => {
    const of = (more: number): readonly string[] => long.get(placeOf(word, word.length + more)) ?? [];
    const near = [...of(0), ...of(1), ...of(-1)].filter((right) => isNear(word, right));
    return near.length === 0 || near.includes(word) ? [word] : near.slice(0, 3);
  };
  return (word) => {
    if (word.length < longWord - 1) return [word];
    const known = memo.get(word);
    if (known !== undefined) return known;
    if (memo.size >= maxMemo) memo.clear();
    const right = nearest(word);
    memo.set(word, right);
    return right;
  };
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
