import { scaleLinear } from 'd3-scale';

/** The steps of an estimation scale up to the largest estimate, from 0: each as far from the next as any other. */
export const fibonacciSteps = (largest: number): readonly number[] => {
  const steps = [0, 1, 2];
  for (let last = 2; last < largest; last = steps.at(-1) ?? Infinity) steps.push(last + (steps.at(-2) ?? 1));
  return steps;
};

/** Puts points at the distances at which teams think of them: from 8 to 13 is one step, as from 2 to 3. */
export const fibonacciScale = (largest: number, [from, to]: readonly [number, number]) => {
  const steps = fibonacciSteps(largest);
  const wide = (to - from) / (steps.length - 1);
  return scaleLinear(
    steps,
    steps.map((_, index) => from + index * wide),
  ).clamp(true);
};
