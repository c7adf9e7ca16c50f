import type { CustomFieldId, JiraId } from '../domain/shared/ids';
import { type Request, sendJson } from './request';

/** Jira asks for no scope: it lets the app that owns the field write it, and nobody else. */
export const scopes = [] as const;

export interface FieldValue {
  readonly field: CustomFieldId;
  readonly value: unknown;
}

/** For functions alone: Jira answers 403 to a person. */
export const appFields = (request: Request) => ({
  /** `POST /rest/api/3/app/field/value`: all of an issue's values in one call. Screens and validation do not apply, so the values must be right already. */
  save: async (issueId: JiraId, values: readonly FieldValue[]): Promise<void> =>
    sendJson(request, 'POST', '/rest/api/3/app/field/value', {
      updates: values.map(({ field, value }) => ({ customField: field, issueIds: [Number(issueId)], value })),
    }),
});
