import { orderInForest, orderOutForest } from './forest';
import { at, costOf, type Neighbours, num } from './graph';
import { claim, type Work } from './work';

/** Of what a node waits for (or what waits for it), the one that binds most: with the worst (or best) ratio. */
const binding = (work: Work, from: number, to: number, { start, list }: Neighbours, side: 1 | -1): Int32Array => {
  const { graph, order, label } = work;
  const { weight, size } = graph;
  const [found] = work.ints;
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    let best = -1;
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const other = at(list, link);
      if (at(label, other) !== at(label, node)) continue;
      if (best < 0 || side * (num(weight, other) * num(size, best) - num(weight, best) * num(size, other)) < 0)
        best = other;
    }
    found[node] = best;
  }
  return found;
};

/**
 * What no order of a part costs less than. Two bounds, the higher counts. Of a part in which nothing that could come first is worth more per size
 * than the whole, the value done at any time is at most the whole's share: (W·P + Σ w·p) / 2 (Sidney, Operations Research 23, 1975; Goemans and
 * Williamson, SIAM J. Discrete Math. 13, 2000). And whoever forgets links can only do better: with one link left a node it is a forest, whose
 * best is known. The part keeps its order, in which each node has to stand after what it waits for.
 */
export const lowerBound = (work: Work, from: number, to: number): number => {
  const { graph, order } = work;
  claim(work, from, to);
  const part = order.subarray(from, to);
  const before = part.slice();
  let [total, points, own] = [0, 0, 0];
  for (const node of part) {
    total += num(graph.weight, node);
    points += num(graph.size, node);
    own += num(graph.weight, node) * num(graph.size, node);
  }
  orderOutForest(work, from, to, binding(work, from, to, graph.before, 1));
  const out = costOf(graph, part);
  part.set(before);
  orderInForest(work, from, to, binding(work, from, to, graph.after, -1));
  const into = costOf(graph, part);
  part.set(before);
  return Math.max((total * points + own) / 2, out, into);
};
