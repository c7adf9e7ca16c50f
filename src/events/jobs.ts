import { PartialSuccessError, type PushEvent, Queue } from '@forge/events';

import { chunksOf } from '../domain/shared/chunks';
import { Failure } from '../domain/shared/result';
import type { Job, Jobs } from '../reconcile/jobs';

/** The queue that the manifest's consumer reads. */
const queueKey = 'work';
/** A push takes so many (Forge, async-events-api). */
const most = 50;

/** Jobs about one project run one after the other: they write the same work items. */
const toEvent = (job: Job, delayInSeconds: number): PushEvent => ({
  body: job,
  ...(delayInSeconds > 0 && { delayInSeconds }),
  ...('projectId' in job && { concurrency: { key: `project-${job.projectId}`, limit: 1 } }),
});

const send = async (queue: Queue, events: readonly PushEvent[]): Promise<void> => {
  try {
    await queue.push([...events]);
  } catch (error) {
    // What was taken is not pushed again.
    if (!(error instanceof PartialSuccessError)) throw error;
    await queue.push(error.failedEvents.map(({ event }) => event));
  }
};

/** Jobs in Forge's queue. */
export const queuedJobs = (): Jobs => ({
  push: async (jobs, delaySeconds = 0) => {
    const queue = new Queue({ key: queueKey });
    try {
      for (const some of chunksOf(jobs, most)) await send(queue, some.map((job) => toEvent(job, delaySeconds))); // prettier-ignore
    } catch (error) {
      console.warn(`The queue took no jobs: ${error instanceof Error ? error.name : 'unknown error'}`);
      throw new Failure('storage-unavailable', { code: 'queue-unavailable' });
    }
  },
});
