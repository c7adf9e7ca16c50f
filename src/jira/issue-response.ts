import * as z from 'zod/mini';

/** A person as Jira shows them to the viewer. */
export const Person = z.object({
  accountId: z.string(),
  displayName: z.string(),
  active: z._default(z.boolean(), true),
  /** `atlassian` is a person; apps and agents have other kinds of account. */
  accountType: z.optional(z.string()),
  avatarUrls: z.optional(z.record(z.string(), z.string())),
});
export type Person = z.infer<typeof Person>;

const Category = z.object({ key: z.string() });

export const StatusResponse = z.object({ id: z.string(), name: z.string(), statusCategory: Category });

export const TransitionResponse = z.object({
  id: z.string(),
  name: z.string(),
  to: StatusResponse,
  isAvailable: z._default(z.boolean(), true),
});

const Linked = z.object({ id: z.string(), fields: z.object({ status: StatusResponse }) });

/** The system fields that the rules read, apart from the custom ones, whose ids the policy names. */
export const SystemFields = z.object({
  summary: z.string(),
  project: z.object({ id: z.string(), key: z.string() }),
  issuetype: z.object({ id: z.string(), name: z.string() }),
  status: StatusResponse,
  resolution: z.optional(z.nullable(z.object({ id: z.string(), name: z.string() }))),
  updated: z.optional(z.string()),
  assignee: z.optional(z.nullable(Person)),
  statuscategorychangedate: z.optional(z.nullable(z.string())),
  parent: z.optional(z.nullable(z.object({ id: z.string() }))),
  subtasks: z.optional(z.array(Linked)),
  issuelinks: z.optional(
    z.array(
      z.object({
        type: z.object({ name: z.string(), inward: z.string() }),
        inwardIssue: z.optional(Linked),
        outwardIssue: z.optional(Linked),
      }),
    ),
  ),
});

export const IssueResponse = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  names: z.optional(z.record(z.string(), z.string())),
  properties: z.optional(z.record(z.string(), z.unknown())),
  transitions: z.optional(z.array(TransitionResponse)),
  editmeta: z.optional(z.object({ fields: z.record(z.string(), z.unknown()) })),
});
