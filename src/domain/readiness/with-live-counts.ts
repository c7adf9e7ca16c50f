import { noTicks, type WorkItem } from '../shared/work-item';

/** With the sub-tasks and blockers that are open now: what the app last counted may be older. */
export const withLiveCounts = (item: WorkItem): WorkItem => {
  const { held } = item.stored.ticks ?? noTicks;
  return {
    ...item,
    stored: {
      ...item.stored,
      ticks: { held, subtasks: item.openSubtasks, blockers: item.openBlockers },
      ticksDamaged: false,
    },
  };
};
