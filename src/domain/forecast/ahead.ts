import type { BacklogItem, Sprint } from '../backlog/backlog-item';
import { median } from '../flow/statistics';
import type { Period } from '../flow/types';
import { dayMs } from '../shared/day';
import type { Instant } from '../shared/ids';
import type { Sprints } from './dates';

/** Where nothing says how long a sprint is. */
const usualLength = 14 * dayMs;

/** How the coming sprints lie in time, by how long the past ones were. */
export const sprintsAhead = (periods: readonly Period[], sprints: readonly Sprint[], now: Instant): Sprints => {
  const length = median(
    periods.filter(({ closed }) => closed).map(({ start, end }) => Date.parse(end) - Date.parse(start)),
  );
  const active = sprints.findLast(({ state }) => state === 'active');
  const end = Date.parse(active?.end ?? '');
  const at = Date.parse(now);
  return { now: at, length: length === null || length <= 0 ? usualLength : length, end: end > at ? end : null };
};

/** As work will be done: the running sprint, then planned ones as they stand, then the rest; each in Jira's order. */
export const inTurn = (items: readonly BacklogItem[], sprints: readonly Sprint[]): readonly BacklogItem[] => {
  const turns = new Map(sprints.map(({ id, state }, index) => [id, state === 'active' ? -1 : index]));
  const turnOf = ({ sprint }: BacklogItem): number => (sprint === null ? Infinity : (turns.get(sprint.id) ?? Infinity));
  return items.toSorted((a, b) => (turnOf(a) === turnOf(b) ? a.position - b.position : turnOf(a) - turnOf(b)));
};
