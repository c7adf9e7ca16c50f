import { at, type Graph, num } from './graph';

/** Nodes of one ratio that follow one another, put as near to their present order as links allow: which costs the same. */
const settle = ({ after, before }: Graph, run: Int32Array): Int32Array => {
  const inside = new Set(run);
  const waiting = new Map<number, number>();
  const free: number[] = [];
  const inserted = (node: number): void => {
    let low = 0;
    for (let high = free.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((free[middle] ?? 0) > node) low = middle + 1;
      else high = middle;
    }
    free.splice(low, 0, node);
  };
  for (const node of run) {
    let count = 0;
    for (let link = at(before.start, node); link < at(before.start, node + 1); link += 1)
      if (inside.has(at(before.list, link))) count += 1;
    if (count === 0) free.push(node);
    else waiting.set(node, count);
  }
  free.sort((a, b) => b - a);
  const settled: number[] = [];
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    settled.push(node);
    for (let link = at(after.start, node); link < at(after.start, node + 1); link += 1) {
      const other = at(after.list, link);
      const count = waiting.get(other);
      if (count === undefined) continue;
      waiting.set(other, count - 1);
      if (count === 1) inserted(other);
    }
  }
  return Int32Array.from(settled);
};

/** The same order at the same cost, with nodes of equal ratio that stand together in their present order. */
export const steadied = (graph: Graph, sequence: Int32Array): Int32Array => {
  const { weight, size } = graph;
  const isSame = (a: number, b: number): boolean => num(weight, a) * num(size, b) === num(weight, b) * num(size, a);
  const steady = sequence.slice();
  for (let from = 0; from < sequence.length;) {
    let to = from + 1;
    while (to < sequence.length && isSame(at(sequence, from), at(sequence, to))) to += 1;
    const run = sequence.subarray(from, to);
    if (run.some((node, index) => index > 0 && at(run, index - 1) > node)) steady.set(settle(graph, run), from);
    from = to;
  }
  return steady;
};
