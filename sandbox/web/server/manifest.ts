import { join } from 'node:path';
import { z } from 'zod';
import { localeFiles } from './locales';
import type { Manifest } from '../../forge/manifest/read-manifest';

const Module = z.looseObject({ key: z.string(), title: z.string().optional(), resource: z.string().optional() });
const Resources = z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]);
const Permissions = z.record(z.string(), z.unknown()).default({});

/** The kinds of module that the pages around the app have a place for. */
const placed = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:projectPage',
  'jira:projectSettingsPage',
  'jira:adminPage',
] as const;
export type ModuleType = (typeof placed)[number];

/** A module with a frame: what it is called, and which built files are its own. */
export interface UiModule {
  readonly key: string;
  readonly type: ModuleType;
  readonly title: string;
  readonly resource: string;
}

export interface AppPages {
  readonly appName: string;
  readonly modules: readonly UiModule[];
  /** Resource key → folder with its built files. */
  readonly folders: ReadonlyMap<string, string>;
  /** What the manifest's translations became. */
  readonly locales: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly permissions: Readonly<Record<string, unknown>>;
}

/** What the pages need of the manifest: the modules with frames, and where their files are. */
export const appPages = (manifest: Manifest, appDir: string, appName: string): AppPages => {
  const { file, scopes } = manifest;
  const modules = placed.flatMap((type) =>
    (file.modules[type] ?? []).map((found) => {
      const { key, title = key, resource = '' } = Module.parse(found);
      return { key, type, title, resource };
    }),
  );
  return {
    appName,
    modules: modules.filter(({ resource }) => resource !== ''),
    folders: new Map(Resources.parse(file['resources']).map(({ key, path }) => [key, join(appDir, path)])),
    locales: localeFiles(manifest, appDir),
    scopes: scopes.map(({ name }) => name),
    permissions: Permissions.parse(file.permissions),
  };
};
