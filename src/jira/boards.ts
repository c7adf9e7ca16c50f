import * as z from 'zod/mini';

import type { Sprint } from '../domain/backlog/backlog-item';
import { CustomFieldId } from '../domain/shared/ids';
import type { Named } from '../domain/shared/named';
import { fallback } from './fallback';
import { collect, pagesByOffset } from './paginate';
import { path, query } from './path';
import { getJson, type Request } from './request';
import { Sprints, toSprint } from './sprints';

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
  /** What the project estimates with, where that is a field. */
  readonly points: CustomFieldId | null;
}

/** One of several boards, with all its sprints. */
export interface SprintsOfBoard {
  readonly board: Named;
  readonly sprints: readonly Sprint[];
}

/** What a project's board estimates with, and which board said so. */
export interface Estimation {
  readonly field: CustomFieldId;
  readonly fieldName: string;
  readonly board: string;
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
type RawBoard = z.infer<typeof Boards>['values'][number];

const Configuration = z.object({
  location: z.optional(z.nullable(z.object({ key: z.string(), id: z.union([z.string(), z.number()]) }))),
  estimation: z.optional(
    z.nullable(
      z.object({ field: z.optional(z.object({ fieldId: z.string(), displayName: z._default(z.string(), '') })) }),
    ),
  ),
});

/** A project without boards, or without Jira Software, has none to go by: that is an answer, not a fault. */
const orNone = async <T, E>(read: () => Promise<T>, none: E): Promise<T | E> =>
  fallback(['not-found', 'forbidden', 'invalid-input'], none, read);

const typeOf = (raw: string | undefined): Board['type'] => (raw === 'scrum' || raw === 'simple' ? raw : 'kanban');

const byStart = (a: Sprint, b: Sprint): number =>
  a.start === null || b.start === null
    ? Number(a.start === null) - Number(b.start === null)
    : a.start.localeCompare(b.start);

/** A board of another project may show this one too, and a board with sprints says more than one without. */
const ranked = (all: readonly RawBoard[], projectKey: string): readonly RawBoard[] => {
  const rank = (one: RawBoard): number =>
    Number(one.location?.projectKey === projectKey) * 2 + Number(one.type !== 'kanban');
  return all.toSorted((a, b) => rank(b) - rank(a));
};

/** So many boards are asked for their estimation field before the project counts as having none. */
const maxBoardsRead = 5;

/**
 * `GET /rest/agile/1.0/board/{id}/sprint`: those in these states, in the order of their beginning, those that have not begun as
 * Jira has them. A board without sprints has none.
 */
const sprintsOf = async (
  request: Request,
  boardId: string,
  states: readonly Sprint['state'][],
): Promise<readonly Sprint[]> =>
  orNone(async () => {
    const page = async (startAt: number) =>
      getJson(
        request,
        path`/rest/agile/1.0/board/${boardId}/sprint` + query({ state: states, startAt, maxResults: 50 }),
        Sprints,
      );
    return (await collect(pagesByOffset(page))).map(toSprint).sort(byStart);
  }, []);

export const boards = (request: Request) => {
  /** The project's boards, the one that it is planned on first. */
  const list = async (projectKey: string): Promise<readonly RawBoard[]> => {
    const address = `/rest/agile/1.0/board${query({ projectKeyOrId: projectKey })}`;
    return ranked((await getJson(request, address, Boards)).values, projectKey);
  };

  /** The field of the first of these boards that estimates with one. */
  const estimationOf = async (all: readonly RawBoard[]): Promise<Estimation | null> => {
    for (const { id, name } of all.slice(0, maxBoardsRead)) {
      const address = path`/rest/agile/1.0/board/${id}/configuration`;
      const { estimation } = await orNone(() => getJson(request, address, Configuration), {
        estimation: null,
        location: null,
      });
      const field = CustomFieldId.safeParse(estimation?.field?.fieldId);
      if (field.success) return { field: field.data, fieldName: estimation?.field?.displayName ?? '', board: name };
    }
    return null;
  };

  return {
    /** What the project estimates with, null when no board says so. Settings and project page go by this one answer. */
    estimation: async (projectKey: string): Promise<Estimation | null> =>
      orNone(async () => estimationOf(await list(projectKey)), null),

    /** The project's own board, the one with sprints where there are several; null where it has none. */
    ofProject: async (projectKey: string): Promise<Board | null> =>
      orNone(async () => {
        const all = await list(projectKey);
        const [first] = all;
        if (first === undefined) return null;
        const points = (await estimationOf(all))?.field ?? null;
        return { id: String(first.id), name: first.name, type: typeOf(first.type), points };
      }, null),

    /** The project that a board belongs to; null where it belongs to a person, or may not be seen. */
    projectOf: async (boardId: string): Promise<{ readonly id: string; readonly key: string } | null> =>
      orNone(async () => {
        const address = path`/rest/agile/1.0/board/${boardId}/configuration`;
        const { location } = await getJson(request, address, Configuration);
        return location == null ? null : { id: String(location.id), key: location.key };
      }, null),

    /** Those of a board (`sprintsOf`). */
    sprints: async (boardId: string, states: readonly Sprint['state'][]): Promise<readonly Sprint[]> =>
      sprintsOf(request, boardId, states),

    /** The project's boards beside the one that it is planned on, each with all its sprints; those without sprints are left out. */
    besides: async (projectKey: string, boardId: string): Promise<readonly SprintsOfBoard[]> =>
      orNone(async () => {
        const others = (await list(projectKey)).filter(({ id, type }) => String(id) !== boardId && type !== 'kanban');
        const read = others.slice(0, maxBoardsRead).map(async ({ id, name }) => ({
          board: { id: String(id), name },
          sprints: await sprintsOf(request, String(id), ['closed', 'active', 'future']),
        }));
        return (await Promise.all(read)).filter((one) => one.sprints.length > 0);
      }, []),
  };
};
