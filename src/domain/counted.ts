import { noTicks, type WorkItem } from './work-item';

/** With the sub-tasks and blockers that are open now: what the app last counted may be older. */
export const counted = (item: WorkItem): WorkItem => {
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
