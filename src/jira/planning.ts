import * as z from 'zod/mini';

import type { Sprint } from '../domain/backlog/backlog-item';
import { CustomFieldId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { path, query } from './path';
import { getJson, type Request } from './request';
import { toInstantOrNull } from './instant';

export const scopes = [
  'read:board-scope:jira-software',
  'read:board-scope.admin:jira-software',
  'read:project:jira',
  'read:sprint:jira-software',
] as const;

/** The board that a project is planned on. */
export interface Board {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban' | 'simple';
  /** What it estimates with, where that is a field. */
  readonly points: CustomFieldId | null;
}

const Boards = z.object({
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      type: z.optional(z.string()),
      location: z.optional(z.nullable(z.object({ projectKey: z.optional(z.string()) }))),
    }),
  ),
});

const Configuration = z.object({
  estimation: z.optional(z.nullable(z.object({ field: z.optional(z.object({ fieldId: z.string() })) }))),
});

const Sprints = z.object({
  isLast: z.optional(z.boolean()),
  values: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      state: z.enum(['closed', 'active', 'future']),
      startDate: z.optional(z.string()),
      endDate: z.optional(z.string()),
      completeDate: z.optional(z.string()),
    }),
  ),
});

/** A project without boards, or without Jira Software, has none to go by: that is an answer, not a fault. */
const orNone = async <T>(ask: () => Promise<T>, none: T): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure && ['not-found', 'forbidden', 'invalid-input'].includes(error.code)) return none;
    throw error;
  }
};

const typeOf = (raw: string | undefined): Board['type'] => (raw === 'scrum' || raw === 'simple' ? raw : 'kanban');

const toSprint = ({ id, name, state, ...dates }: z.infer<typeof Sprints>['values'][number]): Sprint => ({
  id: String(id),
  name,
  state,
  start: toInstantOrNull(dates.startDate),
  end: toInstantOrNull(dates.endDate),
  completed: toInstantOrNull(dates.completeDate),
});

const byStart = (a: Sprint, b: Sprint): number =>
  a.start === null || b.start === null
    ? Number(a.start === null) - Number(b.start === null)
    : a.start.localeCompare(b.start);

export const planning = (request: Request) => {
  const board = async (projectKey: string): Promise<Board | null> =>
    orNone(async () => {
      const { values } = await getJson(
        request,
        `/rest/agile/1.0/board${query({ projectKeyOrId: projectKey })}`,
        Boards,
      );
      // A board of another project may show this one too, and a board with sprints says more than one without.
      const rank = (one: (typeof values)[number]): number =>
        Number(one.location?.projectKey === projectKey) * 2 + Number(one.type !== 'kanban');
      const first = values.toSorted((a, b) => rank(b) - rank(a))[0];
      if (first === undefined) return null;
      const { estimation } = await orNone(
        () => getJson(request, path`/rest/agile/1.0/board/${first.id}/configuration`, Configuration),
        {},
      );
      const points = CustomFieldId.safeParse(estimation?.field?.fieldId);
      return {
        id: String(first.id),
        name: first.name,
        type: typeOf(first.type),
        points: points.success ? points.data : null,
      };
    }, null);

  return {
    /** The project's own board, the one with sprints where there are several. */
    board,

    /**
     * `GET /rest/agile/1.0/board/{id}/sprint`: those in these states, in the order of their beginning, those that have not begun as Jira has
     * them. A board without sprints has none.
     */
    sprints: async (boardId: string, states: readonly Sprint['state'][]): Promise<readonly Sprint[]> =>
      orNone(async () => {
        const all: Sprint[] = [];
        for (;;) {
          const page = await getJson(
            request,
            path`/rest/agile/1.0/board/${boardId}/sprint` +
              query({ state: states, startAt: all.length, maxResults: 50 }),
            Sprints,
          );
          all.push(...page.values.map(toSprint));
          if (page.isLast !== false || page.values.length === 0) return all.sort(byStart);
        }
      }, []),
  };
};
