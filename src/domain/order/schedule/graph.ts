/**
 * A whole number by index; what is past the end counts as zero, which no caller relies on. Two functions for two kinds of list: one that reads both
 * is several times slower.
 */
export const at = (list: Int32Array, index: number): number => list[index] ?? 0;

/** A number by index. */
export const num = (list: Float64Array, index: number): number => list[index] ?? 0;

/** Neighbours of every node, one list after the other: those of `node` stand from `start[node]` to `start[node + 1]`. */
export interface Neighbours {
  readonly start: Int32Array;
  readonly list: Int32Array;
  /** Where the same link stands in the list of the other side. */
  readonly twin: Int32Array;
}

/**
 * What is to be put in order: nodes by number, which is their present order, each with a weight (value) and a size (points, above zero), and
 * what comes before what. It has no circles (`withoutCircles`).
 */
export interface Graph {
  readonly count: number;
  readonly weight: Float64Array;
  readonly size: Float64Array;
  readonly after: Neighbours;
  readonly before: Neighbours;
}

/** A link by numbers: the first comes before the second. */
export type Link = readonly [before: number, after: number];

/** The links' ends, sorted by the first end; those that say the same twice once. */
const sortedEnds = (count: number, links: readonly Link[]) => {
  const start = new Int32Array(count + 1);
  for (const [from] of links) start[from + 1] = at(start, from + 1) + 1;
  for (let node = 0; node < count; node += 1) start[node + 1] = at(start, node + 1) + at(start, node);
  const free = start.slice();
  const list = new Int32Array(links.length);
  for (const [from, to] of links) {
    const place = at(free, from);
    list[place] = to;
    free[from] = place + 1;
  }
  const seen = new Int32Array(count).fill(-1);
  const once = new Int32Array(count + 1);
  let used = 0;
  for (let node = 0; node < count; node += 1) {
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const to = at(list, link);
      if (to === node || at(seen, to) === node) continue;
      seen[to] = node;
      list[used] = to;
      used += 1;
    }
    once[node + 1] = used;
  }
  return { start: once, list: list.subarray(0, used) };
};

export const createGraph = (weight: Float64Array, size: Float64Array, links: readonly Link[]): Graph => {
  const count = weight.length;
  const { start, list } = sortedEnds(count, links);
  const used = list.length;
  const back = new Int32Array(count + 1);
  for (const to of list) back[to + 1] = at(back, to + 1) + 1;
  for (let node = 0; node < count; node += 1) back[node + 1] = at(back, node + 1) + at(back, node);
  const free = back.slice();
  const before = { start: back, list: new Int32Array(used), twin: new Int32Array(used) };
  const after = { start, list, twin: new Int32Array(used) };
  for (let node = 0; node < count; node += 1)
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const to = at(list, link);
      const place = at(free, to);
      free[to] = place + 1;
      before.list[place] = node;
      before.twin[place] = link;
      after.twin[link] = place;
    }
  return { count, weight, size, after, before };
};

/** Sum over nodes in this order of weight × the time it is finished. */
export const costOf = ({ weight, size }: Pick<Graph, 'weight' | 'size'>, sequence: Int32Array): number => {
  let [time, cost] = [0, 0];
  for (let place = 0; place < sequence.length; place += 1) {
    const node = at(sequence, place);
    time += num(size, node);
    cost += num(weight, node) * time;
  }
  return cost;
};

/** All nodes, each after what it waits for (Kahn 1962); those that wait for themselves by way of others are left out. */
export const topological = ({ count, before, after }: Pick<Graph, 'count' | 'before' | 'after'>): Int32Array => {
  const waiting = new Int32Array(count);
  const order = new Int32Array(count);
  let used = 0;
  for (let node = 0; node < count; node += 1) {
    waiting[node] = at(before.start, node + 1) - at(before.start, node);
    if (at(waiting, node) === 0) order[used++] = node;
  }
  for (let place = 0; place < used; place += 1) {
    const node = at(order, place);
    for (let link = at(after.start, node); link < at(after.start, node + 1); link += 1) {
      const other = at(after.list, link);
      waiting[other] = at(waiting, other) - 1;
      if (at(waiting, other) === 0) order[used++] = other;
    }
  }
  return order.subarray(0, used);
};
