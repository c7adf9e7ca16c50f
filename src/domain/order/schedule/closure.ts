import { at, num } from './graph';
import type { Work } from './work';

/** What flows: what each node may still send or still takes (below zero), and what was sent along each link, by its place in `after`. */
interface Network {
  readonly work: Work;
  readonly mine: number;
  readonly from: number;
  readonly to: number;
  readonly rest: Float64Array;
  readonly level: Int32Array;
  readonly queue: Int32Array;
  /** The next link to be tried of each node: first those to what it waits for, then those back. */
  readonly current: Int32Array;
  /** The way from a sender: nodes, and the link into each. */
  readonly path: Int32Array;
  readonly taken: Int32Array;
}

/** How far each node is from those that have something to send; -1 is out of reach. Gives whether any that takes something is in reach. */
const reach = ({ work, mine, from, to, rest, level, queue }: Network): boolean => {
  const { graph, order, label, flow } = work;
  const { before, after } = graph;
  let used = 0;
  let isOpen = false;
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    level[node] = num(rest, node) > 0 ? 0 : -1;
    if (num(rest, node) > 0) queue[used++] = node;
  }
  for (let read = 0; read < used; read += 1) {
    const node = at(queue, read);
    if (num(rest, node) < 0) isOpen = true;
    const next = at(level, node) + 1;
    for (let link = at(before.start, node); link < at(before.start, node + 1); link += 1) {
      const other = at(before.list, link);
      if (at(label, other) !== mine || at(level, other) >= 0) continue;
      level[other] = next;
      queue[used++] = other;
    }
    for (let link = at(after.start, node); link < at(after.start, node + 1); link += 1) {
      const other = at(after.list, link);
      if (at(label, other) !== mine || at(level, other) >= 0 || num(flow, link) <= 0) continue;
      level[other] = next;
      queue[used++] = other;
    }
  }
  return isOpen;
};

/** The next node on a shortest way, with the link to it in `taken`: its place in `after`, as ~place where what was sent is taken back. */
const step = (net: Network, node: number, depth: number): number => {
  const { work, mine, level, current, taken } = net;
  const { graph, label, flow } = work;
  const { before, after } = graph;
  const next = at(level, node) + 1;
  const [firstBefore, firstAfter] = [at(before.start, node), at(after.start, node)];
  const befores = at(before.start, node + 1) - firstBefore;
  const all = befores + at(after.start, node + 1) - firstAfter;
  for (let tried = at(current, node); tried < all; tried += 1) {
    const isBefore = tried < befores;
    const link = isBefore ? firstBefore + tried : firstAfter + tried - befores;
    const other = at(isBefore ? before.list : after.list, link);
    if (at(label, other) !== mine || at(level, other) !== next || (!isBefore && num(flow, link) <= 0)) continue;
    current[node] = tried;
    taken[depth + 1] = isBefore ? at(before.twin, link) : ~link;
    return other;
  }
  current[node] = all;
  return -1;
};

/** Sends along the way found as much as fits. */
const send = ({ work: { flow }, rest, path, taken }: Network, depth: number): void => {
  const [sender, taker] = [at(path, 0), at(path, depth)];
  let most = Math.min(num(rest, sender), -num(rest, taker));
  for (let index = 1; index <= depth; index += 1)
    if (at(taken, index) < 0) most = Math.min(most, num(flow, ~at(taken, index)));
  for (let index = 1; index <= depth; index += 1) {
    const link = at(taken, index);
    if (link < 0) flow[~link] = num(flow, ~link) - most;
    else flow[link] = num(flow, link) + most;
  }
  rest[sender] = num(rest, sender) - most;
  rest[taker] = num(rest, taker) + most;
};

/** Sends what fits from one node along shortest ways. */
const sendFrom = (net: Network, sender: number): void => {
  const { rest, level, path } = net;
  path[0] = sender;
  for (let depth = 0; num(rest, sender) > 0;) {
    const node = at(path, depth);
    if (num(rest, node) < 0) {
      send(net, depth);
      depth = 0;
      continue;
    }
    const next = step(net, node, depth);
    if (next >= 0) path[++depth] = next;
    else if (depth === 0) return;
    else {
      level[node] = -1;
      depth -= 1;
    }
  }
};

/**
 * The nodes of a part (claimed) that together with all they wait for weigh most, the fewest of that weight; null where nothing weighs more than
 * zero. `rest` holds the weights by node and is used up; the nodes found have a 1 in the list given, all others another number. Picard, "Maximal
 * closure of a graph", Management Science 22 (1976), by a minimum cut; the flow by Dinic, Soviet Math. Doklady 11 (1970).
 */
export const maximalClosure = (work: Work, from: number, to: number, rest: Float64Array): Int32Array | null => {
  const { graph, order, label, ints, flow, spare } = work;
  const [level, queue, current, path, taken] = ints;
  const mine = at(label, at(order, from));
  const net: Network = { work, mine, from, to, rest, level, queue, current, path, taken };
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    for (let link = at(graph.after.start, node); link < at(graph.after.start, node + 1); link += 1) flow[link] = 0;
  }
  while (reach(net)) {
    let senders = 0;
    for (let index = from; index < to; index += 1) {
      const node = at(order, index);
      current[node] = 0;
      if (num(rest, node) > 0) spare[senders++] = node;
    }
    for (let index = 0; index < senders; index += 1) sendFrom(net, at(spare, index));
  }
  let isAny = false;
  for (let index = from; index < to; index += 1) {
    const node = at(order, index);
    const isInside = at(level, node) >= 0;
    level[node] = isInside ? 1 : 0;
    isAny ||= isInside;
  }
  return isAny ? level : null;
};
