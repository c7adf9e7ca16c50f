import { failed } from '../invoke/outcome';
import type { Outcome } from '../invoke/outcome';
import type { AppWorker, Order, WorkerEvents } from './app-worker';
import { forgeFetch } from './calls';
import { callApp, exportsOf, failureOf, loadApp } from './load-app';
import { captureConsole, type Line } from './log';
import type { Answer, FromWorker, WorkerData } from './protocol';
import { defineRuntime, invocations, runtimeOf } from './runtime';
import { followClock } from './time';

type Call = Extract<FromWorker, { type: 'call' }>;

/** How functions run in the sandbox's own process. */
export interface InProcess {
  /** The delays of a call and of its answer. */
  readonly pause: () => Promise<void>;
}

/** Whose calls and lines go where: several workers share the one `__forge_fetch__`, and the one console. */
interface Route {
  readonly call: (call: Call) => void;
  readonly print: (line: Line) => void;
}

const routes = new Map<string, Route>();
let answerTo: ((call: number, answer: Answer) => void) | null = null;

/** The globals that Forge's packages look for, set once for the process. */
const prepare = (): ((call: number, answer: Answer) => void) => {
  if (answerTo !== null) return answerTo;
  const { fetchThere, answered } = forgeFetch((message) => {
    if (message.type === 'call') routes.get(message.id)?.call(message);
  });
  Object.assign(globalThis, { __forge_fetch__: fetchThere });
  defineRuntime();
  followClock();
  captureConsole((line) => {
    if (line.id === undefined) return false;
    routes.get(line.id)?.print(line);
    return true;
  });
  answerTo = answered;
  return answered;
};

interface Running {
  readonly aaid: string | null;
  readonly resolve: (outcome: Outcome) => void;
}

/**
 * The app's bundle in this very process: nothing is forked and nothing is sent, so that many thousand invocations a minute are possible, and
 * whoever holds the clock of the process holds the functions' too. It isolates nothing: no memory limit, no egress filter, no environment of
 * its own. An invocation that is abandoned gets no answer any more, like one whose process has ended.
 */
export const startInProcess = (data: WorkerData, { pause }: InProcess, events: WorkerEvents): AppWorker => {
  const answered = prepare();
  const app = loadApp(data);
  const running = new Map<string, Running>();
  let ended = false;

  const finish = (id: string, outcome: Outcome): void => {
    running.get(id)?.resolve(outcome);
    running.delete(id);
    routes.delete(id);
  };
  const serve = async (call: Call): Promise<void> => {
    const caller = running.get(call.id);
    if (!caller) return;
    await pause();
    if (!running.has(call.id)) return;
    const answer = await events.call(call, caller.aaid);
    await pause();
    if (running.has(call.id)) answered(call.call, answer);
  };
  const invoke = async (order: Order): Promise<Outcome> => {
    const { id, runtime } = order;
    try {
      const body = await invocations.run({ id, runtime: runtimeOf(runtime), clockOffset: runtime.clockOffset }, () =>
        callApp(app, order),
      );
      return { ok: true, body: JSON.stringify(body) };
    } catch (error) {
      return { ok: false, code: 'APP_ERROR', failure: failureOf(error) };
    }
  };

  return {
    exports: exportsOf(app),
    run: (order) =>
      new Promise((resolve) => {
        if (ended) {
          resolve('not-started');
          return;
        }
        running.set(order.id, { aaid: order.runtime.aaid ?? null, resolve });
        // Whoever answers keeps the machine's time.
        routes.set(order.id, {
          call: (call) => void invocations.exit(() => serve(call)),
          print: ({ level, text }) => events.log(order.id, level, text),
        });
        void invoke(order).then((outcome) => finish(order.id, outcome));
      }),
    abandon: (id) => {
      running.delete(id);
      routes.delete(id);
    },
    runs: (id) => running.has(id),
    answers: () => Promise.resolve(true),
    get inFlight() {
      return running.size;
    },
    get ended() {
      return ended;
    },
    end: () => {
      ended = true;
      for (const id of [...running.keys()])
        finish(id, failed('FUNCTION_PLATFORM_UNKNOWN_ERROR', 'The function’s process ended'));
      return Promise.resolve();
    },
  };
};
