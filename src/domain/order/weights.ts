/** Beyond this, sums of products would no longer be exact. */
const greatest = 1e6;

/**
 * Numbers as whole ones on a scale of their own, so that comparing them is exact: two decimals are worth keeping, and a scale in other units gives
 * the same order.
 */
export const asWhole = (numbers: readonly number[]): Float64Array => {
  const most = Math.max(1, ...chunked(numbers));
  const isWhole = numbers.every(Number.isInteger);
  let factor = isWhole ? 1 : 100;
  if (most * factor > greatest) factor = greatest / most;
  return Float64Array.from(numbers, (one) => Math.round(one * factor));
};

/** The greatest of each thousand: too many arguments break a call. */
const chunked = (numbers: readonly number[]): readonly number[] => {
  const most: number[] = [];
  for (let from = 0; from < numbers.length; from += 1_000) most.push(Math.max(...numbers.slice(from, from + 1_000)));
  return most;
};
