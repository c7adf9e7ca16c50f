import type { Link } from './schedule';

/** What each item waits for, by its place in the list. */
export type Waits = readonly (readonly number[])[];

/** Blockers by place; those that are not in the list are left out. */
export const waitsOf = (
  items: readonly { readonly key: string; readonly openBlockers: readonly string[] }[],
): Waits => {
  const places = new Map(items.map(({ key }, place) => [key, place]));
  const none: readonly number[] = [];
  return items.map(({ openBlockers }) =>
    openBlockers.length === 0 ? none : openBlockers.flatMap((key) => places.get(key) ?? []),
  );
};

/** The same from links. */
export const waitsBy = (count: number, links: readonly Link[]): Waits => {
  const waits: number[][] = Array.from({ length: count }, () => []);
  for (const [before, after] of links) waits[after]?.push(before);
  return waits;
};

/**
 * Links between those of the list that count, by their place among those that count: also by way of what does not, since what waits for something
 * that waits has to wait too.
 */
export const linksAmong = (waits: Waits, counts: readonly boolean[]): readonly Link[] => {
  const numbers = new Int32Array(waits.length);
  let used = 0;
  counts.forEach((isIn, place) => {
    if (isIn) numbers[place] = used++;
  });
  return waits.flatMap((blockers, place): readonly Link[] => {
    if (counts[place] !== true || blockers.length === 0) return [];
    const links: Link[] = [];
    const seen = new Set<number>();
    const open = [...blockers];
    for (let other = open.pop(); other !== undefined; other = open.pop()) {
      if (seen.has(other)) continue;
      seen.add(other);
      if (counts[other] !== true) open.push(...(waits[other] ?? []));
      else if (other !== place) links.push([numbers[other] ?? 0, numbers[place] ?? 0]);
    }
    return links;
  });
};

/** Everything that some of the marked wait for, and the marked. */
export const withBlockers = (waits: Waits, marked: readonly boolean[]): readonly boolean[] => {
  const found = [...marked];
  const open = marked.flatMap((isIn, place) => (isIn ? [place] : []));
  for (let place = open.pop(); place !== undefined; place = open.pop())
    for (const other of waits[place] ?? [])
      if (found[other] !== true) {
        found[other] = true;
        open.push(other);
      }
  return found;
};
