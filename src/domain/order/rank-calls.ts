/** So many work items Jira ranks in one call. */
export const mostRanked = 50;

/** One call: these work items, in this order, right after or right before another one. */
export interface RankCall {
  readonly ids: readonly string[];
  readonly after: string | null;
  readonly before: string | null;
}

/** Least values of a grid, by both coordinates at most so much (Fenwick 1994, in two dimensions). */
const createLeast = (rows: number, columns: number) => {
  const cost = new Float64Array((rows + 1) * (columns + 1)).fill(Infinity);
  const from = new Int32Array((rows + 1) * (columns + 1)).fill(-1);
  return {
    note: (row: number, column: number, value: number, name: number): void => {
      for (let r = row + 1; r <= rows; r += r & -r)
        for (let c = column + 1; c <= columns; c += c & -c) {
          const place = r * (columns + 1) + c;
          if (value >= (cost[place] ?? Infinity)) continue;
          cost[place] = value;
          from[place] = name;
        }
    },
    least: (row: number, column: number): { readonly value: number; readonly name: number } => {
      let [value, name] = [Infinity, -1];
      for (let r = row + 1; r > 0; r -= r & -r)
        for (let c = column + 1; c > 0; c -= c & -c) {
          const place = r * (columns + 1) + c;
          if ((cost[place] ?? Infinity) >= value) continue;
          value = cost[place] ?? Infinity;
          name = from[place] ?? -1;
        }
      return { value, name };
    },
  };
};

/**
 * Which of a list stay when it is brought into another order, so that the fewest calls are needed, and among those ways the fewest moves. `before[i]` is
 * where the i-th of the new order stood, -1 where it comes from elsewhere and cannot stay. What stays has to rise: it is an increasing subsequence; what comes between two that stay is brought there in
 * runs, so the longest one (Schensted 1961; Fredman, Discrete Mathematics 11, 1975) need not be the cheapest. Whatever is moved at all has a last move,
 * which puts at most a run between two that stay, so fewer calls cannot do. The number of runs of a gap from i to j depends on i and j by their rows
 * and rests of division alone, which makes it n log n · log run.
 */
export const staying = (before: readonly number[], run: number): readonly number[] => {
  const n = before.length;
  const step = n + 2;
  // Both ends stay: one stands before all, the other after all.
  const low = createLeast(n + 2, 1);
  const high = createLeast(n + 2, run);
  const last = createLeast(n + 2, 1);
  const parent = new Int32Array(n + 2).fill(-1);
  for (let j = 0; j <= n + 1; j += 1) {
    if (j > 0 && j <= n && (before[j - 1] ?? -1) < 0) continue;
    const here = j === 0 ? 0 : j === n + 1 ? n + 1 : (before[j - 1] ?? 0) + 1;
    const [row, rest] = [Math.floor(j / run), j % run];
    let [value, name] = [0, -1];
    if (j > 0) {
      // Runs for the j − i − 1 between: rows apart, one more where the rest is two higher, one less from the last rest to the first.
      const ways = [
        { ...low.least(here - 1, 0), more: 1 },
        { ...high.least(here - 1, run - 1 - Math.max(0, rest - 1)), more: 0 },
        ...(rest === 0 ? [{ ...last.least(here - 1, 0), more: -1 }] : []),
      ];
      value = Infinity;
      for (const way of ways) {
        if (way.name < 0 || way.value + (row + way.more) * step + j - 1 >= value) continue;
        value = way.value + (row + way.more) * step + j - 1;
        name = way.name;
      }
    }
    parent[j] = name;
    const kept = value - row * step - j;
    low.note(here, 0, kept, j);
    high.note(here, run - 1 - rest, kept, j);
    if (rest === run - 1) last.note(here, 0, kept, j);
  }
  const stay: number[] = [];
  for (let j = parent[n + 1] ?? -1; j > 0; j = parent[j] ?? -1) stay.push(j - 1);
  return stay.reverse();
};

/** The calls of a stretch of the new order, between what stands before and after it, which stay. */
const callsFor = (
  target: readonly string[],
  stays: ReadonlySet<string>,
  ends: { readonly before: string | null; readonly after: string | null },
  run: number,
): readonly RankCall[] => {
  const calls: RankCall[] = [];
  let anchor = ends.before;
  let open: string[] = [];
  const bring = (next: string | null): void => {
    for (let from = 0; from < open.length; from += run) {
      const ids = open.slice(from, from + run);
      calls.push({ ids, after: anchor, before: anchor === null ? next : null });
      anchor = ids.at(-1) ?? anchor;
    }
    open = [];
  };
  for (const id of target) {
    if (!stays.has(id)) {
      open.push(id);
      continue;
    }
    bring(id);
    anchor = id;
  }
  bring(ends.after);
  return calls;
};

/**
 * The fewest calls that bring a list into another order of the same ids. What `mayMove` does not name stays, and has the same order in both. No call moves more than `run`.
 */
export const rankCalls = (
  now: readonly string[],
  target: readonly string[],
  {
    mayMove = () => true,
    run = mostRanked,
  }: { readonly mayMove?: (id: string) => boolean; readonly run?: number } = {},
): readonly RankCall[] => {
  const places = new Map<string, { readonly stretch: number; readonly place: number }>();
  let stretches = 0;
  now.forEach((id, place) => {
    if (mayMove(id)) places.set(id, { stretch: stretches, place });
    else stretches += 1;
  });
  const calls: RankCall[] = [];
  for (let [from, stretch] = [0, 0]; from < target.length; stretch += 1) {
    let to = from;
    while (to < target.length && mayMove(target[to] ?? '')) to += 1;
    const part = target.slice(from, to);
    // Only what stands in the same stretch today can stay in it.
    const here = part.flatMap((id) => {
      const place = places.get(id);
      return place?.stretch === stretch ? [{ id, place: place.place }] : [];
    });
    const ranks = new Map(here.toSorted((a, b) => a.place - b.place).map(({ id }, rank) => [id, rank]));
    const before = part.map((id) => ranks.get(id) ?? -1);
    const stays = staying(before, run).map((index) => part[index] ?? '');
    calls.push(...callsFor(part, new Set(stays), { before: target[from - 1] ?? null, after: target[to] ?? null }, run));
    from = to + 1;
  }
  return calls;
};
