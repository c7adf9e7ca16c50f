import { chunksOf } from '../domain/shared/chunks';
import { type PolicyReading, readPolicy } from '../domain/policy/read-policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import type { Issue } from '../jira/issues';
import { projectProperty } from '../jira/project-property';
import { rememberAnswers } from '../jira/remember-answers';
import type { Request } from '../jira/request';
import { wholeIssues } from '../jira/whole-issues';
import type { AcceptedTexts } from '../ledger/accepted-texts';
import type { Dependents } from '../ledger/dependents';
import type { ReadResults } from '../ledger/evidence';
import type { Ledger } from '../ledger/ledger';
import type { Waiting, WaitingIssue } from '../ledger/waiting';
import { type Jobs, reconcileJobs } from './jobs';
import { batchSize, recomputeBatch } from './recompute-batch';
import { dependentsOf } from './reconcile-with-dependents';

interface Dependencies {
  /** Jira, as the app. */
  readonly request: Request;
  readonly ledger: Ledger;
  readonly accepted: Pick<AcceptedTexts, 'keep'>;
  readonly results: ReadResults;
  readonly waiting: Waiting;
  readonly dependents: Dependents;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
}

type BatchNeeds = Pick<Dependencies, 'request' | 'ledger' | 'accepted' | 'results' | 'clock'>;

interface CheckedBatch {
  readonly issues: readonly Issue[];
  readonly alone: readonly JiraId[];
}

/** `hasEvent`: something happened to these themselves, and not only to what they depend on. */
const reconcileTogether = async (
  { request, ledger, accepted, results, clock }: BatchNeeds,
  projectId: JiraId,
  reading: PolicyReading,
  ids: readonly JiraId[],
  hasEvent: boolean,
  tested?: ReadonlySet<JiraId>,
): Promise<CheckedBatch> => {
  const remembering = rememberAnswers(request);
  if (reading.state !== 'ok') {
    const issues = await wholeIssues(remembering, ids, null);
    const elsewhere = issues.filter(({ system }) => system.project.id !== projectId);
    return { issues, alone: elsewhere.map(({ id }) => id) };
  }
  return recomputeBatch(
    {
      ...{
        request: remembering,
        projectId,
        reading,
        heads: new Map(),
        ledger,
        accepted,
        results,
        now: clock(),
        checksHeads: true,
      },
      ...(tested !== undefined && { tested }),
      ...(hasEvent
        ? { histories: 'all' as const, prints: 'all' as const }
        : { histories: 'where-needed' as const, prints: 'doubtful' as const }),
    },
    ids,
  );
};

/** Brings the stored fields of work items up to date whose tests just came to something. Gives those that have to be reconciled one by one. */
export const reconcileTested = async (
  needs: BatchNeeds,
  projectId: JiraId,
  reading: PolicyReading,
  ids: readonly JiraId[],
): Promise<readonly JiraId[]> => {
  const alone: JiraId[] = [];
  for (const batch of chunksOf(ids, batchSize))
    alone.push(...(await reconcileTogether(needs, projectId, reading, batch, false, new Set(batch))).alone);
  return alone;
};

/**
 * Reconciles the waiting work items of a project together: their records get the crossings of Done that they lack, each judged by the rules of
 * its moment, and their fields follow; then those whose counts depend on them. What has to be reconciled by itself goes to the queue. Each leaves the
 * list only after all that, so that a failure on the way loses none: the queue delivers again, and so does the daily check.
 */
export const createWaitingWork = (needs: Dependencies) => {
  const { request, waiting, dependents, jobs } = needs;
  const reconcileWaiting = async (projectId: JiraId, batch: readonly WaitingIssue[]): Promise<void> => {
    const reading = readPolicy(await projectProperty(request).readPolicy(projectId));
    const ids = batch.map(({ issueId }) => issueId);
    const { issues, alone } = await reconcileTogether(needs, projectId, reading, ids, true);
    const found = new Map(issues.map((issue) => [issue.id, issue]));
    const before = await dependents.recallMany(ids);
    const links = batch.map(({ issueId, former }) => {
      const issue = found.get(issueId);
      const [known, current] = [before.get(issueId) ?? [], issue === undefined ? [] : dependentsOf(issue)];
      return { issueId, known, current, all: [...known, ...current, ...former] };
    });
    for (const { issueId, known, current } of links)
      await dependents.remember(issueId, [...new Set([...known, ...current])], known);
    const affected = [...new Set(links.flatMap(({ all }) => all))].filter((id) => !found.has(id));
    const others = new Set(alone);
    for (const part of chunksOf(affected, batchSize)) {
      const counted = await reconcileTogether(needs, projectId, reading, part, false);
      const here = new Set(counted.issues.map(({ id }) => id));
      // Those in other projects, under other policies, are reconciled one by one.
      for (const id of [...counted.alone, ...part.filter((id) => !here.has(id))]) others.add(id);
    }
    await jobs.push(reconcileJobs([...others]));
    for (const { issueId, known, current } of links)
      await dependents.forget(
        issueId,
        known.filter((id) => !current.includes(id)),
      );
    await waiting.remove(projectId, batch);
  };

  return async (projectId: JiraId): Promise<void> => {
    await waiting.releaseLock(projectId);
    for (const batch of chunksOf(await waiting.list(projectId), batchSize)) await reconcileWaiting(projectId, batch);
  };
};
export type WaitingWork = ReturnType<typeof createWaitingWork>;
