import type { Instant, JiraId } from '../domain/shared/ids';
import { Failure } from '../domain/shared/result';
import type { Waiting } from '../ledger/waiting';
import type { Jobs } from '../reconcile/jobs';

interface Dependencies {
  readonly waiting: Waiting;
  readonly jobs: Jobs;
  readonly clock: () => Instant;
  readonly newId: () => string;
  readonly reconcileWithDependents: (issueIds: readonly JiraId[], former?: readonly JiraId[]) => Promise<void>;
}

/** What an event is about. */
export interface IssueChanged {
  readonly issueId: JiraId;
  /** Null where the event does not say. */
  readonly projectId: JiraId | null;
  /** Work items that it was part of before, as far as the event tells. */
  readonly former: readonly JiraId[];
}

/** So many events of a project within that time are a bulk change; up to there each is looked at at once. */
const limit = { most: 20, seconds: 10 } as const;
/** What comes within this time is looked at together. */
const collectSeconds = 5;

/**
 * Looks at a work item that an event told of: at once, as long as few come. Of many in a project each is only noted, and a job looks at all that
 * were noted together, so that a bulk change of a thousand costs a few dozen calls and not a few for each. Whoever notes makes sure that a
 * job comes after; where the queue takes none, it is looked at at once after all.
 */
export const createCoalescing =
  ({ waiting, jobs, clock, newId, reconcileWithDependents }: Dependencies) =>
  async ({ issueId, projectId, former }: IssueChanged): Promise<void> => {
    if (projectId === null || !(await waiting.isOneOfMany(projectId, clock(), limit)))
      return reconcileWithDependents([issueId], former);
    await waiting.add(projectId, { issueId, stamp: newId(), former: [...former] });
    if (!(await waiting.acquireLock(projectId, clock()))) return;
    try {
      await jobs.push([{ kind: 'waiting', projectId }], collectSeconds);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await waiting.releaseLock(projectId);
      await reconcileWithDependents([issueId], former);
    }
  };
