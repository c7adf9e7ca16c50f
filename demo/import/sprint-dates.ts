import type { Sprint } from '../../sandbox/jira/model';
import type { SprintReference } from './issue';

const day = 24 * 3_600_000;
const usualLength = 14 * day;
const sprintsAYear = 27;

/** A sprint whose name has a year and a number, as in "2017 Sprint 08", began that many fortnights into the year. */
export const startByName = (name: string): number | null => {
  const [, year, number] = /\b(20\d{2})\D{1,12}(\d{1,2})\b/.exec(name) ?? [];
  const at = Number(number);
  return year === undefined || at < 1 || at > sprintsAYear
    ? null
    : Date.UTC(Number(year), 0, 1) + (at - 1) * usualLength;
};

/** What the work items of a sprint show about its dates. Epoch milliseconds. */
export interface SprintEvidence {
  /** When those were finished for which it is the last sprint. */
  readonly finished: readonly number[];
  /** When those in it were created. */
  readonly created: readonly number[];
  /** Whether any of them was begun. */
  readonly begun: boolean;
}

const middle = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
};

const latest = (values: readonly number[]): number => values.reduce((last, at) => Math.max(last, at), 0);

/** Around what was finished in it, else by its name, else around the youngest work item in it. */
const estimatedStart = (name: string, { finished, created }: SprintEvidence): number => {
  const named = startByName(name);
  const finish = middle(finished);
  if (finish === null) return named ?? latest(created) - usualLength / 2;
  return named !== null && finish >= named && finish < named + usualLength ? named : finish - usualLength / 2;
};

type Dates = Pick<Sprint, 'state' | 'startDate' | 'endDate' | 'completeDate'>;

const given = ({ state, start, end, complete }: SprintReference, now: number): Dates => {
  const endDate = end ?? complete ?? (start === null ? null : start + usualLength);
  const guess =
    endDate === null || start === null || start > now
      ? 'future'
      : complete !== null || endDate <= now
        ? 'closed'
        : 'active';
  const is = state ?? guess;
  return {
    state: is,
    startDate: start ?? (is === 'future' || endDate === null ? null : endDate - usualLength),
    endDate,
    completeDate: is === 'closed' ? (complete ?? endDate) : null,
  };
};

const estimated = ({ name, state }: SprintReference, evidence: SprintEvidence, now: number): Dates => {
  const startDate = Math.min(estimatedStart(name, evidence), now);
  const endDate = startDate + usualLength;
  const is = state ?? (endDate <= now ? 'closed' : evidence.begun ? 'active' : 'future');
  if (is === 'future') return { state: is, startDate: null, endDate: null, completeDate: null };
  const end = is === 'closed' ? Math.min(endDate, now) : endDate;
  return { state: is, startDate, endDate: end, completeDate: is === 'closed' ? end : null };
};

export interface DatedSprint extends Dates {
  readonly isEstimate: boolean;
}

/** When a sprint was: as the file says, else by an estimate. A sprint that has not begun needs no dates. */
export const sprintDates = (sprint: SprintReference, evidence: SprintEvidence, now: number): DatedSprint => {
  const isKnown = sprint.state === 'future' || sprint.start !== null || sprint.end !== null || sprint.complete !== null;
  if (isKnown) return { ...given(sprint, now), isEstimate: false };
  const dates = estimated(sprint, evidence, now);
  return { ...dates, isEstimate: dates.state !== 'future' };
};

/** The same sprint so much later or earlier, but begun by now, and ended by now if it is closed. */
export const shifted = (dates: DatedSprint, by: number, now: number): DatedSprint => {
  const move = (at: number | null, last: number): number | null => (at === null ? null : Math.min(at + by, last));
  const isClosed = dates.state === 'closed';
  return {
    ...dates,
    startDate: move(dates.startDate, now - day),
    endDate: move(dates.endDate, isClosed ? now : Number.POSITIVE_INFINITY),
    completeDate: move(dates.completeDate, now),
  };
};
