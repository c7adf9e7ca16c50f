import { useMemo } from 'react';

import type { Sprint } from '../../src/domain/backlog/backlog-item';
import type { Instant } from '../../src/domain/shared/ids';
import type { FlowRules, Period, Timeline, Velocity } from '../../src/domain/flow';
import { proposedMeanings } from '../../src/domain/flow/meanings';
import { flowPolicy, timelineOf } from '../../src/domain/flow/timeline';
import { sprintFigures } from '../../src/domain/flow/sprint-figures';
import { velocity } from '../../src/domain/flow/velocity';
import { weekFigures } from '../../src/domain/flow/week-figures';
import { type ProjectData, useProject } from './data';
import { horizon } from '../project-sync/wanted-histories';

/** What the figures of all routes rest on. */
export interface Figures {
  /** Of what has a history that was read, and of what nobody has begun. */
  readonly timelines: readonly Timeline[];
  /** Sprints, or weeks where there are none, oldest first; the running one is the last. */
  readonly periods: readonly Period[];
  readonly velocity: Velocity | null;
  readonly unit: 'sprint' | 'week';
  readonly now: string;
}

const weeks = 26;

const rulesOf = ({ categories, statuses, items, fields, policy }: ProjectData): FlowRules => ({
  categories,
  // Without settings what the names say stands in.
  ...(policy === null && { meanings: proposedMeanings(statuses, items) }),
  fields: { sprint: fields.sprint, points: fields.points, value: fields.value },
  policy: policy === null ? null : flowPolicy(policy),
});

/** Only sprints whose histories were read, from the first in which anything happened: what came before would be too low. */
const told = (periods: readonly Period[], since: number): readonly Period[] => {
  const read = periods.filter(({ kind, start }) => kind === 'week' || Date.parse(start) >= since);
  const first = read.findIndex(
    ({ committed, completed, accepted }) => committed.ids.length + completed.ids.length + accepted.ids.length > 0,
  );
  return first < 0 ? [] : read.slice(first);
};

const figuresOf = (data: ProjectData, histories: ProjectData['histories'], at: number): Figures => {
  const rules = rulesOf(data);
  const now = new Date(at).toISOString();
  const timelines = data.items
    .filter(({ id, status }) => histories.has(id) || status.category !== 'done')
    .map((item) => timelineOf(item, histories.get(item.id) ?? [], rules));
  const sprints = data.sprints.filter(({ state }) => state !== 'future');
  const periods = told(
    sprints.length > 0 ? sprintFigures(data.sprints, timelines, now) : weekFigures(timelines, { weeks, now }),
    horizon(data.sprints, at),
  );
  return {
    timelines,
    periods,
    velocity: velocity(periods, { since: data.policy === null ? null : data.policy.since }),
    unit: sprints.length > 0 ? 'sprint' : 'week',
    now,
  };
};

/** The same periods and velocity for the sprints of another board of the project. */
export const boardFigures = (
  sprints: readonly Sprint[],
  { timelines, now }: Pick<Figures, 'timelines' | 'now'>,
  since: Instant | null | undefined,
): Pick<Figures, 'periods' | 'velocity'> => {
  const periods = told(sprintFigures(sprints, timelines, now), horizon(sprints, Date.parse(now)));
  return { periods, velocity: velocity(periods, { since }) };
};

/** Null until the histories are there: figures that grow while one looks would be read wrongly. */
export const useFigures = (): Figures | null => {
  const data = useProject();
  const { items, sprints, histories, policy, fields, phase, readAt } = data;
  const isThere = phase === 'ready' || readAt !== null;
  return useMemo(
    () => (isThere ? figuresOf(data, histories, readAt ?? Date.now()) : null),
    [isThere, items, sprints, histories, policy, fields.points, fields.value, readAt],
  );
};
