import fc from 'fast-check';

import { createGraph, type Graph, type Link } from '../../src/domain/order/schedule';

export interface Case {
  readonly weights: readonly number[];
  readonly sizes: readonly number[];
  readonly links: readonly Link[];
}

export const graphOf = ({ weights, sizes, links }: Case): Graph =>
  createGraph(Float64Array.from(weights), Float64Array.from(sizes), links);

/** How links are drawn: at random, or so that each waits for at most one, or at most one waits for each. */
export type Shape = 'any' | 'out-forest' | 'in-forest';

/** Nodes in a hidden order that the links keep, so that the present order may break them. */
export const anyCase = (shape: Shape, most: number): fc.Arbitrary<Case> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .record({
        weights: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: count, maxLength: count }),
        sizes: fc.array(fc.integer({ min: 1, max: 8 }), { minLength: count, maxLength: count }),
        hidden: fc.shuffledSubarray(
          Array.from({ length: count }, (_, node) => node),
          { minLength: count, maxLength: count },
        ),
        picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: shape === 'any' ? count * 2 : count }),
      })
      .map(({ weights, sizes, hidden, picks }): Case => {
        const once = new Set<number>();
        const links = picks.flatMap(([one, two]): readonly Link[] => {
          const [first, second] = [one % count, two % count].sort((a, b) => a - b);
          const [before, after] = [hidden[first!]!, hidden[second!]!];
          const bound = shape === 'out-forest' ? after : before;
          if (before === after || (shape !== 'any' && once.has(bound))) return [];
          once.add(bound);
          return [[before, after]];
        });
        return { weights, sizes, links };
      }),
  );

export const cost = ({ weights, sizes }: Case, sequence: readonly number[]): number => {
  let time = 0;
  return sequence.reduce((sum, node) => {
    time += sizes[node]!;
    return sum + weights[node]! * time;
  }, 0);
};

/** What the best of all orders costs: of every set of nodes that can come first the cheapest order, so that no order is left out. */
export const leastCost = (one: Case): number => {
  const count = one.weights.length;
  const least = new Float64Array(2 ** count).fill(Infinity);
  least[0] = 0;
  for (let done = 0; done < least.length; done += 1) {
    const isIn = (node: number): boolean => Math.floor(done / 2 ** node) % 2 === 1;
    const time = one.sizes.reduce((sum, size, node) => sum + (isIn(node) ? size : 0), 0);
    for (let node = 0; node < count; node += 1) {
      if (isIn(node) || one.links.some(([a, b]) => b === node && !isIn(a))) continue;
      const next = done + 2 ** node;
      const sum = least[done]! + one.weights[node]! * (time + one.sizes[node]!);
      least[next] = Math.min(least[next]!, sum);
    }
  }
  return least.at(-1)!;
};

export const keepsLinks = ({ links }: Case, sequence: readonly number[]): boolean =>
  links.every(([before, after]) => sequence.indexOf(before) < sequence.indexOf(after));
