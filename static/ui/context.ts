import * as z from 'zod/mini';

/** Where the page is shown and who looks, as the host says. Nothing here is proof: functions ask Jira themselves. */
export const Context = z.object({
  moduleKey: z.string(),
  accountId: z.optional(z.string()),
  /** The site. */
  cloudId: z.optional(z.string()),
  /** Part of the type of each of the app's fields, which is how they are recognised. */
  environmentId: z.string(),
  /** The host writes en_US where browsers read en-US. */
  locale: z.pipe(
    z._default(z.string(), 'en-US'),
    z.transform((locale: string) => locale.replace('_', '-')),
  ),
  extension: z.object({
    issue: z.optional(z.object({ id: z.string(), key: z.string() })),
    /** What the page that opened a dialog gave it. */
    modal: z.optional(z.object({ dialog: z.optional(z.string()), data: z.optional(z.unknown()) })),
    project: z.optional(z.object({ id: z.string(), key: z.string() })),
    /** Of a dashboard: `edit` while a gadget is set up, and what was submitted then. */
    entryPoint: z.catch(z.optional(z.string()), undefined),
    gadgetConfiguration: z.optional(z.unknown()),
    /** Of an automation rule: what the form of its action was given before. */
    data: z.catch(z.optional(z.object({ inputs: z.optional(z.record(z.string(), z.unknown())) })), undefined),
    /** Of a backlog; Atlassian's documents do not say that its host gives it, nor its shape. */
    board: z.catch(z.optional(z.object({ id: z.union([z.string(), z.number()]) })), undefined),
    /** Of a sprint's dialog; its shape, too, is not in Atlassian's documents. */
    sprint: z.catch(z.optional(z.object({ id: z.union([z.string(), z.number()]) })), undefined),
  }),
});
export type Context = z.infer<typeof Context>;
