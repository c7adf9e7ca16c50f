import { Worker } from 'node:worker_threads';
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

/** One process of the app, in a thread of its own. */
export interface AppWorker {
  /** Function names by bundle. */
  readonly exports: Readonly<Record<string, readonly string[]>>;
  /** `not-started` when the worker ended before the invocation's first step: it may run elsewhere. */
  run(order: Order): Promise<Outcome | 'not-started'>;
  /** Forgets an invocation; whatever it still says is not heard. */
  abandon(id: string): void;
  /** Does its event loop turn? */
  answers(withinMs: number): Promise<boolean>;
  readonly inFlight: number;
  readonly ended: boolean;
  end(): Promise<void>;
}

interface Running {
  started: boolean;
  readonly aaid: string | null;
  readonly settle: (outcome: Outcome | 'not-started') => void;
}

const codeOf = (error: Error): FailureCode =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'FUNCTION_OUT_OF_MEMORY'
    : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';

/** Starts a worker and waits until the app's bundles are loaded. @throws Error when one of them cannot be. */
export const startAppWorker = async (
  entry: string,
  data: WorkerData,
  { memoryMB, variables }: { readonly memoryMB: number; readonly variables: Readonly<Record<string, string>> },
  events: WorkerEvents,
): Promise<AppWorker> => {
  const worker = new Worker(entry, {
    workerData: data,
    env: { ...variables },
    execArgv: ['--enable-source-maps'],
    resourceLimits: { maxOldGenerationSizeMb: memoryMB },
  });
  const running = new Map<string, Running>();
  const send = (message: ToWorker): void => worker.postMessage(message);
  let ended = false;
  let pong = (): void => undefined;

  const finish = (id: string, outcome: Outcome): void => {
    running.get(id)?.settle(outcome);
    running.delete(id);
  };
  const endAll = (code: FailureCode, message: string): void => {
    ended = true;
    for (const { started, settle } of running.values()) settle(started ? failed(code, message) : 'not-started');
    running.clear();
  };
  const handle = (message: Exclude<FromWorker, { type: 'ready' | 'unloadable' }>): void => {
    if (message.type === 'pong') pong();
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

  const exports = await new Promise<Readonly<Record<string, readonly string[]>>>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'ready') resolve(message.exports);
      else if (message.type === 'unloadable')
        reject(new Error(`The app cannot be loaded: ${message.failure.stack ?? message.failure.message}`));
      else handle(message);
    });
    worker.on('error', (error: Error) => {
      endAll(codeOf(error), error.message);
      reject(error);
    });
    worker.on('exit', (status) => {
      endAll('FUNCTION_PLATFORM_UNKNOWN_ERROR', `The function's process exited with status ${status}`);
      reject(new Error(`The app's process exited with status ${status} while it was loaded`));
    });
  });
  // The host decides how long the program lives, not a worker that waits for work.
  worker.unref();

  return {
    exports,
    run: (order) =>
      new Promise((settle) => {
        if (ended) {
          settle('not-started');
          return;
        }
        running.set(order.id, { started: false, aaid: order.runtime.aaid ?? null, settle });
        send({ type: 'invoke', ...order });
      }),
    abandon: (id) => void running.delete(id),
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
      await worker.terminate();
    },
  };
};
