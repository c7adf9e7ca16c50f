import * as z from 'zod/mini';

import { Instant, JiraId } from './ids';

/** What went wrong where nobody was present, once for each cause: how often, and when last. */
const common = {
  /** Null: it is not about one project. */
  projectId: z.nullable(JiraId),
  at: Instant,
  count: z.number(),
};

export const Trouble = z.discriminatedUnion('code', [
  /** A rule of the gate failed when Jira evaluated it, so that it refused. `rule` is the module's key, `why` Jira's own words. */
  z.object({
    ...common,
    code: z.literal('expression-failed'),
    rule: z.string(),
    workflow: z.string(),
    why: z.string(),
  }),
  /** An event or a job could not be done, and does not come again. `subject` is the event's type or the job's kind. */
  z.object({ ...common, code: z.literal('work-lost'), subject: z.string(), why: z.string() }),
  /** The daily check found stored fields that differed from what they rest on, and made them anew. `count` counts the values. */
  z.object({ ...common, code: z.literal('fields-differed') }),
]);
export type Trouble = z.infer<typeof Trouble>;

type Without<T> = T extends Trouble ? Omit<T, 'at' | 'count'> : never;
/** A trouble as it happens. */
export type NewTrouble = Without<Trouble>;

/** Foreign words are cut, so that one trouble stays small. */
export const maxWhy = 300;

/** The same for the same cause: what is told apart, and what only counts up. */
export const causeOf = (trouble: NewTrouble): string => {
  const what =
    trouble.code === 'expression-failed'
      ? `${trouble.rule}:${trouble.workflow}`
      : trouble.code === 'work-lost'
        ? trouble.subject
        : '';
  return [trouble.code, trouble.projectId ?? 'site', what].join(':');
};
