import { join } from 'node:path';
import { z } from 'zod';
import { localeFiles } from './locales';
import { offeredActions } from '../../forge/triggers/actions';
import type { Manifest } from '../../forge/manifest/read-manifest';

const Size = z.union([z.string(), z.object({ width: z.string() })]).default('medium');
const Module = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  resource: z.string().optional(),
  icon: z.string().optional(),
  viewportSize: Size,
});
const Command = z.looseObject({
  key: z.string(),
  title: z.string().optional(),
  keywords: z.array(z.string()).default([]),
  target: z.union([
    z.object({ page: z.string() }),
    z.object({
      resource: z.string(),
      viewportSize: Size,
    }),
  ]),
});
const Resources = z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]);
const Permissions = z.record(z.string(), z.unknown()).default({});

/** The kinds of module that the pages around the app have a place for. */
const placed = [
  'jira:issuePanel',
  'jira:issueContext',
  'jira:projectPage',
  'jira:backlogAction',
  'jira:sprintAction',
  'jira:projectSettingsPage',
  'jira:adminPage',
  'jira:globalPage',
  'jira:issueActivity',
  'jira:dashboardGadget',
] as const;
export type ModuleType = (typeof placed)[number] | 'jira:command' | 'action';

/** A module with a frame: what it is called, and which built files are its own. */
export interface UiModule {
  readonly key: string;
  readonly type: ModuleType;
  readonly title: string;
  readonly resource: string;
  /** As the manifest names it. */
  readonly icon?: string | undefined;
  /** Of a dialog that it opens. */
  readonly width: string;
}

/** An entry of the command palette: it leads to a page, or opens a dialog of this width. */
export interface Command {
  readonly key: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly target: { readonly page: string } | { readonly width: string };
}

export interface AppPages {
  readonly appName: string;
  readonly modules: readonly UiModule[];
  readonly commands: readonly Command[];
  /** Resource key → folder with its built files. */
  readonly folders: ReadonlyMap<string, string>;
  /** What the manifest's translations became. */
  readonly locales: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly permissions: Readonly<Record<string, unknown>>;
}

const widthOf = (size: string | { readonly width: string }): string => (typeof size === 'string' ? size : size.width);

/** What the pages need of the manifest: the modules with frames, and where their files are. */
export const appPages = (manifest: Manifest, appDir: string, appName: string): AppPages => {
  const { file, scopes } = manifest;
  const modules = placed.flatMap((type) =>
    (file.modules[type] ?? []).map((found) => {
      const { key, title = key, resource = '', icon, viewportSize } = Module.parse(found);
      return { key, type, title, resource, icon, width: widthOf(viewportSize) };
    }),
  );
  const commands = (file.modules['jira:command'] ?? []).map((found) => {
    const { target, ...rest } = Command.parse(found);
    return { target, ...rest, title: rest.title ?? rest.key };
  });
  const dialogs = commands.flatMap(({ key, title, target }) =>
    'resource' in target
      ? [
          {
            ...{ key, type: 'jira:command' as const, title, resource: target.resource },
            width: widthOf(target.viewportSize),
          },
        ]
      : [],
  );
  const actions = offeredActions(manifest).flatMap(({ key, name, config }) =>
    config === undefined
      ? []
      : [{ key, type: 'action' as const, title: name, resource: config.resource, width: 'medium' }],
  );
  return {
    appName,
    commands: commands.map(({ key, title, keywords, target }) => ({
      ...{ key, title, keywords },
      target: 'page' in target ? { page: target.page } : { width: widthOf(target.viewportSize) },
    })),
    modules: [...modules, ...dialogs, ...actions].filter(({ resource }) => resource !== ''),
    folders: new Map(Resources.parse(file['resources']).map(({ key, path }) => [key, join(appDir, path)])),
    locales: localeFiles(manifest, appDir),
    scopes: scopes.map(({ name }) => name),
    permissions: Permissions.parse(file.permissions),
  };
};
