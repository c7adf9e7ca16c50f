import { at, costOf, num } from './graph';
import { orderBest } from './ideals';
import { improve } from './improve';
import { lowerBound } from './relaxed-bound';
import { claim, divide, type Work } from './work';

/** Sets of nodes that may be looked at one by one: for one part, and in all. */
const setsOfPart = 400;
const setsInAll = 6_000;
/** From so many nodes on only those with the best ratios are tried as the first goal. */
const mostGoals = 48;

/** Marks a node of a part (claimed) and all that it waits for; gives them. */
const wayTo = ({ graph: { before }, label }: Work, goal: number): ReadonlySet<number> => {
  const found = new Set([goal]);
  for (const node of found)
    for (let link = at(before.start, node); link < at(before.start, node + 1); link += 1) {
      const other = at(before.list, link);
      if (at(label, other) === at(label, goal)) found.add(other);
    }
  return found;
};

/** The goal whose way there is worth most per size, short of the whole part; where there is none, what stands first. */
const bestWay = (work: Work, from: number, to: number): ReadonlySet<number> => {
  const { weight, size } = work.graph;
  const part = work.order.slice(from, to);
  const goals = part.slice().sort((a, b) => num(weight, b) * num(size, a) - num(weight, a) * num(size, b) || a - b);
  let best: ReadonlySet<number> = new Set([at(part, 0)]);
  let [total, points] = [-1, 1];
  for (const goal of goals.subarray(0, mostGoals)) {
    const way = wayTo(work, goal);
    if (way.size === part.length) continue;
    let [w, p] = [0, 0];
    for (const node of way) {
      w += num(weight, node);
      p += num(size, node);
    }
    if (w * points > total * p) [best, total, points] = [way, w, p];
  }
  return best;
};

/**
 * Puts a part in order that nothing divides: by looking at all orders where they are few; else the way to the best goal first, then the rest, and
 * improved. `solve` puts a part in order.
 */
export const orderIndivisible = (
  work: Work,
  from: number,
  to: number,
  solve: (work: Work, from: number, to: number) => void,
): void => {
  const { graph, order } = work;
  if (work.sets < setsInAll && orderBest(work, from, to, setsOfPart)) return;
  const { slack } = work;
  claim(work, from, to);
  const way = bestWay(work, from, to);
  const [mark] = work.ints;
  for (let index = from; index < to; index += 1) mark[at(order, index)] = way.has(at(order, index)) ? 1 : 0;
  const middle = divide(work, from, to, mark);
  solve(work, from, middle);
  solve(work, middle, to);
  const part = order.subarray(from, to);
  improve(graph, part);
  work.slack = slack + Math.max(0, costOf(graph, part) - lowerBound(work, from, to));
};
