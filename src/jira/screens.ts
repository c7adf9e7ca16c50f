import * as z from 'zod/mini';

import { Failure } from '../domain/shared/result';
import { path, query } from './path';
import { getJson, type Request, sendJson } from './request';

export const scopes = ['manage:jira-configuration', 'manage:jira-project'] as const;

export interface ProjectScreen {
  readonly id: string;
  /** What it is shown for. One screen may serve several. */
  readonly uses: readonly ScreenUse[];
}

export type ScreenUse = 'create' | 'edit' | 'view';

/** A tab of a screen with the fields on it. */
export interface ScreenTab {
  readonly id: string;
  readonly fieldIds: readonly string[];
}

const Id = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((raw: string | number) => String(raw)),
);

const SchemeOfProject = z.object({ values: z.array(z.object({ issueTypeScreenScheme: z.object({ id: Id }) })) });
const Mapping = z.object({ values: z.array(z.object({ screenSchemeId: Id })) });
const Schemes = z.object({
  values: z.array(
    z.object({
      screens: z.optional(
        z.object({ default: Id, create: z.optional(Id), edit: z.optional(Id), view: z.optional(Id) }),
      ),
    }),
  ),
});
const Tabs = z.array(z.object({ id: Id }));
const TabFields = z.array(z.object({ id: z.string() }));

const uses = ['create', 'edit', 'view'] as const;

export const screens = (request: Request) => ({
  /**
   * The screens of a company-managed project: `GET /rest/api/3/issuetypescreenscheme/project`, its `/mapping`, and
   * `/screenscheme`. @throws Failure `forbidden` for everyone but Jira admins.
   */
  ofProject: async (projectId: string): Promise<readonly ProjectScreen[]> => {
    const base = '/rest/api/3/issuetypescreenscheme';
    const { values } = await getJson(request, `${base}/project${query({ projectId })}`, SchemeOfProject);
    const scheme = values[0]?.issueTypeScreenScheme.id;
    if (scheme === undefined) return [];
    const mapping = await getJson(
      request,
      `${base}/mapping${query({ issueTypeScreenSchemeId: scheme, maxResults: 100 })}`,
      Mapping,
    );
    const ids = [...new Set(mapping.values.map(({ screenSchemeId }) => screenSchemeId))];
    const wanted = ids.map((id) => `&id=${encodeURIComponent(id)}`).join('');
    const found = await getJson(request, `/rest/api/3/screenscheme?maxResults=100${wanted}`, Schemes);
    const shown = new Map<string, Set<ScreenUse>>();
    for (const { screens: by } of found.values)
      for (const use of by ? uses : []) {
        const id = by?.[use] ?? by?.default ?? '';
        shown.set(id, (shown.get(id) ?? new Set()).add(use));
      }
    return [...shown].map(([id, of]) => ({ id, uses: [...of] }));
  },

  /** `GET /rest/api/3/screens/{id}/tabs` and the fields of each. Project admins read those of their project, by its key. */
  tabs: async (screenId: string, projectKey: string): Promise<readonly ScreenTab[]> => {
    const tabs = await getJson(request, path`/rest/api/3/screens/${screenId}/tabs` + query({ projectKey }), Tabs);
    return Promise.all(
      tabs.map(async ({ id }) => {
        const address = path`/rest/api/3/screens/${screenId}/tabs/${id}/fields` + query({ projectKey });
        return { id, fieldIds: (await getJson(request, address, TabFields)).map((field) => field.id) };
      }),
    );
  },

  /** `POST /rest/api/3/screens/{id}/tabs/{tab}/fields`. One that is there already is left where it is. */
  add: async (screenId: string, tabId: string, fieldId: string): Promise<void> => {
    try {
      await sendJson(request, 'POST', path`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`, { fieldId });
    } catch (error) {
      if (error instanceof Failure && error.code === 'invalid-input' && /already/i.test(error.message)) return;
      throw error;
    }
  },
});
