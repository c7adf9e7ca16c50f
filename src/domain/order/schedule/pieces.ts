import { at } from './graph';
import { claim, type Work } from './work';

/**
 * Arranges a part so that the pieces which no link connects follow one another, each in its order. Gives where each begins, and the end.
 */
export const separate = (work: Work, from: number, to: number): readonly number[] => {
  const { graph, order, spare, label } = work;
  if (to - from < 2) return [from, to];
  const mine = claim(work, from, to);
  const [piece, open, sizes] = work.ints;
  let count = 0;
  for (let index = from; index < to; index += 1) {
    const first = at(order, index);
    if (at(label, first) !== mine) continue;
    label[first] = -mine;
    piece[first] = count;
    open[0] = first;
    let used = 1;
    for (let read = 0; read < used; read += 1) {
      const node = at(open, read);
      for (let side = 0; side < 2; side += 1) {
        const { start, list } = side === 0 ? graph.before : graph.after;
        for (let link = at(start, node); link < at(start, node + 1); link += 1) {
          const other = at(list, link);
          if (at(label, other) !== mine) continue;
          label[other] = -mine;
          piece[other] = count;
          open[used] = other;
          used += 1;
        }
      }
    }
    sizes[count] = used;
    count += 1;
  }
  if (count === 1) return [from, to];
  const bounds: number[] = [from];
  for (let one = 0, next = from; one < count; one += 1) {
    const size = at(sizes, one);
    sizes[one] = next;
    next += size;
    bounds.push(next);
  }
  spare.set(order.subarray(from, to));
  for (let index = 0; index < to - from; index += 1) {
    const node = at(spare, index);
    const place = at(sizes, at(piece, node));
    order[place] = node;
    sizes[at(piece, node)] = place + 1;
  }
  return bounds;
};
