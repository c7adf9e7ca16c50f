import { isScored } from '../backlog/value-per-point';
import { readyStock } from '../flow/ready-stock';
import type { ReadyStock, Trend, Waiting } from '../flow/results';
import { sprintFigures } from '../flow/sprint-figures';
import { valueTrend } from '../flow/trend';
import type { Period, Timeline } from '../flow/types';
import { velocity } from '../flow/velocity';
import { waiting } from '../flow/waiting';
import { weekFigures } from '../flow/week-figures';
import type { Policy } from '../policy/policy';
import type { ProjectFacts } from './facts';
import { livesOf } from './lives';
import { type Dates, datesOf } from './outlook';

/** Half a year. */
const weeks = 26;

/** What a point bought in a period; null where nothing that was estimated and valued was accepted in it. */
export interface PeriodScore {
  readonly name: string;
  readonly closed: boolean;
  readonly score: number | null;
}

/** Where a project stands, by what a few searches tell. */
export interface Overview {
  readonly unit: 'sprint' | 'week';
  readonly periods: readonly PeriodScore[];
  /** The last period that is over and has a score. */
  readonly latest: PeriodScore | null;
  readonly trend: Trend;
  readonly stock: ReadyStock;
  readonly waiting: Waiting;
  /** The value of what waits. */
  readonly waitingValue: number;
  readonly breaches: { readonly count: number; readonly goesOn: boolean };
  readonly dates: Dates;
  /** There is more open work than was looked at. */
  readonly openGoesOn: boolean;
  readonly timelines: readonly Timeline[];
}

/** Only periods that are known from their beginning, from the first in which anything was accepted: others would be too low. */
const told = (periods: readonly Period[], knownSince: string): readonly Period[] => {
  const known = periods.filter(({ start }) => start >= knownSince);
  const first = known.findIndex(({ accepted }) => accepted.ids.length > 0);
  return first < 0 ? [] : known.slice(first);
};

const scoreOf = ({ name, closed, accepted: { valuePerPoint } }: Period): PeriodScore => ({
  ...{ name, closed },
  score: isScored(valuePerPoint) ? valuePerPoint.score : null,
});

/** The figures of the project page, by sizes and sprints as they are today. */
export const overviewOf = (facts: ProjectFacts, policy: Policy): Overview => {
  const timelines = livesOf(facts, policy);
  const unit = facts.sprints.some(({ state }) => state !== 'future') ? 'sprint' : 'week';
  const all =
    unit === 'sprint'
      ? sprintFigures(facts.sprints, timelines, facts.now)
      : weekFigures(timelines, { weeks, now: facts.now });
  const periods = told(all, facts.knownSince);
  const scores = periods.map(scoreOf);
  const waits = waiting(facts.open, timelines, facts.now);
  const waitingIds = new Set(waits.now.map(({ id }) => id));
  return {
    ...{ unit, periods: scores, timelines, openGoesOn: facts.openGoesOn },
    latest: scores.findLast(({ closed, score }) => closed && score !== null) ?? null,
    trend: valueTrend(periods),
    stock: readyStock(facts.open, velocity(periods, { since: policy.since })),
    waiting: waits,
    waitingValue: facts.open.reduce((sum, { id, value }) => sum + (waitingIds.has(id) ? (value ?? 0) : 0), 0),
    breaches: { count: facts.breaches.length, goesOn: facts.breachesGoOn },
    dates: datesOf(facts, { unit, periods, timelines }, policy),
  };
};
