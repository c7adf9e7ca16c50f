import * as z from 'zod/mini';

import type { JiraId } from '../domain/shared/ids';
import type { ApplyReport } from '../evidence/apply-report';
import { Failure, isBusy } from '../domain/shared/result';
import { Job } from '../reconcile/jobs';
import type { Recompute } from '../reconcile/recompute';
import type { WaitingWork } from '../reconcile/waiting-work';
import { type LostEvent, serveEvent } from './serve-event';
import type { Watch } from './watch';

interface Dependencies {
  readonly recompute: Recompute;
  readonly watch: Watch;
  readonly waitingWork: WaitingWork;
  readonly applyReport: ApplyReport;
  readonly finishSaves: (projectId: JiraId) => Promise<void>;
  /** Keeps what could not be done and does not come again. */
  readonly onLost: (lost: LostEvent) => Promise<void>;
  readonly reconcileWithDependents: (issueIds: readonly JiraId[]) => Promise<void>;
}

const JobEvent = z.looseObject({ body: Job });

/** One that fails stops no other; when Jira or the storage was busy, all come again, and what is done is done quickly. */
const eachOf = async (ids: readonly JiraId[], work: (id: JiraId) => Promise<void>): Promise<void> => {
  let busy: Failure | null = null;
  for (const id of ids) {
    try {
      await work(id);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (isBusy(error.code)) busy = error;
      else console.warn(`job: ${id} could not be looked at: ${error.code}`);
    }
  }
  if (busy !== null) throw busy;
};

/** What the app does later, out of its queue. */
export const createJobConsumer = ({
  recompute,
  watch,
  waitingWork,
  applyReport,
  finishSaves,
  onLost,
  reconcileWithDependents,
}: Dependencies) =>
  serveEvent(
    JobEvent,
    async ({ body: job }) => {
      switch (job.kind) {
        case 'recompute':
          return recompute.step(job);
        case 'verify':
          return recompute.verify(job);
        case 'reconcile':
          return eachOf(job.issueIds, (id) => reconcileWithDependents([id]));
        case 'waiting':
          return waitingWork(job.projectId);
        case 'property-saved':
          return finishSaves(job.projectId);
        case 'report':
          return applyReport(job);
        case 'watch-page':
          return watch.page(job);
        case 'watch-project':
          return watch.project(job);
      }
    },
    onLost,
  );
