import * as z from 'zod/mini';

import type { Sprint } from '../domain/backlog/backlog-item';
import type { JiraId } from '../domain/shared/ids';
import { fallback } from './fallback';
import { toInstantOrNull } from './instant';
import { path } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:sprint:jira-software'] as const;

const RawSprint = z.object({
  id: z.number(),
  name: z.string(),
  state: z.enum(['closed', 'active', 'future']),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
  completeDate: z.optional(z.string()),
  goal: z._default(z.nullable(z.string()), ''),
});

/** A page of them. */
export const Sprints = z.object({ isLast: z.optional(z.boolean()), values: z.array(RawSprint) });

/** A sprint as Jira gives it. */
export const toSprint = ({ id, name, state, goal, ...dates }: z.infer<typeof RawSprint>): Sprint => ({
  id: String(id),
  name,
  state,
  start: toInstantOrNull(dates.startDate),
  end: toInstantOrNull(dates.endDate),
  completed: toInstantOrNull(dates.completeDate),
  goal: goal?.trim() ?? '',
});

/** `GET /rest/agile/1.0/sprint/{id}`; null where there is none, or it may not be seen. */
export const readSprint = async (request: Request, sprintId: JiraId): Promise<Sprint | null> =>
  fallback(['not-found', 'forbidden', 'invalid-input'], null, async () =>
    toSprint(await getJson(request, path`/rest/agile/1.0/sprint/${sprintId}`, RawSprint)),
  );
