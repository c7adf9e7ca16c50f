import type { Waits } from './graph-of';
import type { UnsizedPlace } from './types';

/**
 * Puts what has no value or points beside what is in order: above it, below it, or where it stands among all. All by place in the list; `moving` are the
 * places of both. Nothing comes before what it waits for: then it follows right after that.
 */
export const withUnsized = (
  moving: readonly number[],
  ordered: readonly number[],
  waits: Waits,
  where: UnsizedPlace,
): readonly number[] => {
  const isOrdered = new Set(ordered);
  const unsized = moving.filter((place) => !isOrdered.has(place));
  if (unsized.length === 0) return ordered;
  const wanted: number[] = [];
  if (where === 'top') wanted.push(...unsized, ...ordered);
  if (where === 'bottom') wanted.push(...ordered, ...unsized);
  if (where === 'keep') {
    let next = 0;
    for (const place of moving) wanted.push(isOrdered.has(place) ? (ordered[next++] ?? place) : place);
  }
  return afterBlockers(wanted, waits, isOrdered);
};

/** The same order, but what is not in order by itself follows the last of what it waits for. */
const afterBlockers = (wanted: readonly number[], waits: Waits, isOrdered: ReadonlySet<number>): readonly number[] => {
  const isMoving = new Set(wanted);
  const open = new Map<number, number>();
  const followers = new Map<number, number[]>();
  for (const place of wanted) {
    if (isOrdered.has(place)) continue;
    const blockers = [...new Set(waits[place])].filter((other) => isMoving.has(other) && other !== place);
    open.set(place, blockers.length);
    for (const other of blockers) {
      const known = followers.get(other);
      if (known === undefined) followers.set(other, [place]);
      else known.push(place);
    }
  }
  const placed: number[] = [];
  const isPlaced = new Set<number>();
  const held = new Set<number>();
  const put = (first: number): void => {
    const stack = [first];
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      placed.push(place);
      isPlaced.add(place);
      for (const follower of followers.get(place) ?? []) {
        const left = (open.get(follower) ?? 0) - 1;
        open.set(follower, left);
        if (left === 0 && held.has(follower)) stack.push(follower);
      }
    }
  };
  for (const place of wanted) {
    if ((open.get(place) ?? 0) > 0) held.add(place);
    else put(place);
  }
  // What waits for itself by way of others keeps the order that it has.
  return [...placed, ...wanted.filter((place) => !isPlaced.has(place))];
};
