import { at, num } from './graph';
import { claim, type Work } from './work';

/** A set of nodes that could be finished first: what it costs at least, and the last node of the best order of it. */
interface Best {
  readonly cost: number;
  readonly last: number;
  readonly size: number;
}

/** A set of nodes is a number, a bit a node. */
const mostNodes = 30;

/** What each node of a part (claimed) waits for, as a set. */
const needsOf = ({ graph: { before }, order, label, place }: Work, from: number, to: number): Int32Array => {
  const needs = new Int32Array(to - from);
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    for (let link = at(before.start, node); link < at(before.start, node + 1); link += 1) {
      const other = at(before.list, link);
      if (at(label, other) === at(label, node)) needs[index - from] = at(needs, index - from) | (1 << at(place, other));
    }
  }
  return needs;
};

/**
 * Puts a few nodes in their best order by way of all sets that could be finished first (Lawler 1964; Schrage and Baker, Operations Research 26, 1978),
 * of which a net of links leaves few. False where there are more of them than `most`: then the part is as it was.
 */
export const orderBest = (work: Work, from: number, to: number, most: number): boolean => {
  const { graph, order } = work;
  const n = to - from;
  if (n > mostNodes) return false;
  claim(work, from, to);
  const needs = needsOf(work, from, to);
  const nodes = order.slice(from, to);
  const layers: Map<number, Best>[] = [new Map([[0, { cost: 0, last: -1, size: 0 }]])];
  let sets = 1;
  for (let done = 0; done < n; done += 1) {
    const layer = new Map<number, Best>();
    for (const [set, { cost, size }] of layers[done] ?? [])
      for (let index = 0; index < n; index += 1) {
        const bit = 1 << index;
        const need = at(needs, index);
        if ((set & bit) !== 0 || (set & need) !== need) continue;
        const node = at(nodes, index);
        const time = size + num(graph.size, node);
        const after = cost + num(graph.weight, node) * time;
        const known = layer.get(set | bit);
        if (known === undefined || after < known.cost) layer.set(set | bit, { cost: after, last: index, size: time });
      }
    sets += layer.size;
    work.sets += layer.size;
    if (sets > most) return false;
    layers.push(layer);
  }
  let set = 2 ** n - 1;
  for (let place = n - 1; place >= 0; place -= 1) {
    const last = layers[place + 1]?.get(set)?.last ?? 0;
    order[from + place] = at(nodes, last);
    set ^= 1 << last;
  }
  return true;
};
