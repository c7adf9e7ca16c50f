import { at } from './graph';
import type { Work } from './work';

const span = (of: Int32Array, from: number, to: number): void => {
  if (from > to) return;
  of[from] = at(of, from) + 1;
  of[to + 1] = at(of, to + 1) - 1;
};

/**
 * Where a part (claimed) falls into pieces of which each comes wholly before the next: series composition, after which the pieces are put in order
 * one by one (Lawler, "Sequencing jobs to minimize total weighted completion time subject to precedence constraints", Annals of Discrete Mathematics
 * 2, 1978). All of A come before all of B exactly when every last one of A is linked to every first one of B, and those links are counted for all
 * cuts at once: a link counts from where its first end is a last one of A and its second a first one of B. Time grows as nodes and links. Gives
 * where each piece begins, and the end.
 */
export const seriesCuts = (work: Work, from: number, to: number): readonly number[] => {
  const { graph, order, label, place, ints } = work;
  const [firstAfter, lastBefore, lasts, firsts, links] = ints;
  const { start, list } = graph.after;
  const n = to - from;
  const mine = at(label, at(order, from));
  for (let index = 0; index < n; index += 1) {
    firstAfter[index] = n;
    lastBefore[index] = 0;
  }
  for (const differences of [lasts, firsts, links]) differences.fill(0, 0, n + 2);
  for (let index = 0; index < n; index += 1) {
    const node = at(order, from + index);
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const other = at(list, link);
      if (at(label, other) !== mine) continue;
      const there = at(place, other);
      if (there < at(firstAfter, index)) firstAfter[index] = there;
      if (index + 1 > at(lastBefore, there)) lastBefore[there] = index + 1;
    }
  }
  // Differences: how many last ones, first ones and links between them there are at the cut after so many nodes.
  for (let index = 0; index < n; index += 1) {
    const node = at(order, from + index);
    span(lasts, index + 1, at(firstAfter, index));
    span(firsts, at(lastBefore, index), index);
    for (let link = at(start, node); link < at(start, node + 1); link += 1) {
      const other = at(list, link);
      if (at(label, other) !== mine) continue;
      const there = at(place, other);
      span(links, Math.max(index + 1, at(lastBefore, there)), Math.min(at(firstAfter, index), there));
    }
  }
  const cuts = [from];
  let [last, first, linked] = [0, 0, 0];
  for (let cut = 0; cut < n; cut += 1) {
    last += at(lasts, cut);
    first += at(firsts, cut);
    linked += at(links, cut);
    if (cut > 0 && linked === last * first) cuts.push(from + cut);
  }
  cuts.push(to);
  return cuts;
};
