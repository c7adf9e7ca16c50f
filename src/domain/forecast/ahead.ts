import type { BacklogItem, Sprint } from '../backlog/backlog-item';
import { median } from '../flow/statistics';
import type { Period } from '../flow/types';
import { dayMs } from '../shared/day';
import type { Instant } from '../shared/ids';
import type { Sprints } from './dates';

/** Where nothing says how long a sprint is. */
const usualLength = 14 * dayMs;

/** What a forecast counts in: sprints or, where a project has none, weeks. */
export interface Counted {
  readonly unit: 'sprint' | 'week';
  readonly periods: readonly Period[];
}

/** When the running sprint is to end, or the running week ends; NaN where nobody knows. */
const endOf = ({ unit, periods }: Counted, sprints: readonly Sprint[]): number => {
  if (unit === 'sprint') return Date.parse(sprints.findLast(({ state }) => state === 'active')?.end ?? '');
  const week = periods.findLast(({ closed }) => !closed);
  return week === undefined ? NaN : Date.parse(week.start) + 7 * dayMs;
};

/** How the coming sprints, or weeks, lie in time, by how long the past ones were. */
export const sprintsAhead = (counted: Counted, sprints: readonly Sprint[], now: Instant): Sprints => {
  const past = counted.periods.filter(({ closed }) => closed);
  const length = median(past.map(({ start, end }) => Date.parse(end) - Date.parse(start)));
  const end = endOf(counted, sprints);
  const at = Date.parse(now);
  return { now: at, length: length === null || length <= 0 ? usualLength : length, end: end > at ? end : null };
};

/** As work will be done: the running sprint, then planned ones as they stand, then the rest; without sprints what was begun first. Each in Jira's order. */
export const inTurn = (
  items: readonly BacklogItem[],
  unit: Counted['unit'],
  sprints: readonly Sprint[],
): readonly BacklogItem[] => {
  const turns = new Map(sprints.map(({ id, state }, index) => [id, state === 'active' ? -1 : index]));
  const turnOf = ({ sprint, status }: BacklogItem): number => {
    if (unit === 'week') return status.category === 'indeterminate' ? 0 : 1;
    return sprint === null ? Infinity : (turns.get(sprint.id) ?? Infinity);
  };
  return items.toSorted((a, b) => (turnOf(a) === turnOf(b) ? a.position - b.position : turnOf(a) - turnOf(b)));
};
