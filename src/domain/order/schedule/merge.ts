import { at, type Graph, num } from './graph';
import type { Work } from './work';

/** Stretches that stay together when sequences are merged, one list entry each. */
interface Chunks {
  count: number;
  readonly weight: Float64Array;
  readonly size: Float64Array;
  /** Where it begins. */
  readonly from: Int32Array;
  /** Where it stands among chunks of the same ratio: the first of its nodes in the present order. */
  readonly rank: Int32Array;
}

/**
 * Cuts a sequence where its ratio falls: a later stretch that is worth more pulls the earlier one along (pool adjacent violators). Ratios are compared
 * by products, which are exact for whole numbers.
 */
const cut = (chunks: Chunks, { weight, size }: Graph, order: Int32Array, from: number, to: number): void => {
  const first = chunks.count;
  for (let place = from; place < to; place += 1) {
    const node = at(order, place);
    let [w, p, rank, begin] = [num(weight, node), num(size, node), node, place];
    while (chunks.count > first) {
      const last = chunks.count - 1;
      if (w * num(chunks.size, last) <= num(chunks.weight, last) * p) break;
      w += num(chunks.weight, last);
      p += num(chunks.size, last);
      rank = Math.min(rank, at(chunks.rank, last));
      begin = at(chunks.from, last);
      chunks.count = last;
    }
    chunks.weight[chunks.count] = w;
    chunks.size[chunks.count] = p;
    chunks.rank[chunks.count] = rank;
    chunks.from[chunks.count] = begin;
    chunks.count += 1;
  }
  // A chunk is never ranked before one of the same ratio that it has to follow.
  for (let one = first + 1; one < chunks.count; one += 1)
    if (num(chunks.weight, one) * num(chunks.size, one - 1) === num(chunks.weight, one - 1) * num(chunks.size, one))
      chunks.rank[one] = Math.max(at(chunks.rank, one), at(chunks.rank, one - 1));
};

/** Merges the sequences between these places, which no link connects: chunk by chunk, the best ratio first. Equal ones keep the present order. */
export const merge = (work: Work, bounds: readonly number[]): void => {
  if (bounds.length < 3) return;
  const { graph, order, spare, ints, floats } = work;
  const chunks: Chunks = { count: 0, weight: floats[0], size: floats[1], from: ints[0], rank: ints[1] };
  for (let one = 0; one + 1 < bounds.length; one += 1)
    cut(chunks, graph, order, bounds[one] ?? 0, bounds[one + 1] ?? 0);
  const [begin = 0, end = 0] = [bounds[0], bounds.at(-1)];
  const { count, weight, size, from, rank } = chunks;
  from[count] = end;
  const sorted = ints[2].subarray(0, count);
  for (let one = 0; one < count; one += 1) sorted[one] = one;
  sorted.sort(
    (a, b) => num(weight, b) * num(size, a) - num(weight, a) * num(size, b) || at(rank, a) - at(rank, b) || a - b,
  );
  let used = 0;
  for (const one of sorted)
    for (let place = at(from, one); place < at(from, one + 1); place += 1) spare[used++] = at(order, place);
  order.set(spare.subarray(0, end - begin), begin);
};

/** A stretch of a sequence whose ratio no later stretch exceeds. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly size: number;
}

/** The chunks of one sequence, in its order. */
export const chunksOf = (graph: Graph, sequence: Int32Array): readonly Chunk[] => {
  const n = sequence.length;
  const chunks: Chunks = {
    ...{ count: 0, weight: new Float64Array(n), size: new Float64Array(n) },
    ...{ from: new Int32Array(n + 1), rank: new Int32Array(n) },
  };
  cut(chunks, graph, sequence, 0, n);
  chunks.from[chunks.count] = n;
  return Array.from({ length: chunks.count }, (_, one) => ({
    ...{ from: at(chunks.from, one), to: at(chunks.from, one + 1) },
    ...{ weight: num(chunks.weight, one), size: num(chunks.size, one) },
  }));
};
