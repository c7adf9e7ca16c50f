import type { Sprint } from '../../sandbox/jira/model';

export const hour = 3_600_000;
export const day = 24 * hour;
const sprintLength = 14 * day;
const intoRunning = 8 * day;

/** A year of sprints at most, and fewer where there is too little work to fill them. */
const closedSprints = (count: number): number => Math.min(26, Math.max(4, Math.round(count / 40)));
const futureSprints = 2;

export type Planned = Omit<Sprint, 'id' | 'boardId'>;

/** Closed sprints without a gap, one that runs, and two to come. */
export const sprintsFor = (count: number, now: number): readonly Planned[] => {
  const closed = closedSprints(count);
  return Array.from({ length: closed + 1 + futureSprints }, (_, index): Planned => {
    const start = now - intoRunning + (index - closed) * sprintLength;
    const end = start + sprintLength;
    const state = index < closed ? 'closed' : index === closed ? 'active' : 'future';
    return {
      name: `Tide ${index + 1}`,
      goal: '',
      state,
      created: start - 30 * day,
      startDate: state === 'future' ? null : start,
      endDate: state === 'future' ? null : end,
      completeDate: state === 'closed' ? end - hour : null,
    };
  });
};
