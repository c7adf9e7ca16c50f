import * as z from 'zod/mini';

import type { WorkClass } from '../domain/policy/work-class';
import type { JiraId } from '../domain/shared/ids';
import type { Named } from '../domain/shared/named';
import { readNote, supportKey, type SupportNote } from '../domain/support/note';
import { nullIfNotFound } from './fallback';
import { path } from './path';
import { getJson, postJson, type Request, sendJson } from './request';

export const scopes = ['read:jira-work', 'write:jira-work'] as const;

/** Where a support question can be asked: the work types for it, and the parts that it can be about. */
export interface SupportPlace {
  readonly types: readonly Named[];
  readonly components: readonly Named[];
}

const NamedOne = z.object({ id: z.string(), name: z.string() });
const Place = z.object({ issueTypes: z.catch(z.array(NamedOne), []), components: z.catch(z.array(NamedOne), []) });

/** One support question, taken down and answered as the person who looks. */
export const support = (request: Request) => ({
  /** `GET /rest/api/3/project/{id}`. */
  place: async (projectId: JiraId, types: Readonly<Record<JiraId, WorkClass>>): Promise<SupportPlace> => {
    const { issueTypes, components } = await getJson(request, path`/rest/api/3/project/${projectId}`, Place);
    return { types: issueTypes.filter(({ id }) => types[id] === 'support'), components };
  },

  /** `POST /rest/api/3/issue`, with what is kept of the question in the same call. */
  create: async (
    of: {
      readonly projectId: JiraId;
      readonly typeId: JiraId;
      readonly componentId: JiraId | null;
      readonly summary: string;
    },
    note: SupportNote,
  ): Promise<{ readonly id: JiraId; readonly key: string }> =>
    postJson(
      request,
      '/rest/api/3/issue',
      {
        fields: {
          project: { id: of.projectId },
          issuetype: { id: of.typeId },
          summary: of.summary,
          ...(of.componentId !== null && { components: [{ id: of.componentId }] }),
        },
        properties: [{ key: supportKey, value: note }],
      },
      z.object({ id: z.string(), key: z.string() }),
    ),

  /** `GET /rest/api/3/issue/{id}/properties/assay.support`; null where nothing is kept. */
  note: async (issueId: JiraId): Promise<SupportNote | null> => {
    const address = path`/rest/api/3/issue/${issueId}/properties/${supportKey}`;
    const property = await nullIfNotFound(() => getJson(request, address, z.object({ value: z.unknown() })));
    return readNote(property?.value);
  },

  /** `PUT /rest/api/3/issue/{id}/properties/assay.support`. */
  keepNote: async (issueId: JiraId, note: SupportNote): Promise<void> =>
    sendJson(request, 'PUT', path`/rest/api/3/issue/${issueId}/properties/${supportKey}`, note),
});
