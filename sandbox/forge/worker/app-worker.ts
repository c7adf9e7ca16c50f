import { fork } from 'node:child_process';
import { once } from 'node:events';
import { failed } from '../invoke/outcome';
import type { FailureCode, Outcome } from '../invoke/outcome';
import type { Answer, FromWorker, ToWorker, WorkerData } from './protocol';

export type AppCall = Extract<FromWorker, { type: 'call' }>;

/** What the host does for the worker. */
export interface WorkerEvents {
  /** `aaid`: the person who invoked the function that calls. */
  readonly call: (call: AppCall, aaid: string | null) => Promise<Answer>;
  readonly log: (id: string | undefined, level: string, text: string) => void;
  readonly egress: (message: Extract<FromWorker, { type: 'egress' }>) => void;
}

export type Order = Omit<Extract<ToWorker, { type: 'invoke' }>, 'type'>;

/** One process of the app. Not a thread: V8 may end the whole process when a thread runs out of memory. */
export interface AppWorker {
  /** Function names by bundle. */
  readonly exports: Readonly<Record<string, readonly string[]>>;
  /** `not-started` when the worker ended before the invocation's first step: it may run elsewhere. */
  run(order: Order): Promise<Outcome | 'not-started'>;
  /** Forgets an invocation; whatever it still says is not heard. */
  abandon(id: string): void;
  /** Is the invocation still under way? */
  runs(id: string): boolean;
  /** Does its event loop turn? */
  answers(withinMs: number): Promise<boolean>;
  readonly inFlight: number;
  readonly ended: boolean;
  end(): Promise<void>;
}

interface Running {
  started: boolean;
  readonly aaid: string | null;
  readonly resolve: (outcome: Outcome | 'not-started') => void;
}

/** Loading takes a fraction of a second; a process that says nothing for so long never will. */
const longestLoad = 60_000;

/** V8 aborts the process when its heap is full; a shell would report that as status 134. */
const aborted = (status: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === 'SIGABRT' || status === 134;

/** Starts a worker and waits until the app's bundles are loaded. @throws Error when one of them cannot be. */
export const startAppWorker = async (
  entry: string,
  data: WorkerData,
  { memoryMB, variables }: { readonly memoryMB: number; readonly variables: Readonly<Record<string, string>> },
  events: WorkerEvents,
): Promise<AppWorker> => {
  const worker = fork(entry, {
    env: { ...variables },
    execArgv: ['--enable-source-maps', `--max-old-space-size=${memoryMB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const running = new Map<string, Running>();
  // A message to a process that has just ended is lost; its end is reported separately.
  const send = (message: ToWorker): void => void worker.send(message, () => undefined);
  send({ type: 'load', data });
  let ended = false;
  let pong = (): void => undefined;

  const finish = (id: string, outcome: Outcome): void => {
    running.get(id)?.resolve(outcome);
    running.delete(id);
  };
  const endAll = (code: FailureCode, message: string): void => {
    ended = true;
    for (const { started, resolve } of running.values()) resolve(started ? failed(code, message) : 'not-started');
    running.clear();
  };
  const handle = (message: Exclude<FromWorker, { type: 'ready' | 'unloadable' }>): void => {
    if (message.type === 'pong') pong();
    else if (message.type === 'crashed') endAll('FUNCTION_PLATFORM_UNKNOWN_ERROR', message.failure.message);
    else if (message.type === 'log') events.log(message.id, message.level, message.text);
    else if (message.type === 'egress') events.egress(message);
    else if (message.type === 'result') finish(message.id, { ok: true, body: message.body });
    else if (message.type === 'failure') finish(message.id, { ok: false, code: 'APP_ERROR', failure: message.failure });
    else if (message.type === 'started') {
      const one = running.get(message.id);
      if (one) one.started = true;
    } else {
      // An invocation that was cut off is not answered any more.
      const { call, id } = message;
      const caller = running.get(id);
      if (!caller) return;
      void events.call(message, caller.aaid).then((answer) => {
        if (!ended) send({ type: 'answer', call, answer });
      });
    }
  };

  let loading: NodeJS.Timeout | undefined;
  const exports = await new Promise<Readonly<Record<string, readonly string[]>>>((resolve, reject) => {
    loading = setTimeout(
      () => reject(new Error(`The app was not loaded within ${longestLoad / 1_000} s`)),
      longestLoad,
    );
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'ready') resolve(message.exports);
      else if (message.type === 'unloadable')
        reject(new Error(`The app cannot be loaded: ${message.failure.stack ?? message.failure.message}`));
      else handle(message);
    });
    worker.on('error', (error: Error) => {
      endAll('FUNCTION_PLATFORM_UNKNOWN_ERROR', error.message);
      reject(error);
    });
    worker.on('exit', (status, signal) => {
      const how = `status ${status ?? signal ?? 'unknown'}`;
      if (aborted(status, signal)) endAll('FUNCTION_OUT_OF_MEMORY', "The function's process ran out of memory");
      else endAll('FUNCTION_PLATFORM_UNKNOWN_ERROR', `The function's process exited with ${how}`);
      reject(new Error(`The app's process exited with ${how} while it was loaded`));
    });
  })
    .catch((error: unknown) => {
      worker.kill('SIGKILL');
      throw error;
    })
    .finally(() => clearTimeout(loading));
  // The host decides how long the program lives, not a worker that waits for work.
  worker.unref();
  worker.channel?.unref();

  return {
    exports,
    run: (order) =>
      new Promise((resolve) => {
        if (ended) {
          resolve('not-started');
          return;
        }
        running.set(order.id, { started: false, aaid: order.runtime.aaid ?? null, resolve });
        send({ type: 'invoke', ...order });
      }),
    abandon: (id) => void running.delete(id),
    runs: (id) => running.has(id),
    answers: (withinMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => resolve(false), withinMs);
        pong = () => {
          clearTimeout(timer);
          resolve(true);
        };
        send({ type: 'ping' });
      }),
    get inFlight() {
      return running.size;
    },
    get ended() {
      return ended;
    },
    end: async () => {
      if (worker.exitCode !== null || worker.signalCode !== null) return;
      // Whoever waits for the end must live to see it.
      worker.ref();
      const gone = once(worker, 'exit');
      worker.kill('SIGKILL');
      await gone;
    },
  };
};
