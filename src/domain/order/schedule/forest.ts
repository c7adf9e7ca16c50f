import { at, type Neighbours, num } from './graph';
import type { Work } from './work';

/** Stretches of a forest's order, by their first node; -1 is none. */
interface Stretches {
  readonly weight: Float64Array;
  readonly size: Float64Array;
  /** The next node of the same stretch, and its last one. */
  readonly next: Int32Array;
  readonly last: Int32Array;
  /** Of a skew heap whose top has the best ratio. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Melds two skew heaps (Sleator and Tarjan, SIAM J. Comput. 15, 1986). */
const meld = (of: Stretches, first: number, second: number): number => {
  const { weight, size, left, right } = of;
  let [a, b, root, parent] = [first, second, -1, -1];
  while (a >= 0 && b >= 0) {
    const by = num(weight, a) * num(size, b) - num(weight, b) * num(size, a);
    if (by < 0 || (by === 0 && a > b)) {
      const other = a;
      a = b;
      b = other;
    }
    const below = at(right, a);
    right[a] = at(left, a);
    if (parent < 0) root = a;
    else left[parent] = a;
    parent = a;
    a = below;
  }
  const rest = a >= 0 ? a : b;
  if (parent < 0) return rest;
  left[parent] = rest;
  return root;
};

const takeTop = (of: Stretches, top: number): number => meld(of, at(of.left, top), at(of.right, top));

/** Appends to a stretch what is worth at least as much per size and waits for nothing else; gives what is left of the heap. */
const absorb = (of: Stretches, node: number, heap: number): number => {
  const { weight, size, next, last } = of;
  let top = heap;
  while (top >= 0 && num(weight, top) * num(size, node) >= num(weight, node) * num(size, top)) {
    const taken = top;
    top = takeTop(of, taken);
    next[at(last, node)] = taken;
    last[node] = at(last, taken);
    weight[node] = num(weight, node) + num(weight, taken);
    size[node] = num(size, node) + num(size, taken);
  }
  return top;
};

/**
 * The best order of a forest in which every node waits for at most one other: Horn, "Single-machine job sequencing with treelike precedence
 * ordering and linear delay penalties", SIAM J. Appl. Math. 23 (1972). From the leaves up, each node takes along what is worth at least as much
 * per size as itself; n log n. `sequence` has parents before children, and is put in order in place; `parent` is by node, -1 for none.
 */
const putInOrder = (work: Work, sequence: Int32Array, parent: Int32Array, isReversed: boolean): void => {
  const { graph, floats, ints, place: heaps } = work;
  // Seen from the end, weights and sizes change places.
  const [weights, sizes] = isReversed ? [graph.size, graph.weight] : [graph.weight, graph.size];
  const of: Stretches = {
    ...{ weight: floats[0], size: floats[1], next: ints[1], last: ints[2], left: ints[3], right: ints[4] },
  };
  for (const node of sequence) {
    of.weight[node] = num(weights, node);
    of.size[node] = num(sizes, node);
    of.next[node] = -1;
    of.last[node] = node;
    of.left[node] = -1;
    of.right[node] = -1;
    heaps[node] = -1;
  }
  let top = -1;
  for (let index = sequence.length - 1; index >= 0; index -= 1) {
    const node = at(sequence, index);
    const heap = meld(of, absorb(of, node, at(heaps, node)), node);
    const above = at(parent, node);
    if (above < 0) top = meld(of, top, heap);
    else heaps[above] = meld(of, at(heaps, above), heap);
  }
  let used = 0;
  for (; top >= 0; top = takeTop(of, top))
    for (let node = top; node >= 0; node = at(of.next, node)) sequence[used++] = node;
};

/** The one neighbour of each node within its part, into `found`; false where some node has more. */
const onlyOnes = ({ label, order }: Work, from: number, to: number, side: Neighbours, found: Int32Array): boolean => {
  const { start, list } = side;
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    const mine = at(label, node);
    let only = -1;
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const other = at(list, link);
      if (at(label, other) !== mine) continue;
      if (only >= 0) return false;
      only = other;
    }
    found[node] = only;
  }
  return true;
};

/** Puts a part (claimed) in its best order where each node waits for at most one other, whatever other links it has: `parent` by node. */
export const orderOutForest = (work: Work, from: number, to: number, parent: Int32Array): void =>
  putInOrder(work, work.order.subarray(from, to), parent, false);

/** The same where at most one other waits for each: `child` by node. */
export const orderInForest = (work: Work, from: number, to: number, child: Int32Array): void => {
  const part = work.order.subarray(from, to).reverse();
  putInOrder(work, part, child, true);
  part.reverse();
};

/** Puts a part (claimed) in its best order, if it is a forest; otherwise it is as it was. */
export const orderForest = (work: Work, from: number, to: number): boolean => {
  const [only] = work.ints;
  if (onlyOnes(work, from, to, work.graph.before, only)) orderOutForest(work, from, to, only);
  else if (onlyOnes(work, from, to, work.graph.after, only)) orderInForest(work, from, to, only);
  else return false;
  return true;
};
