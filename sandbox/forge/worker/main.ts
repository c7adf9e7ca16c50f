import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { forgeFetch } from './calls';
import { guardEgress } from './egress';
import { captureConsole } from './log';
import type { Failure, FromWorker, ToWorker, WorkerData } from './protocol';
import { defineRuntime, invocations, runtimeOf } from './runtime';
import { followClock } from './time';

/** The inside of the worker: the two globals first, then the app's bundles, then one call after the other or at once. */

type AppFunction = (event: unknown, context: unknown) => unknown;

const port = parentPort;
if (!port) throw new Error('This file runs in a worker.');
const post = (message: FromWorker): void => port.postMessage(message);
const { files, egress } = workerData as WorkerData;

const failureOf = (error: unknown): Failure =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: 'Error', message: String(error) };

const { fetchThere, answered } = forgeFetch(post);
Object.assign(globalThis, { __forge_fetch__: fetchThere });
defineRuntime();
guardEgress(egress, post);
captureConsole(post);
followClock();

const load = (): ReadonlyMap<string, ReadonlyMap<string, AppFunction>> =>
  new Map(
    Object.entries(files).map(([name, path]) => {
      const exported = createRequire(path)(path) as Record<string, unknown>;
      const functions = Object.entries(exported).filter(
        (entry): entry is [string, AppFunction] => typeof entry[1] === 'function',
      );
      return [name, new Map(functions)];
    }),
  );

const invoke = async (message: Extract<ToWorker, { type: 'invoke' }>, app: ReturnType<typeof load>): Promise<void> => {
  const { id, file, exportName, runtime } = message;
  post({ type: 'started', id });
  try {
    const run = app.get(file)?.get(exportName);
    if (!run) throw new Error(`src/${file} exports no function ${exportName}`);
    const [event, context] = [JSON.parse(message.event), JSON.parse(message.context)] as unknown[];
    const body = await invocations.run({ id, runtime: runtimeOf(runtime), clockOffset: runtime.clockOffset }, () =>
      run(event, context),
    );
    post({ type: 'result', id, body: JSON.stringify(body) });
  } catch (error) {
    post({ type: 'failure', id, failure: failureOf(error) });
  }
};

try {
  const app = load();
  port.on('message', (message: ToWorker) => {
    if (message.type === 'invoke') void invoke(message, app);
    else if (message.type === 'answer') answered(message.call, message.answer);
    else post({ type: 'pong' });
  });
  post({
    type: 'ready',
    exports: Object.fromEntries([...app].map(([name, functions]) => [name, [...functions.keys()]])),
  });
} catch (error) {
  post({ type: 'unloadable', failure: failureOf(error) });
}
