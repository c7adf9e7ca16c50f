import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import type { RawItem } from './to-backlog-item';

const Placed = z.object({
  project: z.object({ id: z.string() }),
  issuetype: z.object({ subtask: z.optional(z.boolean()), hierarchyLevel: z.optional(z.number()) }),
});

/** Whether a work item is one of the project that sprints hold: sub-tasks are in their parents, and epics in none. Its `project` and `issuetype` are read. */
export const isInSprints = ({ fields }: Pick<RawItem, 'fields'>, projectId: JiraId): boolean => {
  const placed = Placed.safeParse(fields);
  if (!placed.success || placed.data.project.id !== projectId) return false;
  const { subtask = false, hierarchyLevel = 0 } = placed.data.issuetype;
  return !subtask && hierarchyLevel === 0;
};
