import type { Core } from './core';
import { at, chunksOf, type Graph, num } from './schedule';
import type { PlanItem, Reason } from './types';

/** The chunk of each node: what stays together because something in it is worth so much. */
const chunkIndex = ({ graph, sequence }: Core) => {
  const chunks = chunksOf(graph, sequence);
  const of = new Int32Array(graph.count);
  chunks.forEach(({ from, to }, index) => {
    for (let place = from; place < to; place += 1) of[at(sequence, place)] = index;
  });
  return { of, chunks };
};

/** Of all that waits for a node (or that it waits for) in its chunk, the one that says most by `better`. */
const foremost = (
  graph: Graph,
  chunk: Int32Array,
  node: number,
  side: 'after' | 'before',
  better: (a: number, b: number) => boolean,
): number => {
  const { start, list } = graph[side];
  const seen = new Set([node]);
  let best = -1;
  for (const one of seen)
    for (let link = at(start, one); link < at(start, one + 1); link += 1) {
      const other = at(list, link);
      if (at(chunk, other) !== at(chunk, node) || seen.has(other)) continue;
      seen.add(other);
      if (best < 0 || better(other, best)) best = other;
    }
  return best;
};

/** Why each node stands where it does; `itemOf` is the work item of a node, `shift` by how many ranks it rises, below zero sinks. */
export const createReasons = (core: Core, itemOf: (node: number) => PlanItem | undefined, band: number) => {
  const { graph, because } = core;
  const { of, chunks } = chunkIndex(core);
  const { weight, size } = graph;
  const isWorthMore = (a: number, b: number): boolean => num(weight, a) > num(weight, b);
  const isRatioLess = (a: number, b: number): boolean => num(weight, a) * num(size, b) < num(weight, b) * num(size, a);
  return (node: number, shift: number): Reason => {
    const item = itemOf(node);
    const dueNode = because.get(node);
    const due = dueNode === undefined ? undefined : itemOf(dueNode);
    if (shift > 0 && due?.due != null)
      return dueNode === node ? { code: 'due', due: due.due } : { code: 'due-for', key: due.key, due: due.due };
    const chunk = chunks[at(of, node)];
    if (item === undefined || chunk === undefined) return { code: 'others' };
    const beside = num(weight, node) * chunk.size - chunk.weight * num(size, node);
    if (shift > 0 && beside < 0) {
      const other = itemOf(foremost(graph, of, node, 'after', isWorthMore));
      if (other !== undefined) return { code: 'waited-for', by: other.key, worth: other.value ?? 0 };
    }
    if (shift < 0 && beside > 0) {
      const other = itemOf(foremost(graph, of, node, 'before', isRatioLess));
      if (other !== undefined) return { code: 'waits', for: other.key };
    }
    if (shift > 0 && item.risky && band > 0) return { code: 'risk' };
    if (item.value === null || item.points === null || item.points <= 0) return { code: 'others' };
    return { code: shift > 0 ? 'worth-more' : 'worth-less', perPoint: item.value / item.points };
  };
};
