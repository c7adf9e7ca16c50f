import type { BacklogItem, Sprint } from '../backlog/backlog-item';
import type { Timeline } from '../flow/types';
import { atOnce } from '../shared/at-once';
import { dayMs } from '../shared/day';
import type { CalendarDate, Instant } from '../shared/ids';
import { type Counted, inTurn, sprintsAhead } from './ahead';
import { runningOf, type Sprints, sprintsUntil } from './dates';
import type { OutlookInput } from './outlook';
import { type Coming, usualPoints } from './release';
import { samplesInSteps } from './samples';

/** What is known of a project when its forecast is made. */
export interface Known extends Counted {
  /** Open work that somebody accepts. */
  readonly open: readonly BacklogItem[];
  readonly timelines: readonly Timeline[];
  readonly sprints: readonly Sprint[];
  readonly versions: readonly { readonly id: string; readonly releaseDate: CalendarDate | null }[];
  /** When acceptance came into force; null: it never did; undefined: that is not known. */
  readonly since: Instant | null | undefined;
  readonly now: Instant;
}

/** What the forecast is made of, and how its sprints, or weeks, lie in time. */
export interface InputInTime extends OutlookInput {
  readonly sprints: Sprints;
}

const toComing = ({ id, key, value, points, versions }: BacklogItem): Coming => ({
  ...{ id, key, value, points },
  versionIds: versions.map((version) => version.id),
});

/** Made step by step, for Jira's order of today: of thousands of work items it takes longer than a page may stand still. */
export const outlookInputInSteps = function* (known: Known): Generator<void, InputInTime> {
  const { unit, periods, timelines, since } = known;
  const coming = inTurn(known.open, unit, known.sprints).map(toComing);
  const sprints = sprintsAhead({ unit, periods }, known.sprints, known.now);
  const running = periods.findLast(({ closed }) => !closed);
  yield;
  const order = coming.map(({ id }) => id);
  const samples = yield* samplesInSteps({ periods, timelines, order, usual: usualPoints(coming), since });
  return {
    ...{ coming, sprints, samples, running: runningOf(running?.accepted.points ?? 0, sprints) },
    versions: known.versions.map(({ id, releaseDate }) => ({
      id,
      sprintsUntil: releaseDate === null ? null : sprintsUntil(Date.parse(releaseDate) + dayMs, sprints),
    })),
  };
};

/** The same at once. */
export const outlookInput = (known: Known): InputInTime => atOnce(outlookInputInSteps(known));
