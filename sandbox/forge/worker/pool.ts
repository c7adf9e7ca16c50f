import { join } from 'node:path';
import { bundleFile } from '../bundle';
import type { Settings } from '../settings';
import { startAppWorker } from './app-worker';
import type { AppWorker, WorkerEvents } from './app-worker';
import { type InProcess, startInProcess } from './in-process';
import type { WorkerData } from './protocol';

/** Long enough for a busy machine, short enough not to be noticed: only after a time-out does anyone wait for it. */
const callTimeoutMs = 800;

/** The processes that the app runs in: one warm one, which all invocations share, and a fresh one for each cold start. */
export interface Pool {
  take(cold: boolean): Promise<{ readonly worker: AppWorker; readonly cold: boolean }>;
  /** Gives back a worker that was taken for one invocation. */
  release(worker: AppWorker): void;
  /** The invocation's time is up: nothing new goes to its worker, which ends at once or with its last invocation. */
  cutOff(worker: AppWorker, id: string): Promise<void>;
  close(): Promise<void>;
}

export const openPool = (
  data: WorkerData,
  options: {
    readonly memoryMB: number;
    readonly settings: () => Settings;
    /** In this process; in one of its own unless given. */
    readonly inProcess?: InProcess | undefined;
  },
  events: WorkerEvents,
): Pool => {
  let warm: Promise<AppWorker> | null = null;
  const alive = new Set<AppWorker>();
  const leaving = new Set<AppWorker>();
  const used = new WeakSet<AppWorker>();

  const startWorker = async (): Promise<AppWorker> => {
    const { inProcess, memoryMB, settings } = options;
    if (inProcess) return startInProcess(data, inProcess, events);
    const { file } = await bundleFile(join(__dirname, 'main.ts'));
    return startAppWorker(file, data, { memoryMB, variables: settings().variables }, events);
  };
  const start = async (): Promise<AppWorker> => {
    const worker = await startWorker();
    alive.add(worker);
    return worker;
  };
  const end = async (worker: AppWorker): Promise<void> => {
    alive.delete(worker);
    leaving.delete(worker);
    await worker.end();
  };

  const warmWorker = async (): Promise<AppWorker> => {
    for (;;) {
      const starting = (warm ??= start());
      try {
        const worker = await starting;
        if (!worker.ended && !leaving.has(worker)) return worker;
      } catch (error) {
        if (warm === starting) warm = null;
        throw error;
      }
      if (warm === starting) warm = null;
    }
  };

  return {
    take: async (cold) => {
      const worker = await (cold ? start() : warmWorker());
      if (cold) leaving.add(worker);
      const fresh = !used.has(worker);
      used.add(worker);
      return { worker, cold: fresh };
    },
    release: (worker) => {
      if (leaving.has(worker) && worker.inFlight === 0) void end(worker);
    },
    cutOff: async (worker, id) => {
      leaving.add(worker);
      worker.abandon(id);
      if (worker.inFlight === 0 || !(await worker.answers(callTimeoutMs))) await end(worker);
    },
    close: async () => {
      await warm?.catch(() => null);
      await Promise.all([...alive].map(end));
    },
  };
};
