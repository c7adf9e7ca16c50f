import { createRequire } from 'node:module';
import type { Failure, WorkerData } from './protocol';

export type AppFunction = (event: unknown, context: unknown) => unknown;

/** The functions of each bundle by the names that they are exported under. */
export type App = ReadonlyMap<string, ReadonlyMap<string, AppFunction>>;

/** Loads the app's bundles into this process. @throws whatever a bundle throws as it is loaded */
export const loadApp = ({ files }: WorkerData): App =>
  new Map(
    Object.entries(files).map(([name, path]) => {
      const exported = createRequire(path)(path) as Record<string, unknown>;
      const functions = Object.entries(exported).filter(
        (entry): entry is [string, AppFunction] => typeof entry[1] === 'function',
      );
      return [name, new Map(functions)];
    }),
  );

/** The names of what each bundle exports. */
export const exportsOf = (app: App): Readonly<Record<string, string[]>> =>
  Object.fromEntries([...app].map(([name, functions]) => [name, [...functions.keys()]]));

/** Calls a function of the app with the JSON that was sent, and gives what it gives. @throws Error where there is no such function, or what the function throws */
export const callApp = (
  app: App,
  { file, exportName, event, context }: Readonly<Record<'file' | 'exportName' | 'event' | 'context', string>>,
): unknown => {
  const run = app.get(file)?.get(exportName);
  if (!run) throw new Error(`src/${file} exports no function ${exportName}`);
  return run(JSON.parse(event), JSON.parse(context));
};

export const failureOf = (error: unknown): Failure =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: 'Error', message: String(error) };
