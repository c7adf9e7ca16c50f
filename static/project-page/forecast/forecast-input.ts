import { isOpen } from '../../../src/domain/backlog/backlog-item';
import {
  type Coming,
  inTurn,
  type OutlookInput,
  runningOf,
  samplesOf,
  type Sprints,
  sprintsAhead,
  sprintsUntil,
  usualPoints,
} from '../../../src/domain/forecast';
import { dayMs } from '../../../src/domain/shared/day';
import type { OpenVersion } from '../../../src/jira/versions';
import type { ProjectData } from '../data';
import type { Figures } from '../figures';

/** What the forecast is made of, and how its sprints, or weeks, lie in time. */
export interface ForecastInput extends OutlookInput {
  readonly sprints: Sprints;
  /** Open work items that the policy does not govern: nobody accepts them, so nothing tells what they take. */
  readonly leftOut: number;
}

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
  const sprints = sprintsAhead(figures, data.sprints, figures.now);
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
