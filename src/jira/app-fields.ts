import type { CustomFieldId } from '../domain/ids';
import { path } from './path';
import { type Request, sendJson } from './request';

/** Jira asks for no scope: it lets the app that owns the field write it, and nobody else. */
export const scopes = [] as const;

export interface FieldUpdate {
  readonly issueId: string;
  readonly value: unknown;
}

/** For functions alone: Jira answers 403 to a person. */
export const appFields = (request: Request) => ({
  /** `PUT /rest/api/3/app/field/{id}/value`: screens and validation do not apply, so the value must be right already. */
  save: async (field: CustomFieldId, updates: readonly FieldUpdate[]): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/app/field/${field}/value`, {
      updates: updates.map(({ issueId, value }) => ({ issueIds: [Number(issueId)], value })),
    }),
});
