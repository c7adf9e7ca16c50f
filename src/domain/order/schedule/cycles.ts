import { createGraph, type Link, topological } from './graph';

interface Search {
  readonly next: ReadonlyMap<number, readonly number[]>;
  readonly found: Map<number, number>;
  readonly low: Map<number, number>;
  readonly open: number[];
  readonly isOpen: Set<number>;
  readonly circles: number[][];
}

const enter = ({ found, low, open, isOpen }: Search, node: number): { readonly node: number; link: number } => {
  low.set(node, found.size);
  found.set(node, found.size);
  open.push(node);
  isOpen.add(node);
  return { node, link: 0 };
};

const close = ({ open, isOpen, circles }: Search, node: number): void => {
  const circle: number[] = [];
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    isOpen.delete(last);
    circle.push(last);
    if (last === node) break;
  }
  if (circle.length > 1) circles.push(circle.sort((a, b) => a - b));
};

const visit = (search: Search, root: number): void => {
  const { next, found, low, isOpen } = search;
  const lower = (node: number, to: number): void => void low.set(node, Math.min(low.get(node) ?? to, to));
  const path = [enter(search, root)];
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const { node } = step;
    const other = next.get(node)?.[step.link];
    step.link += 1;
    if (other === undefined) {
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.node, low.get(node) ?? 0);
      if (low.get(node) === found.get(node)) close(search, node);
    } else if (!found.has(other)) path.push(enter(search, other));
    else if (isOpen.has(other)) lower(node, found.get(other) ?? 0);
  }
};

/**
 * Circles of links: sets of nodes of which each waits for each, in the order of their numbers. Tarjan, "Depth-first search and linear graph
 * algorithms", SIAM J. Comput. 1 (1972), without recursion; asked only about what no order could begin or go on with.
 */
export const circlesOf = (count: number, links: readonly Link[]): readonly (readonly number[])[] => {
  const none = new Float64Array(count);
  const placed = topological(createGraph(none, none, links));
  if (placed.length === count) return [];
  const isPlaced = new Uint8Array(count);
  for (const node of placed) isPlaced[node] = 1;
  const next = new Map<number, number[]>();
  for (const [from, to] of links) {
    if (isPlaced[from] === 1 || isPlaced[to] === 1) continue;
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  }
  const search: Search = { next, found: new Map(), low: new Map(), open: [], isOpen: new Set(), circles: [] };
  for (const root of next.keys()) if (!search.found.has(root)) visit(search, root);
  return search.circles.sort(([a = 0], [b = 0]) => a - b);
};

/** The links with each circle turned into a line through it, in the order of the numbers: what is in a circle keeps its present order. */
export const withoutCircles = (links: readonly Link[], circles: readonly (readonly number[])[]): readonly Link[] => {
  if (circles.length === 0) return links;
  const home = new Map(circles.flatMap((circle, index) => circle.map((node) => [node, index] as const)));
  const between = links.filter(([a, b]) => !home.has(a) || home.get(a) !== home.get(b));
  const lines = circles.flatMap((circle) => circle.slice(1).map((node, index): Link => [circle[index] ?? node, node]));
  return [...between, ...lines];
};
