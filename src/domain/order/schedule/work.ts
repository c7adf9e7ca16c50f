import { type Graph, topological } from './graph';

/**
 * An order under work. `order` holds all nodes; a part is a stretch of it, whose nodes each stand after what they wait for. A part is divided and put
 * in order in place. The other lists are room to work in, by node, by link or by place, and are good for one step only: thousands of small parts
 * would otherwise each ask for memory.
 */
export interface Work {
  readonly graph: Graph;
  readonly order: Int32Array;
  readonly spare: Int32Array;
  /** The part that a node belongs to: a link counts where both ends have the same label. */
  readonly label: Int32Array;
  /** The last label given. */
  labels: number;
  /** Where a node stands within its part. */
  readonly place: Int32Array;
  readonly ints: readonly [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  readonly floats: readonly [Float64Array, Float64Array];
  readonly flow: Float64Array;
  /** By how much the order may cost more than the best one, added up over the parts. */
  slack: number;
  /** How many sets of nodes were looked at one by one. */
  sets: number;
}

export const createWork = (graph: Graph): Work => {
  const ints = (): Int32Array => new Int32Array(graph.count + 2);
  const floats = (): Float64Array => new Float64Array(graph.count + 2);
  return {
    graph,
    order: topological(graph).slice(),
    spare: ints(),
    label: ints(),
    labels: 0,
    place: ints(),
    ints: [ints(), ints(), ints(), ints(), ints()],
    floats: [floats(), floats()],
    flow: new Float64Array(graph.after.list.length),
    slack: 0,
    sets: 0,
  };
};

/** Gives the nodes of a part a label of their own, and each its place. */
export const claim = (work: Work, from: number, to: number): number => {
  work.labels += 1;
  const { order, label, place, labels } = work;
  for (let index = from; index < to; index += 1) {
    const node = order[index] ?? 0;
    label[node] = labels;
    place[node] = index - from;
  }
  return labels;
};

/** Puts the nodes of a part that are marked before the others, both in their order. Gives where the others begin. */
export const divide = ({ order, spare }: Work, from: number, to: number, mark: Int32Array): number => {
  let [first, rest] = [from, 0];
  for (let index = from; index < to; index += 1) {
    const node = order[index] ?? 0;
    if (mark[node] === 1) order[first++] = node;
    else spare[rest++] = node;
  }
  order.set(spare.subarray(0, rest), first);
  return first;
};
