import * as z from 'zod/mini';

import { CustomFieldId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import { path, query } from './path';
import { getJson, type Request } from './request';

export const scopes = [
  'read:board-scope:jira-software',
  'read:board-scope.admin:jira-software',
  'read:project:jira',
] as const;

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
      location: z.optional(z.nullable(z.object({ projectKey: z.optional(z.string()) }))),
    }),
  ),
});

const Configuration = z.object({
  estimation: z.optional(
    z.nullable(
      z.object({
        type: z.string(),
        field: z.optional(z.object({ fieldId: z.string(), displayName: z.string() })),
      }),
    ),
  ),
});

/** A project without boards, or without Jira Software, has none to go by: that is an answer, not a fault. */
const isNone = (error: unknown): boolean =>
  error instanceof Failure && ['not-found', 'forbidden', 'invalid-input'].includes(error.code);

const most = 5;

export const boards = (request: Request) => ({
  /**
   * The estimation field of the project's board; its own boards are asked first, since a board of another project may show
   * it too. Null when no board estimates with a field.
   */
  estimation: async (projectKey: string): Promise<Estimation | null> => {
    try {
      const { values } = await getJson(
        request,
        `/rest/agile/1.0/board${query({ projectKeyOrId: projectKey })}`,
        Boards,
      );
      const isOwn = (one: (typeof values)[number]): number => Number(one.location?.projectKey === projectKey);
      for (const { id, name } of values.toSorted((a, b) => isOwn(b) - isOwn(a)).slice(0, most)) {
        const { estimation } = await getJson(request, path`/rest/agile/1.0/board/${id}/configuration`, Configuration);
        const field = CustomFieldId.safeParse(estimation?.field?.fieldId);
        if (field.success) return { field: field.data, fieldName: estimation?.field?.displayName ?? '', board: name };
      }
      return null;
    } catch (error) {
      if (isNone(error)) return null;
      throw error;
    }
  },
});
