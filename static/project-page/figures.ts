import type { Sprint } from '../../src/domain/backlog/backlog-item';
import type { Instant } from '../../src/domain/shared/ids';
import type { FlowRules, Period, Timeline, Velocity } from '../../src/domain/flow';
import { proposedMeanings } from '../../src/domain/flow/meanings';
import { flowPolicy, timelineOf } from '../../src/domain/flow/timeline';
import { sprintFigures, sprintFiguresInSteps } from '../../src/domain/flow/sprint-figures';
import { velocity } from '../../src/domain/flow/velocity';
import { weekFigures } from '../../src/domain/flow/week-figures';
import { type ProjectData, useProject } from './data';
import { horizon } from '../project-sync/wanted-histories';
import { inSlices } from '../ui/in-slices';
import { useMade } from './use-made';

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

/** Made work item by work item, since thousands take longer than the page may stand still. */
const makeFigures = function* (data: ProjectData, at: number): Generator<void, Figures> {
  const rules = rulesOf(data);
  const now = new Date(at).toISOString();
  const timelines: Timeline[] = [];
  for (const item of data.items) {
    if (data.histories.has(item.id) || item.status.category !== 'done')
      timelines.push(timelineOf(item, data.histories.get(item.id) ?? [], rules));
    yield;
  }
  const sprints = data.sprints.filter(({ state }) => state !== 'future');
  const periods = told(
    sprints.length > 0
      ? yield* sprintFiguresInSteps(data.sprints, timelines, now)
      : weekFigures(timelines, { weeks, now }),
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

type Source = readonly unknown[];

/** The last ones of a list of work items: another route needs the same. */
const known = new WeakMap<object, { readonly source: Source; readonly figures: Figures }>();

const knownOf = (items: object, source: Source): Figures | null => {
  const last = known.get(items);
  return last !== undefined && last.source.every((one, place) => one === source[place]) ? last.figures : null;
};

/**
 * Null until the histories are there, since figures that grow while one looks would be read wrongly; new ones take the place of the last ones.
 * @throws what made them fail, when it is drawn
 */
export const useFigures = (): Figures | null => {
  const data = useProject();
  const { items, sprints, histories, policy, fields, phase, readAt } = data;
  const isThere = phase === 'ready' || readAt !== null;
  const source = [sprints, histories, policy, fields.points, fields.value, readAt];
  const made = useMade(
    async (isWanted): Promise<Figures | null> => {
      if (!isThere) return null;
      const before = knownOf(items, source);
      if (before !== null) return before;
      const figures = await inSlices(makeFigures(data, readAt ?? Date.now()), isWanted);
      if (figures !== null) known.set(items, { source, figures });
      return figures;
    },
    [isThere, items, ...source],
    () => knownOf(items, source),
  );
  return isThere ? made : null;
};
