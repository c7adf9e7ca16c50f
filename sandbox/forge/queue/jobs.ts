/** How far the events of a push have come, as `queue.getJob(id)` reads it. */
export interface JobStats {
  readonly success: number;
  readonly inProgress: number;
  readonly failed: number;
}

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

export const createJobs = (): Jobs => {
  const jobs = new Map<string, JobStats>();
  const cancelled = new Set<string>();
  const id = (queueName: string, jobId: string): string => `${queueName}/${jobId}`;
  return {
    open: (queueName, jobId, events) => {
      const { success = 0, inProgress = 0, failed = 0 } = jobs.get(id(queueName, jobId)) ?? {};
      jobs.set(id(queueName, jobId), { success, inProgress: inProgress + events, failed });
    },
    done: (queueName, jobId, success) => {
      const job = jobs.get(id(queueName, jobId));
      if (!job) return;
      jobs.set(id(queueName, jobId), {
        success: job.success + Number(success),
        inProgress: job.inProgress - 1,
        failed: job.failed + Number(!success),
      });
    },
    stats: (queueName, jobId) => jobs.get(id(queueName, jobId)) ?? null,
    cancel: (queueName, jobId) => {
      if (!jobs.has(id(queueName, jobId))) return false;
      cancelled.add(id(queueName, jobId));
      return true;
    },
    isCancelled: (queueName, jobId) => cancelled.has(id(queueName, jobId)),
    clear: () => {
      jobs.clear();
      cancelled.clear();
    },
  };
};
