/** What belongs together, under the key that each is given; keys and members in the order in which they came. */
export const groupedBy = <T, K>(all: readonly T[], keyOf: (one: T, at: number) => K): ReadonlyMap<K, readonly T[]> => {
  const groups = new Map<K, T[]>();
  all.forEach((one, at) => {
    const key = keyOf(one, at);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  });
  return groups;
};
