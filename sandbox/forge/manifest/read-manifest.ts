import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { reasonOf } from '../reason';
import { Consumer, FunctionModule, ManifestFile, PreUninstall, ScheduledTrigger, Trigger } from './schema';
import type { Entity, Module } from './schema';
import { withTexts } from './texts';

export interface Manifest {
  /** The UUID within `app.id`. */
  readonly appId: string;
  readonly file: ManifestFile;
  readonly functions: ReadonlyMap<string, FunctionModule>;
  readonly triggers: readonly Trigger[];
  readonly scheduled: readonly ScheduledTrigger[];
  /** What runs before the app is taken away. */
  readonly preUninstall: readonly PreUninstall[];
  readonly consumers: readonly Consumer[];
  readonly entities: ReadonlyMap<string, Entity>;
  readonly scopes: readonly { readonly name: string; readonly allowImpersonation: boolean }[];
  readonly egress: readonly string[];
  /** Every module but functions, by key, with the type that the manifest lists it under. */
  readonly modules: ReadonlyMap<string, { readonly type: string; readonly module: Module }>;
}

const explain = (error: unknown): string =>
  error instanceof z.ZodError
    ? error.issues.map((issue) => `${issue.path.join('.') || 'manifest'}: ${issue.message}`).join('; ')
    : reasonOf(error);

const egressOf = (file: ManifestFile): string[] =>
  (file.permissions?.external?.fetch?.backend ?? []).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    const remote = file.remotes?.find(({ key }) => key === entry.remote);
    return typeof remote?.baseUrl === 'string' ? [remote.baseUrl] : [];
  });

const interpret = (file: ManifestFile): Manifest => {
  const listed = <T>(type: string, schema: z.ZodType<T>): T[] => z.array(schema).parse(file.modules[type] ?? []);
  const modules = new Map<string, { readonly type: string; readonly module: Module }>();
  for (const [type, list] of Object.entries(file.modules)) {
    // A function often bears the name of the module that uses it.
    if (type === 'function') continue;
    for (const module of list) modules.set(module.key, { type, module });
  }
  return {
    appId: file.app.id.slice(file.app.id.lastIndexOf('/') + 1),
    file,
    functions: new Map(listed('function', FunctionModule).map((f) => [f.key, f])),
    triggers: listed('trigger', Trigger),
    scheduled: listed('scheduledTrigger', ScheduledTrigger),
    preUninstall: listed('preUninstall', PreUninstall),
    consumers: listed('consumer', Consumer),
    entities: new Map((file.app.storage?.entities ?? []).map((e) => [e.name, e])),
    scopes: file.permissions?.scopes ?? [],
    egress: egressOf(file),
    modules,
  };
};

/**
 * Reads `manifest.yml`.
 * @throws Error naming the file and what is wrong with it.
 */
export const readManifest = (appDir: string): Manifest => {
  const path = join(appDir, 'manifest.yml');
  try {
    return interpret(ManifestFile.parse(withTexts(parse(readFileSync(path, 'utf8')), appDir)));
  } catch (error) {
    throw new Error(`${path} cannot be read as a Forge manifest: ${explain(error)}`, { cause: error });
  }
};
