import { createRandom } from '../src/domain/forecast/random';
import { at, type Graph, type Link, num } from '../src/domain/order/schedule';

export interface Backlog {
  readonly values: readonly number[];
  readonly points: readonly number[];
  readonly links: readonly Link[];
}

const valueScale = [1, 2, 3, 5, 8, 13, 21, 34, 55, 89];
const pointScale = [1, 2, 3, 5, 8, 13];
const epic = 25;

export type Kind = 'anywhere' | 'epics' | 'forest';

/** A backlog whose links know an order of their own, which the present order does not follow: anywhere, within epics, or each waits for one other. */
export const madeBacklog = ({
  count,
  links,
  kind,
  seed,
}: {
  count: number;
  links: number;
  kind: Kind;
  seed: number;
}): Backlog => {
  const random = createRandom(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const hidden = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = upTo(place + 1);
    [hidden[place], hidden[other]] = [hidden[other]!, hidden[place]!];
  }
  const link = (n: number): Link => {
    if (kind === 'forest') return [upTo(Math.max(1, n)), Math.max(1, n)];
    const from = kind === 'epics' ? upTo(Math.ceil(count / epic)) * epic : 0;
    const room = kind === 'epics' ? Math.min(epic, count - from) : count;
    const [a, b] = [from + upTo(room), from + upTo(room)];
    return a < b ? [a, b] : [b, a];
  };
  return {
    values: Array.from({ length: count }, () => valueScale[upTo(valueScale.length)]!),
    points: Array.from({ length: count }, () => pointScale[upTo(pointScale.length)]!),
    links: Array.from({ length: Math.min(links, kind === 'forest' ? count - 1 : links) }, (_, n) => link(n + 1))
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Link => [hidden[a]!, hidden[b]!]),
  };
};

export const costIn = ({ values, points }: Backlog, sequence: readonly number[]): number => {
  let time = 0;
  return sequence.reduce((sum, node) => {
    time += points[node]!;
    return sum + values[node]! * time;
  }, 0);
};

const byRatio = ({ count, weight, size }: Graph): readonly number[] =>
  Array.from({ length: count }, (_, node) => node).sort(
    (a, b) => num(weight, b) / num(size, b) - num(weight, a) / num(size, a) || a - b,
  );

/** Sorted by value per point, and where something stands above its blocker, the blocker is put before it. */
export const repairedByRatio = (graph: Graph): readonly number[] => {
  const placed = new Set<number>();
  const put = (node: number): void => {
    if (placed.has(node)) return;
    for (let link = at(graph.before.start, node); link < at(graph.before.start, node + 1); link += 1)
      put(at(graph.before.list, link));
    placed.add(node);
  };
  for (const node of byRatio(graph)) put(node);
  return [...placed];
};

/** Always the best value per point among what waits for nothing any more. */
export const byReadyRatio = (graph: Graph): readonly number[] => {
  const ranks = new Int32Array(graph.count);
  const sorted = byRatio(graph);
  sorted.forEach((node, rank) => void (ranks[node] = rank));
  const waiting = Int32Array.from(ranks, (_, node) => at(graph.before.start, node + 1) - at(graph.before.start, node));
  const ready = new Uint8Array(graph.count);
  sorted.forEach((node, rank) => void (ready[rank] = at(waiting, node) === 0 ? 1 : 0));
  const sequence: number[] = [];
  for (let rank = ready.indexOf(1); rank >= 0; rank = ready.indexOf(1)) {
    const node = sorted[rank]!;
    ready[rank] = 0;
    sequence.push(node);
    for (let link = at(graph.after.start, node); link < at(graph.after.start, node + 1); link += 1) {
      const other = at(graph.after.list, link);
      waiting[other] = at(waiting, other) - 1;
      if (at(waiting, other) === 0) ready[at(ranks, other)] = 1;
    }
  }
  return sequence;
};
