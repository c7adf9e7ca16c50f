import { policyKey } from '../domain/policy/policy';
import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure, isBusy } from '../domain/shared/result';
import { fields } from '../jira/fields';
import { projectList } from '../jira/project-list';
import { projectProperty } from '../jira/project-property';
import type { Request } from '../jira/request';
import type { Heads } from '../ledger/heads';
import { type Job, type Jobs, reconcileJobs } from '../reconcile/jobs';
import type { Recompute } from '../reconcile/recompute';
import type { WaitingWork } from '../reconcile/waiting-work';
import { checkProject } from '../workflow-gate/check';
import { unreadable } from '../workflow-gate/health';
import type { Health } from '../workflow-gate/model';

interface Dependencies {
  /** As the app: nobody is present. */
  readonly request: Request;
  /** The environment of the app that runs: its rules are ours. */
  readonly owner: () => string;
  readonly clock: () => Instant;
  readonly jobs: Jobs;
  readonly heads: Heads;
  readonly recompute: Pick<Recompute, 'catchUp'>;
  readonly waitingWork: WaitingWork;
  readonly finishSaves: (projectId: JiraId) => Promise<void>;
}

/** The property stays far below Jira's limit, however bad things are. */
const maxFindings = 30;

/** Between two pages with projects to check, which so are spread over the day: all customers of the app share one quota of calls an hour. */
const pagePauseSeconds = 900;
/** So many projects are on a page: a hundred are checked in an hour, and more where the day would not be long enough for all. */
const pageSize = { usual: 25, most: 100, pagesInADay: 80 } as const;

const sizeFor = (total: number): number =>
  Math.min(pageSize.most, Math.max(pageSize.usual, Math.ceil(total / pageSize.pagesInADay)));

/**
 * Once a day: checks every project with a policy, and stores the findings in the project property `assay.health`, where
 * surfaces read it; and corrects what no event announced. It sends no message to anybody. Each project is a job of its own, so that one that cannot be checked
 * now is tried again by itself, and any number of them fits.
 */
export const createWatch = ({
  request,
  owner,
  clock,
  jobs,
  heads,
  recompute,
  waitingWork,
  finishSaves,
}: Dependencies) => ({
  /** The schedule's own part: everything else is a job. */
  begin: async (): Promise<{ readonly statusCode: number }> => {
    const unfinished = (await heads.unfinished()).map(({ issueId }) => issueId);
    await jobs.push([{ kind: 'watch-page', startAt: 0 }, ...reconcileJobs(unfinished)]);
    return { statusCode: 204 };
  },

  page: async ({ startAt, size = pageSize.usual }: Extract<Job, { kind: 'watch-page' }>): Promise<void> => {
    const { projects, next, total } = await projectList(request).pageWithProperty({ startAt, size }, policyKey);
    const each = projects.map(({ id: projectId, key, name, teamManaged }): Job => {
      return { kind: 'watch-project', projectId, key, name, teamManaged };
    });
    await jobs.push(each);
    const pause = projects.length === 0 ? 0 : pagePauseSeconds;
    if (next !== null) await jobs.push([{ kind: 'watch-page', startAt: next, size: sizeFor(total) }], pause);
  },

  project: async ({ projectId, ...named }: Extract<Job, { kind: 'watch-project' }>): Promise<void> => {
    try {
      await finishSaves(projectId);
      const [policy, known] = await Promise.all([
        projectProperty(request).readPolicy(projectId),
        fields(request).list(),
      ]);
      const { key, name, teamManaged } = named;
      const project = { id: projectId, key, name, teamManaged };
      const findings = await checkProject({ request, owner: owner() })({
        project,
        policy,
        fields: known,
        now: clock(),
      });
      const health: Health = { version: 1, at: clock(), findings: findings.slice(0, maxFindings) };
      await projectProperty(request).saveHealth(projectId, health);
      // What waits since a job was lost.
      await waitingWork(projectId);
      await recompute.catchUp(projectId);
    } catch (error) {
      if (!(error instanceof Failure) || isBusy(error.code)) throw error;
      console.warn(`watch: project ${projectId} could not be checked: ${error.code}`);
      const health: Health = { version: 1, at: clock(), findings: [unreadable] };
      await projectProperty(request)
        .saveHealth(projectId, health)
        .catch(() => undefined);
    }
  },
});
export type Watch = ReturnType<typeof createWatch>;
