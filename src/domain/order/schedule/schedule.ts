import { maximalClosure } from './closure';
import { orderForest } from './forest';
import { at, costOf, type Graph, num } from './graph';
import { orderIndivisible } from './indivisible';
import { merge } from './merge';
import { separate } from './pieces';
import { seriesCuts } from './series';
import { steadied } from './steady';
import { claim, createWork, divide, type Work } from './work';

export interface Schedule {
  /** All nodes, what comes first first. */
  readonly sequence: Int32Array;
  readonly cost: number;
  /** No order costs less. Equal to `cost` where the order is proved to be the best. */
  readonly bound: number;
}

/** Marks the part that is worth more per size than the whole and can come first, if there is one: a step of Sidney's decomposition. */
const betterStart = (work: Work, from: number, to: number): Int32Array | null => {
  const { graph, order, floats } = work;
  const [gain] = floats;
  let [total, points] = [0, 0];
  for (let index = from; index < to; index += 1) {
    total += num(graph.weight, at(order, index));
    points += num(graph.size, at(order, index));
  }
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    gain[node] = num(graph.weight, node) * points - total * num(graph.size, node);
  }
  return maximalClosure(work, from, to, gain);
};

const solveConnected = (work: Work, from: number, to: number): void => {
  if (to - from < 2) return;
  claim(work, from, to);
  if (orderForest(work, from, to)) return;
  const start = betterStart(work, from, to);
  if (start !== null) {
    const middle = divide(work, from, to, start);
    solve(work, from, middle);
    solve(work, middle, to);
    return;
  }
  claim(work, from, to);
  const cuts = seriesCuts(work, from, to);
  if (cuts.length === 2) orderIndivisible(work, from, to, solve);
  else for (let piece = 0; piece + 1 < cuts.length; piece += 1) solve(work, cuts[piece] ?? 0, cuts[piece + 1] ?? 0);
};

const solve = (work: Work, from: number, to: number): void => {
  const bounds = separate(work, from, to);
  for (let piece = 0; piece + 1 < bounds.length; piece += 1)
    solveConnected(work, bounds[piece] ?? 0, bounds[piece + 1] ?? 0);
  merge(work, bounds);
};

/**
 * An order that costs little: the sum over nodes of weight × the time at which it is finished, with nothing before what it waits for.
 *
 * Without links by falling ratio (Smith, Naval Research Logistics Quarterly 3, 1956); forests and what is made of series and parallel parts exactly
 * (Horn 1972, Lawler 1978). What is left is divided where a part that can come first is worth more per size than the whole (Sidney, Operations
 * Research 23, 1975): an order that follows this division costs at most twice the best one, whatever it does within its parts (Chekuri and
 * Motwani, Discrete Applied Mathematics 98, 1999; Margot, Queyranne and Wang, Operations Research 51, 2003). Parts that nothing divides any more
 * are small as a rule: those are put in order by looking at all possibilities, or well. Equal ratios keep the order of the numbers.
 */
export const schedule = (graph: Graph): Schedule => {
  const work = createWork(graph);
  solve(work, 0, graph.count);
  const sequence = steadied(graph, work.order);
  const cost = costOf(graph, sequence);
  return { sequence, cost, bound: cost - work.slack };
};
