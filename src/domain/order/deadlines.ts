import { at, type Graph, num, topological } from './schedule';

/** By how many points each node has to be finished, and the node whose date that is; Infinity and -1 where nothing is due. */
interface Limits {
  readonly until: Float64Array;
  readonly because: Int32Array;
}

/** What something due waits for has to be finished before it: dates are passed on to blockers. */
const passedOn = (graph: Graph, due: Float64Array): Limits => {
  const until = due.slice();
  const because = Int32Array.from(due, (limit, node) => (limit === Infinity ? -1 : node));
  const { before, size } = graph;
  for (const node of topological(graph).reverse()) {
    const latest = num(until, node) - num(size, node);
    for (let link = at(before.start, node); link < at(before.start, node + 1); link += 1) {
      const other = at(before.list, link);
      if (latest >= num(until, other)) continue;
      until[other] = latest;
      because[other] = at(because, node);
    }
  }
  return { until, because };
};

/** Nodes with a limit, the earliest first; among equal ones as in the sequence, which has blockers first. */
const byLimit = ({ until }: Limits, sequence: Int32Array): Int32Array => {
  const places = new Int32Array(sequence.length);
  sequence.forEach((node, place) => {
    places[node] = place;
  });
  return sequence
    .filter((node) => num(until, node) < Infinity)
    .sort((a, b) => num(until, a) - num(until, b) || at(places, a) - at(places, b));
};

/** A node that comes too late whatever goes first, and by how many points. */
export interface TooLate {
  readonly node: number;
  readonly points: number;
}

/**
 * Dates that cannot all be kept: if work goes by the earliest date and one is missed, no order keeps them all (Jackson 1955; with links Lawler,
 * Management Science 19, 1973). The due node that is missed is named and its date let go, until the others can be kept.
 */
const feasible = (graph: Graph, due: Float64Array, sequence: Int32Array) => {
  const kept = due.slice();
  const tooLate: TooLate[] = [];
  for (;;) {
    const limits = passedOn(graph, kept);
    const order = byLimit(limits, sequence);
    let [time, missed, by] = [0, -1, 0];
    for (let place = 0; place < order.length && missed < 0; place += 1) {
      const node = at(order, place);
      time += num(graph.size, node);
      if (time > num(limits.until, node)) [missed, by] = [at(limits.because, node), time - num(limits.until, node)];
    }
    if (missed < 0) return { limits, order, tooLate };
    kept[missed] = Infinity;
    tooLate.push({ node: missed, points: by });
  }
};

/** How much may still be put before each of the dated ones, by place in their order: the least of all from a place on is what counts. */
const createReserve = (graph: Graph, { until }: Limits, order: Int32Array) => {
  const width = 2 ** Math.ceil(Math.log2(Math.max(order.length, 1)));
  const least = new Float64Array(2 * width).fill(Infinity);
  const extra = new Float64Array(2 * width);
  let time = 0;
  order.forEach((node, place) => {
    time += num(graph.size, node);
    least[width + place] = num(until, node) - time;
  });
  for (let one = width - 1; one > 0; one -= 1) least[one] = Math.min(num(least, 2 * one), num(least, 2 * one + 1));
  /** Takes from all places before `to`. */
  const take = (to: number, points: number, one = 1, from = 0, end = width): void => {
    if (to <= from) return;
    if (to >= end) {
      least[one] = num(least, one) - points;
      extra[one] = num(extra, one) - points;
      return;
    }
    const middle = (from + end) / 2;
    take(to, points, 2 * one, from, middle);
    take(to, points, 2 * one + 1, middle, end);
    least[one] = Math.min(num(least, 2 * one), num(least, 2 * one + 1)) + num(extra, one);
  };
  const leastBefore = (to: number, one = 1, from = 0, end = width): number => {
    if (to <= from) return Infinity;
    if (to >= end) return num(least, one);
    const middle = (from + end) / 2;
    return (
      num(extra, one) + Math.min(leastBefore(to, 2 * one, from, middle), leastBefore(to, 2 * one + 1, middle, end))
    );
  };
  /** Counts no more: it is placed. */
  const release = (place: number, one = 1, from = 0, end = width): void => {
    if (end - from === 1) {
      least[one] = Infinity;
      return;
    }
    const middle = (from + end) / 2;
    if (place < middle) release(place, 2 * one, from, middle);
    else release(place, 2 * one + 1, middle, end);
    least[one] = Math.min(num(least, 2 * one), num(least, 2 * one + 1)) + num(extra, one);
  };
  return { take, leastBefore, release };
};

export interface Dated {
  readonly sequence: Int32Array;
  /** Of each node that was brought forward for a date, the node that is due. */
  readonly because: ReadonlyMap<number, number>;
  readonly tooLate: readonly TooLate[];
}

/**
 * A sequence changed as little as keeps the dates: the next in turn goes next as long as everything due can still be finished after it, otherwise
 * what is due first. `due` is in points from now, Infinity for none. Dates that no order keeps are named and not held. n log n.
 */
export const keepDates = (graph: Graph, due: Float64Array, sequence: Int32Array): Dated => {
  if (!due.some((limit) => limit < Infinity)) return { sequence, because: new Map(), tooLate: [] };
  const { limits, order, tooLate } = feasible(graph, due, sequence);
  const reserve = createReserve(graph, limits, order);
  const placeOf = new Map<number, number>();
  order.forEach((node, place) => placeOf.set(node, place));
  const isDone = new Uint8Array(graph.count);
  const kept = new Int32Array(graph.count);
  const because = new Map<number, number>();
  let [used, nextDue] = [0, 0];
  const put = (node: number): void => {
    const place = placeOf.get(node);
    // Those due later counted it in already.
    reserve.take(place ?? order.length, num(graph.size, node));
    if (place !== undefined) reserve.release(place);
    isDone[node] = 1;
    kept[used++] = node;
  };
  for (const node of sequence) {
    while (isDone[node] !== 1) {
      const fits = reserve.leastBefore(placeOf.get(node) ?? order.length) >= num(graph.size, node);
      if (fits) {
        put(node);
        continue;
      }
      while (isDone[at(order, nextDue)] === 1) nextDue += 1;
      const first = at(order, nextDue);
      if (first !== node) because.set(first, at(limits.because, first));
      put(first);
    }
  }
  return { sequence: kept, because, tooLate };
};
