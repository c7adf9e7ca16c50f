/** A number of expensive operations: a sum of products, such as `2 + 3 * N`. The key '' is the constant. */
export type Cost = ReadonlyMap<string, number>;

export const free: Cost = new Map();
export const one: Cost = new Map([['', 1]]);

export const plus = (left: Cost, right: Cost): Cost => {
  const sum = new Map(left);
  for (const [key, count] of right) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
};

/** The work of each item of a list whose length is the variable. */
export const times = (variable: string, each: Cost): Cost =>
  new Map(
    [...each].map(([key, count]) => [
      key === '' ? variable : [...key.split(' * '), variable].sort().join(' * '),
      count,
    ]),
  );

/** The same work a known number of times. */
export const repeated = (count: number, each: Cost): Cost => new Map([...each].map(([key, n]) => [key, n * count]));

/** The dearer of two branches, term by term. */
export const either = (left: Cost, right: Cost): Cost =>
  new Map([...left, ...right].map(([key]) => [key, Math.max(left.get(key) ?? 0, right.get(key) ?? 0)]));

export const showCost = (cost: Cost): string => {
  const terms = [...cost]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => (key === '' ? `${count}` : count === 1 ? key : `${count} * ${key}`));
  return terms.length === 0 ? '0' : terms.join(' + ');
};
