import { z } from 'zod';
import type { Store } from '../../store/store';

const Job = z.object({ success: z.number(), inProgress: z.number(), failed: z.number(), cancelled: z.boolean() });
type Job = Readonly<z.infer<typeof Job>>;

/** How far the events of a push have come, as `queue.getJob(id)` reads it. */
export type JobStats = Omit<Job, 'cancelled'>;

export interface Jobs {
  open(queueName: string, jobId: string, events: number): void;
  done(queueName: string, jobId: string, success: boolean): void;
  stats(queueName: string, jobId: string): JobStats | null;
  /** False when there is no such job. What has not begun will not. */
  cancel(queueName: string, jobId: string): boolean;
  isCancelled(queueName: string, jobId: string): boolean;
  /** No job outlives an uninstallation. */
  clear(): void;
}

const none: Job = { success: 0, inProgress: 0, failed: 0, cancelled: false };

/** The jobs of all queues, in the store. */
export const createJobs = (store: Store): Jobs => {
  const table = store.table('forge:jobs');
  const id = (queueName: string, jobId: string): string => `${queueName}/${jobId}`;
  const read = (queueName: string, jobId: string): Job | null =>
    Job.safeParse(table.get(id(queueName, jobId))).data ?? null;
  const change = (queueName: string, jobId: string, next: (job: Job) => Job): void => {
    const job = read(queueName, jobId);
    if (job) table.put(id(queueName, jobId), next(job));
  };
  return {
    open: (queueName, jobId, events) => {
      const job = read(queueName, jobId) ?? none;
      table.put(id(queueName, jobId), { ...job, inProgress: job.inProgress + events });
    },
    done: (queueName, jobId, success) =>
      change(queueName, jobId, (job) => ({
        ...job,
        success: job.success + Number(success),
        inProgress: job.inProgress - 1,
        failed: job.failed + Number(!success),
      })),
    stats: (queueName, jobId) => {
      const job = read(queueName, jobId);
      return job && { success: job.success, inProgress: job.inProgress, failed: job.failed };
    },
    cancel: (queueName, jobId) => {
      change(queueName, jobId, (job) => ({ ...job, cancelled: true }));
      return read(queueName, jobId) !== null;
    },
    isCancelled: (queueName, jobId) => read(queueName, jobId)?.cancelled === true,
    clear: () => {
      for (const [key] of [...table.entries()]) table.delete(key);
    },
  };
};
