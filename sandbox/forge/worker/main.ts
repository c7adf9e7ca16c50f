import { createRequire } from 'node:module';
import { forgeFetch } from './calls';
import { guardEgress } from './egress';
import { captureConsole } from './log';
import type { Failure, FromWorker, ToWorker, WorkerData } from './protocol';
import { defineRuntime, invocations, runtimeOf } from './runtime';
import { followClock } from './time';

/** The inside of the worker: the two globals first, then the app's bundles, then one call after the other or at once. */

type AppFunction = (event: unknown, context: unknown) => unknown;

// The functions taken here: the app may replace what it finds on `process`.
const send = process.send?.bind(process);
if (!send) throw new Error('This file runs in a process that a host has forked.');
const post = (message: FromWorker): void => void send(message);

const failureOf = (error: unknown): Failure =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: 'Error', message: String(error) };

const { fetchThere, answered } = forgeFetch(post);
Object.assign(globalThis, { __forge_fetch__: fetchThere });
defineRuntime();
captureConsole(post);
followClock();
// A host that is gone needs no functions.
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
  send({ type: 'crashed', failure: failureOf(error) } satisfies FromWorker, () => process.exit(1));
});

const load = ({ files }: WorkerData): ReadonlyMap<string, ReadonlyMap<string, AppFunction>> =>
  new Map(
    Object.entries(files).map(([name, path]) => {
      const exported = createRequire(path)(path) as Record<string, unknown>;
      const functions = Object.entries(exported).filter(
        (entry): entry is [string, AppFunction] => typeof entry[1] === 'function',
      );
      return [name, new Map(functions)];
    }),
  );

type App = ReturnType<typeof load>;

const invoke = async (message: Extract<ToWorker, { type: 'invoke' }>, app: App): Promise<void> => {
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

const start = (data: WorkerData): App | null => {
  try {
    guardEgress(data.egress, post);
    const app = load(data);
    const exports = Object.fromEntries([...app].map(([name, functions]) => [name, [...functions.keys()]]));
    post({ type: 'ready', exports });
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
