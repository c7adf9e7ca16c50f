import { at, type Graph, num } from './graph';

/** So many nodes a node may pass in one move. */
const reach = 60;
const rounds = 4;

/** Whether the second waits for the first by a link of its own. */
const linked = ({ after: { start, list } }: Graph, first: number, second: number): boolean => {
  for (let link = at(start, first); link < at(start, first + 1); link += 1) if (at(list, link) === second) return true;
  return false;
};

/**
 * Moves nodes forward past what they do not wait for, each to where it saves most, as long as that saves anything; in place. What a node passes by
 * one step at a time it may pass at once: a longer wait runs through a link to one of those passed.
 */
export const improve = (graph: Graph, sequence: Int32Array): void => {
  const { weight, size } = graph;
  for (let round = 0, changed = true; changed && round < rounds; round += 1) {
    changed = false;
    for (let place = 1; place < sequence.length; place += 1) {
      const node = at(sequence, place);
      let [best, target, saved] = [0, place, 0];
      for (let other = place - 1; other >= Math.max(0, place - reach); other -= 1) {
        const passed = at(sequence, other);
        if (linked(graph, passed, node)) break;
        saved += num(weight, node) * num(size, passed) - num(weight, passed) * num(size, node);
        if (saved > best) [best, target] = [saved, other];
      }
      if (target === place) continue;
      sequence.copyWithin(target + 1, target, place);
      sequence[target] = node;
      changed = true;
    }
  }
};
