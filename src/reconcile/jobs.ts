import * as z from 'zod/mini';

import { chunksOf } from '../domain/shared/chunks';
import { Instant, JiraId } from '../domain/shared/ids';

/** Work that is done later, by a function of its own. Each may come twice. */
export const Job = z.discriminatedUnion('kind', [
  /** A page of a project's work items; the token is the page's, `prints` whose criteria text Jira is asked about. */
  z.object({
    kind: z.literal('recompute'),
    projectId: JiraId,
    run: z.string(),
    token: z.nullable(z.string()),
    prints: z._default(z.enum(['all', 'doubtful']), 'all'),
  }),
  /** What was written while a project was computed. */
  z.object({ kind: z.literal('verify'), projectId: JiraId, since: Instant }),
  /** Work items, one by one. */
  z.object({ kind: z.literal('reconcile'), issueIds: z.array(JiraId) }),
  /** Work items of a project that wait to be reconciled together. */
  z.object({ kind: z.literal('waiting'), projectId: JiraId }),
  /** Somebody saved a project property, the policy or the goals: is it in force? */
  z.object({ kind: z.literal('property-saved'), projectId: JiraId }),
  /** A test report whose parts are all there. */
  z.object({ kind: z.literal('report'), projectId: JiraId, report: z.string() }),
  /** A page of the site's projects, for the daily check. */
  z.object({ kind: z.literal('watch-page'), startAt: z.number(), size: z.optional(z.number()) }),
  /** The daily check of one project. */
  z.object({
    kind: z.literal('watch-project'),
    projectId: JiraId,
    key: z.string(),
    name: z.string(),
    teamManaged: z.boolean(),
  }),
]);
export type Job = z.infer<typeof Job>;

/** So many work items are reconciled one by one in one job. */
const aloneAtOnce = 20;

/** The jobs that reconcile these work items one by one. */
export const reconcileJobs = (issueIds: readonly JiraId[]): readonly Job[] =>
  chunksOf(issueIds, aloneAtOnce).map((some): Job => ({ kind: 'reconcile', issueIds: [...some] }));

export interface Jobs {
  /** Hands them to the queue, in any number. @throws Failure `storage-unavailable` when Forge takes none now. */
  push(jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}
