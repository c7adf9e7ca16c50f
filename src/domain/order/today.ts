import { at, type Graph } from './schedule';

/**
 * The present order as work would go by it: what stands above its own blocker waits for it, so that the blocker is done first. Nodes are numbered in
 * the present order.
 */
export const asWorked = (graph: Graph): Int32Array => {
  const { count, before } = graph;
  const sequence = new Int32Array(count);
  const state = new Uint8Array(count);
  let used = 0;
  for (let root = 0; root < count; root += 1) {
    const open = [root];
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      if (state[node] === 0) {
        state[node] = 1;
        for (let link = at(before.start, node + 1) - 1; link >= at(before.start, node); link -= 1)
          if (state[at(before.list, link)] === 0) open.push(at(before.list, link));
        continue;
      }
      open.pop();
      if (state[node] !== 2) sequence[used++] = node;
      state[node] = 2;
    }
  }
  return sequence;
};
