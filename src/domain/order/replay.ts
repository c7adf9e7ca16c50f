import { orderSized } from './core';
import { isSizedState, knownAt, lastKnown, type PastItem, type PastSprint } from './past';
import { circlesOf, type Link, withoutCircles } from './schedule';

/** Points that got done at a moment. */
interface Supply {
  readonly at: number;
  readonly points: number;
}

/** What a replay remembers from sprint to sprint. */
interface Course {
  /** When each got done in the replay, by id. */
  readonly done: Map<string, number>;
  /** What is begun: its id, and how many points of it are left. */
  begun: { readonly id: string; readonly left: number } | null;
}

const pointsOf = (item: PastItem): number => lastKnown(item)?.points ?? 0;

/** When each was accepted by the end of the time looked at; what was never known with value and points before that could not be planned. */
const plannable = (items: readonly PastItem[], sprints: readonly PastSprint[]): readonly PastItem[] =>
  items.filter((item) => {
    if (!isSizedState(lastKnown(item)) || (item.done !== null && !item.isAccepted)) return false;
    return sprints.some(({ start }) => isSizedState(knownAt(item, start)) && (item.done === null || item.done > start));
  });

/** Those of the candidates whose blockers are done, or are candidates too. What was accepted by then could be, whatever its links say today. */
const feasible = (
  candidates: readonly PastItem[],
  { done }: Course,
  {
    byKey,
    planned,
    sprint,
  }: {
    readonly byKey: ReadonlyMap<string, PastItem>;
    readonly planned: ReadonlySet<string>;
    readonly sprint: PastSprint;
  },
): readonly PastItem[] => {
  const isDone = ({ id, done: when }: PastItem): boolean =>
    planned.has(id) ? done.has(id) : when !== null && when <= sprint.start;
  let left = candidates;
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const next = left.filter(
      (item) =>
        (item.done !== null && item.done <= sprint.end) ||
        item.blockers.every((key) => {
          const other = byKey.get(key);
          return other === undefined || isDone(other) || ids.has(other.id);
        }),
    );
    if (next.length === left.length) return left;
    left = next;
  }
};

/** The order that brings value soonest, by what was known when a sprint began; equal ones as they really went. */
const planned = (pool: readonly PastItem[], sprint: PastSprint): readonly PastItem[] => {
  const listed = pool.toSorted((a, b) => (a.done ?? Infinity) - (b.done ?? Infinity) || 0);
  const places = new Map(listed.map(({ key }, place) => [key, place]));
  const links = listed.flatMap(({ blockers }, place) =>
    blockers.flatMap((key): readonly Link[] => {
      const other = places.get(key);
      return other === undefined || other === place ? [] : [[other, place]];
    }),
  );
  const circles = circlesOf(listed.length, links);
  const sized = listed.map((item) => {
    const state = knownAt(item, sprint.start);
    return { value: state?.value ?? 0, points: state?.points ?? 1, risky: false, due: Infinity };
  });
  const { sequence } = orderSized(sized, circles.length === 0 ? links : withoutCircles(links, circles), 0);
  return Array.from(sequence, (place) => listed[place]).filter((item) => item !== undefined);
};

/** Works through a queue with the points that really got done, when they got done. What is begun goes on first. */
const work = (course: Course, queue: readonly PastItem[], supply: readonly Supply[]): void => {
  const { begun } = course;
  const first = queue.find(({ id }) => id === begun?.id);
  const line = first === undefined ? queue : [first, ...queue.filter((item) => item !== first)];
  let [next, credit] = [0, 0];
  let left = first !== undefined && begun !== null ? begun.left : pointsOf(line[0] ?? noItem);
  for (const { at, points } of supply) {
    credit += points;
    for (let item = line[next]; item !== undefined && credit >= left - 1e-9; item = line[next]) {
      credit -= left;
      course.done.set(item.id, at);
      next += 1;
      left = pointsOf(line[next] ?? noItem);
    }
  }
  const open = line[next];
  course.begun = open === undefined || credit <= 0 ? null : { id: open.id, left: left - credit };
};

const noItem: PastItem = { id: '', key: '', states: [], blockers: [], done: null, isAccepted: false };

/**
 * When each work item would have been done, had each past sprint taken up first what the order that brings value soonest names first. The same points
 * get done at the same moments as in truth, but of other work items. What is ordered is what had value and points, was open and could be begun when the
 * sprint began, by the values and points of that day; what it took is what it is known to take now. What came later, has no value or was closed stays
 * where it was. Gives the moments by id, of those that could be planned.
 */
export const replay = (
  items: readonly PastItem[],
  sprints: readonly PastSprint[],
): ReadonlyMap<string, number | null> => {
  const all = plannable(items, sprints);
  const ids = new Set(all.map(({ id }) => id));
  const byKey = new Map(items.map((item) => [item.key, item]));
  const supply = all
    .flatMap((item): readonly Supply[] => (item.done === null ? [] : [{ at: item.done, points: pointsOf(item) }]))
    .toSorted((a, b) => a.at - b.at);
  const course: Course = { done: new Map(), begun: null };
  sprints.forEach((sprint, index) => {
    const until = sprints[index + 1]?.start ?? sprint.end;
    const candidates = all.filter((item) => !course.done.has(item.id) && isSizedState(knownAt(item, sprint.start)));
    const pool = feasible(candidates, course, { byKey, planned: ids, sprint: { ...sprint, end: until } });
    work(
      course,
      planned(pool, sprint),
      supply.filter(({ at }) => at > sprint.start && at <= until),
    );
  });
  return new Map(all.map(({ id }) => [id, course.done.get(id) ?? null]));
};
