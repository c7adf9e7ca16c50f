import { type BacklogItem, isOpen, type Sprint } from '../../../src/domain/backlog/backlog-item';
import { median } from '../../../src/domain/flow/statistics';
import {
  type Coming,
  type OutlookInput,
  runningOf,
  samplesOf,
  type Sprints,
  sprintsUntil,
  usualPoints,
} from '../../../src/domain/forecast';
import { dayMs } from '../../../src/domain/shared/day';
import type { OpenVersion } from '../../../src/jira/versions';
import type { ProjectData } from '../data';
import type { Figures } from '../figures';

/** Where nothing says how long a sprint is. */
const usualLength = 14 * dayMs;

/** What the forecast is made of, and how its sprints, or weeks, lie in time. */
export interface ForecastInput extends OutlookInput {
  readonly sprints: Sprints;
  /** Open work items that the policy does not govern: nobody accepts them, so nothing tells what they take. */
  readonly leftOut: number;
}

/** When the running sprint is to end, or the running week ends; null where that is past or nobody knows. */
const endOf = ({ unit, periods, now }: Figures, { sprints }: Pick<ProjectData, 'sprints'>): number | null => {
  const active = sprints.findLast(({ state }) => state === 'active');
  const week = periods.findLast(({ closed }) => !closed);
  const end =
    unit === 'sprint' ? Date.parse(active?.end ?? '') : week === undefined ? NaN : Date.parse(week.start) + 7 * dayMs;
  return end > Date.parse(now) ? end : null;
};

const sprintsOf = (figures: Figures, data: Pick<ProjectData, 'sprints'>): Sprints => {
  const length = median(
    figures.periods.filter(({ closed }) => closed).map(({ start, end }) => Date.parse(end) - Date.parse(start)),
  );
  return {
    now: Date.parse(figures.now),
    length: length === null || length <= 0 ? usualLength : length,
    end: endOf(figures, data),
  };
};

/** As work will be done: the running sprint, then planned ones as they stand, then the rest; without sprints what was begun first. Each in Jira's order. */
const inTurn = (
  items: readonly BacklogItem[],
  unit: Figures['unit'],
  sprints: readonly Sprint[],
): readonly BacklogItem[] => {
  const turns = new Map(sprints.map(({ id, state }, index) => [id, state === 'active' ? -1 : index]));
  const turnOf = ({ sprint, status }: BacklogItem): number => {
    if (unit === 'week') return status.category === 'indeterminate' ? 0 : 1;
    return sprint === null ? Infinity : (turns.get(sprint.id) ?? Infinity);
  };
  return items.toSorted((a, b) => (turnOf(a) === turnOf(b) ? a.position - b.position : turnOf(a) - turnOf(b)));
};

/** Reads it from the page's data, for Jira's order of today. A project without sprints is read by its weeks. */
export const forecastInput = (
  figures: Figures,
  data: Pick<ProjectData, 'items' | 'policy' | 'sprints'>,
  versions: readonly OpenVersion[],
): ForecastInput => {
  const { items, policy } = data;
  const open = items.filter(isOpen);
  const governed = open.filter(({ type }) => policy !== null && Object.hasOwn(policy.types, type.id));
  const coming = inTurn(governed, figures.unit, data.sprints).map((item): Coming => ({
    ...{ id: item.id, key: item.key, value: item.value, points: item.points },
    versionIds: item.versions.map(({ id }) => id),
  }));
  const sprints = sprintsOf(figures, data);
  const running = figures.periods.findLast(({ closed }) => !closed);
  return {
    ...{ coming, sprints, leftOut: open.length - governed.length },
    samples: samplesOf({
      ...{ periods: figures.periods, timelines: figures.timelines },
      order: coming.map(({ id }) => id),
      usual: usualPoints(coming),
      since: policy === null ? null : policy.since,
    }),
    running: runningOf(running?.accepted.points ?? 0, sprints),
    versions: versions.map(({ id, releaseDate }) => ({
      id,
      sprintsUntil: releaseDate === null ? null : sprintsUntil(Date.parse(releaseDate) + dayMs, sprints),
    })),
  };
};
