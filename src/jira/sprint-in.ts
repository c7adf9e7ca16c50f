import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';

/** As a work item has them; `boardId` tells them from everything else that a field can hold. */
const Sprints = z.array(
  z.object({ id: z.number(), name: z.string(), state: z.enum(['closed', 'active', 'future']), boardId: z.number() }),
);

/** A sprint that is not over, and the field that says it. */
export interface SprintIn {
  readonly field: string;
  readonly id: JiraId;
  readonly name: string;
}

/** The sprint that a work item is in, by all its fields as Jira gives them: which of them it is, the value itself tells. Null: it is in none. */
export const sprintIn = (fields: Readonly<Record<string, unknown>>): SprintIn | null => {
  for (const [field, raw] of Object.entries(fields)) {
    const open = Sprints.safeParse(raw).data?.find(({ state }) => state !== 'closed');
    if (open !== undefined) return { field, id: String(open.id), name: open.name };
  }
  return null;
};
