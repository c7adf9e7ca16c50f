import { forgeFetch } from './calls';
import { guardEgress } from './egress';
import { type App, callApp, exportsOf, failureOf, loadApp } from './load-app';
import { captureConsole } from './log';
import type { FromWorker, ToWorker, WorkerData } from './protocol';
import { defineRuntime, invocations, runtimeOf } from './runtime';
import { followClock } from './time';

/** The inside of the worker: the two globals first, then the app's bundles, then one call after the other or at once. */

// The functions taken here: the app may replace what it finds on `process`.
const send = process.send?.bind(process);
if (!send) throw new Error('This file runs in a process that a host has forked.');
const post = (message: FromWorker): void => void send(message);

const { fetchThere, answered } = forgeFetch(post);
Object.assign(globalThis, { __forge_fetch__: fetchThere });
defineRuntime();
captureConsole((line) => {
  post({ type: 'log', ...line });
  return true;
});
followClock();
// A host that is gone needs no functions.
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
  send({ type: 'crashed', failure: failureOf(error) } satisfies FromWorker, () => process.exit(1));
});

const invoke = async (message: Extract<ToWorker, { type: 'invoke' }>, app: App): Promise<void> => {
  const { id, runtime } = message;
  post({ type: 'started', id });
  try {
    const body = await invocations.run({ id, runtime: runtimeOf(runtime), clockOffset: runtime.clockOffset }, () =>
      callApp(app, message),
    );
    post({ type: 'result', id, body: JSON.stringify(body) });
  } catch (error) {
    post({ type: 'failure', id, failure: failureOf(error) });
  }
};

const start = (data: WorkerData): App | null => {
  try {
    guardEgress(data.egress, post);
    const app = loadApp(data);
    post({ type: 'ready', exports: exportsOf(app) });
    return app;
  } catch (error) {
    post({ type: 'unloadable', failure: failureOf(error) });
    return null;
  }
};

let app: App | null = null;
process.on('message', (message: ToWorker) => {
  if (message.type === 'load') app = start(message.data);
  else if (message.type === 'invoke' && app) void invoke(message, app);
  else if (message.type === 'answer') answered(message.call, message.answer);
  else post({ type: 'pong' });
});
