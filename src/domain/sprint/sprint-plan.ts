import { type BacklogItem, isOpen } from '../backlog/backlog-item';
import { lacksOf } from '../flow/lacks';
import { readyStock } from '../flow/ready-stock';
import type { Lack, Velocity } from '../flow/results';
import { median } from '../flow/statistics';
import type { Period } from '../flow/types';
import type { JiraId } from '../shared/ids';

/** Who can mend what a work item lacks. */
export type Mender = 'author' | 'product-owner' | 'team';

/** The same as the panel says of the lines of the Definition of Ready. */
export const menders: Readonly<Record<Lack, Mender>> = {
  criteria: 'author',
  estimate: 'team',
  value: 'product-owner',
  unblocking: 'team',
  other: 'team',
};

/** A work item of a sprint. */
export interface SprintItem {
  readonly item: BacklogItem;
  /** What it lacks before it is ready; nothing where it is done. */
  readonly lacks: readonly Lack[];
  readonly menders: readonly Mender[];
  /** Keys of what blocks it, is not done, and is not in the sprint either. */
  readonly outside: readonly string[];
}

/** What sprints usually came to: the median of those that velocity counts, with the least and the most. */
export interface Usual {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** A sprint before it is accepted: what is in it, what the team gets done, and what is wrong with it. */
export interface SprintPlan {
  /** In Jira's order, sub-tasks within their parents. */
  readonly items: readonly SprintItem[];
  readonly points: number;
  readonly value: number;
  readonly withoutPoints: number;
  readonly withoutValue: number;
  readonly capacity: Velocity | null;
  /** How its points stand to the capacity: below what was least done, above what was most, or between; null without a velocity. */
  readonly load: 'below' | 'within' | 'above' | null;
  readonly usual: { readonly points: Usual | null; readonly value: Usual | null };
  readonly notReady: readonly SprintItem[];
  /** Ready points that nobody has begun, in no sprint that runs or comes before the end of this one. */
  readonly stockLeft: { readonly points: number; readonly iterations: number | null };
}

/** What is or was in a sprint. A closed one stays listed with a work item for good. */
export const inSprint = (items: readonly BacklogItem[], sprintId: JiraId): readonly BacklogItem[] =>
  items.filter(({ sprintIds }) => sprintIds.includes(sprintId)).toSorted((a, b) => a.position - b.position);

/** Where nothing is stored the settings ask for nothing, or nobody judged it yet: then only the estimate can be missed. */
const lacksIn = (item: BacklogItem): readonly Lack[] => {
  if (!isOpen(item)) return [];
  const lacks = lacksOf(item);
  return item.readiness === null ? lacks.filter((lack) => lack === 'estimate') : lacks;
};

const toSprintItem = (item: BacklogItem, keys: ReadonlySet<string>): SprintItem => {
  const lacks = lacksIn(item);
  return {
    item,
    lacks,
    menders: [...new Set(lacks.map((lack) => menders[lack]))],
    outside: isOpen(item) ? item.openBlockers.filter((key) => !keys.has(key)) : [],
  };
};

const usualOf = (numbers: readonly number[]): Usual | null => {
  const middle = median(numbers);
  return middle === null ? null : { middle, low: Math.min(...numbers), high: Math.max(...numbers) };
};

const loadOf = (points: number, capacity: Velocity | null): SprintPlan['load'] => {
  if (capacity === null) return null;
  if (points < capacity.low) return 'below';
  return points > capacity.high ? 'above' : 'within';
};

const sumOf = (items: readonly BacklogItem[], of: 'points' | 'value'): number =>
  items.reduce((sum, item) => sum + (item[of] ?? 0), 0);

export interface PlanInput {
  readonly sprintId: JiraId;
  readonly items: readonly BacklogItem[];
  readonly velocity: Velocity | null;
  /** Of the sprint's board; what is usual is taken from those that the velocity counts. */
  readonly periods: readonly Period[];
  /** Sprints that run or come before this one: their work is not in stock any more. */
  readonly before: readonly JiraId[];
}

/** What a sprint is going to contain, against what the team usually gets done. */
export const sprintPlan = ({ sprintId, items, velocity, periods, before }: PlanInput): SprintPlan => {
  const own = inSprint(items, sprintId);
  const keys = new Set(own.map(({ key }) => key));
  const all = own.map((item) => toSprintItem(item, keys));
  const counted = new Set(velocity?.periods.map(({ id }) => id));
  const past = periods.filter(({ id }) => counted.has(id));
  const taken = new Set([sprintId, ...before]);
  const rest = items.filter(({ sprint }) => sprint === null || !taken.has(sprint.id));
  const { points: left, iterations } = readyStock(rest, velocity);
  const points = sumOf(own, 'points');
  return {
    items: all,
    points,
    value: sumOf(own, 'value'),
    withoutPoints: own.filter((item) => (item.points ?? 0) <= 0).length,
    withoutValue: own.filter((item) => item.value === null).length,
    capacity: velocity,
    load: loadOf(points, velocity),
    usual: {
      points: usualOf(past.map(({ committed }) => committed.points)),
      value: usualOf(past.map(({ committed }) => committed.value)),
    },
    notReady: all.filter(({ lacks }) => lacks.length > 0),
    stockLeft: { points: left, iterations },
  };
};
