import { z } from 'zod';

const Named = z.looseObject({ name: z.string().min(1) });
const Names = z.array(Named).nullish();
const Person = z.looseObject({ displayName: z.string().optional(), name: z.string().optional() }).nullish();
export type Person = z.infer<typeof Person>;
const Linked = z
  .looseObject({ key: z.string().optional(), id: z.union([z.string(), z.number()]).optional() })
  .nullish();
const Comment = z.looseObject({ author: Person, created: z.string().nullish(), body: z.unknown().optional() });
const StatusCategory = z.looseObject({ key: z.string().nullish(), name: z.string().nullish() }).nullish();

/** The fields of a work item as Jira's REST gives them, v2 or v3, as far as they are imported. */
export const Fields = z.looseObject({
  summary: z.string().min(1),
  issuetype: Named.extend({ hierarchyLevel: z.number().nullish(), subtask: z.boolean().nullish() }),
  status: Named.extend({ statusCategory: StatusCategory }),
  statusCategory: StatusCategory,
  project: z.looseObject({ name: z.string().optional() }).nullish(),
  description: z.unknown().optional(),
  environment: z.unknown().optional(),
  resolution: Named.nullish(),
  priority: Named.nullish(),
  created: z.union([z.string(), z.number()]),
  updated: z.string().nullish(),
  resolutiondate: z.string().nullish(),
  statuscategorychangedate: z.string().nullish(),
  duedate: z.string().nullish(),
  labels: z.array(z.string()).nullish(),
  components: Names,
  fixVersions: Names,
  versions: Names,
  parent: Linked,
  epic: Linked,
  subtasks: z.array(Linked).nullish(),
  sprint: z.unknown().optional(),
  closedSprints: z.array(z.unknown()).nullish(),
  assignee: Person,
  reporter: Person,
  creator: Person,
  issuelinks: z
    .array(
      z.looseObject({
        type: Named.extend({ inward: z.string().optional(), outward: z.string().optional() }),
        outwardIssue: Linked,
        inwardIssue: Linked,
      }),
    )
    .nullish(),
  comment: z
    .union([z.looseObject({ comments: z.array(Comment).nullish(), total: z.number().nullish() }), z.array(Comment)])
    .nullish(),
});
export type Fields = z.infer<typeof Fields>;

/** The fields of Jira's own that are imported. */
export const systemFields: ReadonlySet<string> = new Set(Object.keys(Fields.shape));

/** What `expand=changelog` adds. */
export const Changelog = z.looseObject({
  histories: z.array(
    z.looseObject({
      created: z.string(),
      author: Person,
      items: z.array(
        z.looseObject({
          field: z.string().optional(),
          fromString: z.string().nullish(),
          toString: z.string().nullish(),
        }),
      ),
    }),
  ),
});

export type Changelog = z.infer<typeof Changelog>;

export const Issue = z.looseObject({
  key: z.string(),
  id: z.union([z.string(), z.number()]).nullish(),
  fields: z.looseObject({}),
  changelog: z.unknown().optional(),
});
