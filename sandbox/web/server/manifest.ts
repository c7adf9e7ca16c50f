import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Module = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  resource: z.string().optional(),
  route: z.string().optional(),
  resolver: z.unknown().optional(),
});

/** Scopes are a list, or an object that says more of each. */
const Scopes = z.union([
  z.array(z.string()),
  z.record(z.string(), z.unknown()).transform((named) => Object.keys(named)),
]);

const Manifest = z.looseObject({
  app: z.looseObject({ id: z.string(), name: z.string().optional() }),
  modules: z.record(z.string(), z.array(z.looseObject({}))).default({}),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  permissions: z.looseObject({ scopes: Scopes.default([]) }).default({ scopes: [] }),
});

/** The kinds of module that the pages around the app have a place for. */
const placed = ['jira:issuePanel', 'jira:issueContext', 'jira:projectPage', 'jira:projectSettingsPage'] as const;
export type ModuleType = (typeof placed)[number];

/** A module with a frame: what it is called, and where its built files are. */
export interface UiModule {
  readonly key: string;
  readonly type: ModuleType;
  readonly title: string;
  readonly resource: string;
}

export interface AppManifest {
  readonly appId: string;
  readonly appName: string;
  readonly modules: readonly UiModule[];
  /** Resource key → folder with its built files. */
  readonly folders: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** Reads what the pages need of `manifest.yml`. @throws Error with one line that names the file. */
export const readManifest = (appDir: string): AppManifest => {
  const file = join(appDir, 'manifest.yml');
  try {
    const { app, modules, resources, permissions } = Manifest.parse(parse(readFileSync(file, 'utf8')));
    const uiModules = placed.flatMap((type) =>
      (modules[type] ?? []).map((found) => {
        const { key, title, resource } = Module.parse(found);
        return { key, type, title: title ?? key, resource: resource ?? '' };
      }),
    );
    return {
      appId: app.id.split('/').pop() ?? app.id,
      appName: app.name ?? 'The app',
      modules: uiModules.filter(({ resource }) => resource !== ''),
      folders: new Map(resources.map(({ key, path }) => [key, join(appDir, path)])),
      scopes: permissions.scopes,
      permissions,
    };
  } catch (error) {
    throw new Error(`${file} cannot be used: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
