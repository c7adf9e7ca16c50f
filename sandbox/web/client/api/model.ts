import { z } from 'zod/mini';

export const User = z.looseObject({ accountId: z.string(), displayName: z.string() });
export type User = z.infer<typeof User>;

export const Status = z.looseObject({
  id: z.string(),
  name: z.string(),
  statusCategory: z.looseObject({ key: z.string(), name: z.string() }),
});
export type Status = z.infer<typeof Status>;

export const WorkType = z.looseObject({
  id: z.string(),
  name: z.string(),
  subtask: z.optional(z.boolean()),
  hierarchyLevel: z.optional(z.number()),
});

const Named = z.looseObject({ id: z.optional(z.string()), name: z.string() });

export const Issue = z.looseObject({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    status: Status,
    issuetype: WorkType,
    project: z.optional(z.looseObject({ id: z.string(), key: z.string(), name: z.string() })),
    assignee: z.nullish(User),
    reporter: z.nullish(User),
    priority: z.nullish(Named),
    resolution: z.nullish(Named),
    labels: z.nullish(z.array(z.string())),
    fixVersions: z.nullish(z.array(Named)),
    components: z.nullish(z.array(Named)),
    created: z.nullish(z.string()),
    updated: z.nullish(z.string()),
    description: z.nullish(z.unknown()),
    parent: z.nullish(z.looseObject({ key: z.string(), fields: z.optional(z.looseObject({ summary: z.string() })) })),
    subtasks: z.nullish(
      z.array(z.looseObject({ key: z.string(), fields: z.looseObject({ summary: z.string(), status: Status }) })),
    ),
    issuelinks: z.nullish(
      z.array(
        z.looseObject({
          type: z.looseObject({ inward: z.string(), outward: z.string() }),
          inwardIssue: z.optional(
            z.looseObject({ key: z.string(), fields: z.looseObject({ summary: z.string(), status: Status }) }),
          ),
          outwardIssue: z.optional(
            z.looseObject({ key: z.string(), fields: z.looseObject({ summary: z.string(), status: Status }) }),
          ),
        }),
      ),
    ),
  }),
});
export type Issue = z.infer<typeof Issue>;

export const Transition = z.looseObject({
  id: z.string(),
  name: z.string(),
  to: Status,
  hasScreen: z.optional(z.boolean()),
});
export type Transition = z.infer<typeof Transition>;

export const Field = z.looseObject({
  id: z.string(),
  name: z.string(),
  schema: z.optional(z.looseObject({ type: z.string(), custom: z.optional(z.string()) })),
});
export type Field = z.infer<typeof Field>;

export const Sprint = z.looseObject({
  id: z.union([z.number(), z.string()]),
  name: z.string(),
  state: z.string(),
  goal: z.nullish(z.string()),
  startDate: z.nullish(z.string()),
  endDate: z.nullish(z.string()),
});
export type Sprint = z.infer<typeof Sprint>;

export const Comment = z.looseObject({
  id: z.string(),
  author: z.nullish(User),
  body: z.unknown(),
  created: z.string(),
});
export type Comment = z.infer<typeof Comment>;

export const History = z.looseObject({
  id: z.string(),
  author: z.nullish(User),
  created: z.string(),
  items: z.array(
    z.looseObject({ field: z.string(), fromString: z.nullish(z.string()), toString: z.nullish(z.string()) }),
  ),
});
export type History = z.infer<typeof History>;

export const EditMeta = z.looseObject({
  fields: z.record(
    z.string(),
    z.looseObject({
      name: z.string(),
      schema: z.optional(z.looseObject({ type: z.string() })),
      allowedValues: z.optional(z.array(z.looseObject({ id: z.optional(z.string()), name: z.optional(z.string()) }))),
    }),
  ),
});
export type EditMeta = z.infer<typeof EditMeta>;

export interface BoardSetup {
  readonly id: number;
  readonly type: string;
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
  /** The field the board estimates with, if it does. */
  readonly pointsField: string | null;
}
