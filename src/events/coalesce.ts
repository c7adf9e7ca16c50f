import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { Waiting } from '../ledger/waiting';
import type { ChangedFields } from '../reconcile/changed-fields';
import type { Jobs } from '../reconcile/jobs';

interface Dependencies {
  readonly waiting: Waiting;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly reconcileWithDependents: (
    issueIds: readonly JiraId[],
    former?: readonly JiraId[],
    changed?: ChangedFields,
  ) => Promise<void>;
}

/** What an event is about. */
export interface IssueChanged {
  readonly issueId: JiraId;
  /** Null where the event does not say. */
  readonly projectId: JiraId | null;
  /** Work items that it was part of before, as far as the event names them. */
  readonly former: readonly JiraId[];
  /** What was changed; absent where the event does not say. */
  readonly changed?: ChangedFields | undefined;
}

/** So many events of a project within that time are a bulk change; up to there each is reconciled immediately. */
const limit = { most: 20, seconds: 10 } as const;
/** Events within this time are reconciled together. */
const collectSeconds = 5;

/**
 * Reconciles the work item of an event: immediately while there are few events. Of many in a project each is only stored in a list, and a job reconciles all
 * of that list together, so that a bulk change of a thousand costs a few dozen calls and not a few for each. Whoever adds to the list makes sure that a
 * job follows; where the queue accepts none, the work item is reconciled immediately after all.
 */
export const createCoalescing =
  ({ waiting, jobs, clock, newId, reconcileWithDependents }: Dependencies) =>
  async ({ issueId, projectId, former, changed }: IssueChanged): Promise<void> => {
    if (projectId === null || !(await waiting.isOneOfMany(projectId, clock(), limit)))
      return reconcileWithDependents([issueId], former, changed);
    await waiting.add(projectId, { issueId, stamp: newId(), former: [...former] });
    if (!(await waiting.acquireLock(projectId, clock()))) return;
    try {
      await jobs.push([{ kind: 'waiting', projectId }], collectSeconds);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await waiting.releaseLock(projectId);
      await reconcileWithDependents([issueId], former, changed);
    }
  };
