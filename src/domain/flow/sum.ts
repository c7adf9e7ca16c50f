import { valuePerPoint } from '../backlog/value-per-point';
import type { WorkClass } from '../policy/work-class';
import type { Delivered, State, Sum, Timeline } from './types';

/** A work item with what it was when it was counted. */
export interface Counted {
  readonly timeline: Timeline;
  readonly state: Pick<State, 'points' | 'value'>;
}

export const noSum: Sum = { ids: [], points: 0, value: 0 };

const total = (counted: readonly Counted[], of: (state: Counted['state']) => number | null): number =>
  counted.reduce((all, { state }) => all + (of(state) ?? 0), 0);

/** Adds up, each work item once: the later of two counts wins. */
export const sum = (counted: readonly Counted[]): Sum => {
  const once = [...new Map(counted.map((one) => [one.timeline.item.id, one])).values()];
  return {
    ids: once.map(({ timeline }) => timeline.item.id),
    points: total(once, ({ points }) => points),
    value: total(once, ({ value }) => value),
  };
};

const hasPoints = ({ state: { points } }: Counted): boolean => points !== null && points > 0;

/** What was accepted, with what a point of it bought. */
export const delivered = (counted: readonly Counted[]): Delivered => {
  const estimated = counted.filter(hasPoints);
  const valued = estimated.some(({ state }) => state.value !== null);
  const { points, value } = sum(estimated);
  return {
    ...sum(counted),
    valuePerPoint:
      estimated.length === 0 ? { unscored: 'no-estimate' } : valuePerPoint({ value: valued ? value : null, points }),
  };
};

/** Features, enablers, defects and support apart. */
export const deliveredByClass = (counted: readonly Counted[]): Readonly<Record<WorkClass, Delivered>> => {
  const of = (workClass: WorkClass): Delivered =>
    delivered(counted.filter(({ timeline }) => timeline.item.workClass === workClass));
  return { feature: of('feature'), enabler: of('enabler'), defect: of('defect'), support: of('support') };
};

/** Ids of what has no points, or zero. */
export const idsWithoutPoints = (counted: readonly Counted[]): readonly string[] => [
  ...new Set(counted.filter((one) => !hasPoints(one)).map(({ timeline }) => timeline.item.id)),
];
