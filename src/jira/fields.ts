import * as z from 'zod/mini';

import { CustomFieldId } from '../domain/shared/ids';
import { path } from './path';
import { getJson, type Request } from './request';

export const scopes = ['read:jira-work'] as const;

export interface Field {
  readonly id: string;
  readonly name: string;
  /** The JSON type: `number`, `string`, `array` … */
  readonly type: string;
  /** The field type's key: for a Forge field, its module's ARI. */
  readonly kind: string;
  /** Set when the field belongs to one team-managed project. */
  readonly projectId: string | null;
}

const FieldsResponse = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.optional(z.object({ type: z.string(), custom: z.optional(z.string()) })),
    scope: z.optional(z.nullable(z.object({ project: z.optional(z.object({ id: z.string() })) }))),
  }),
);

export const fields = (request: Request) => ({
  /** `GET /rest/api/3/field`: all that the caller can see. */
  list: async (): Promise<readonly Field[]> =>
    (await getJson(request, path`/rest/api/3/field`, FieldsResponse)).map(({ id, name, schema, scope }) => ({
      id,
      name,
      type: schema?.type ?? '',
      kind: schema?.custom ?? '',
      projectId: scope?.project?.id ?? null,
    })),
});

/** Fields that a project can have: everybody's, and its own. */
export const ofProject = (all: readonly Field[], projectId: string): readonly Field[] =>
  all.filter((field) => field.projectId === null || field.projectId === projectId);

/**
 * The app's own field of that module key. A Forge field's type is the module's ARI,
 * `ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`; `owner` is the app's id or the environment's.
 */
export const appField = (all: readonly Field[], owner: string, moduleKey: string): CustomFieldId | null => {
  const own = all.find(({ kind }) => {
    const segments = kind.split('/');
    return segments.includes(owner) && segments.slice(-2).join('/') === `static/${moduleKey}`;
  });
  const id = CustomFieldId.safeParse(own?.id);
  return id.success ? id.data : null;
};

const sprintKind = 'com.pyxis.greenhopper.jira:gh-sprint';

/** The field that says which sprints a work item is and was in, one for the whole site; null where the site has no boards with sprints. */
export const sprintField = (all: readonly Field[]): CustomFieldId | null =>
  CustomFieldId.safeParse(all.find(({ kind }) => kind === sprintKind)?.id).data ?? null;

const teamManagedPoints = 'com.pyxis.greenhopper.jira:jsw-story-points';

/** How likely a number field holds story points, judged by its type, then its name; sites rename and translate it. */
const likelihood = ({ kind, name }: Field): number => {
  if (kind === teamManagedPoints) return 3;
  if (/^story points?( estimate)?$/i.test(name)) return 2;
  return /points?\b|estimate/i.test(name) ? 1 : 0;
};

/** Fields that may hold story points, the likeliest first: a project without a board has nothing better to go by. */
export const pointsCandidates = (all: readonly Field[], projectId: string): readonly Field[] =>
  ofProject(all, projectId)
    .filter((field) => field.type === 'number' && CustomFieldId.safeParse(field.id).success && likelihood(field) > 0)
    .sort(
      (a, b) => Number(b.projectId === projectId) - Number(a.projectId === projectId) || likelihood(b) - likelihood(a),
    );
