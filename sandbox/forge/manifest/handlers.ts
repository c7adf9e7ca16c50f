import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './read-manifest';

export interface Handler {
  /** The file below `src`, without its ending: also the name of its bundle. */
  readonly file: string;
  readonly exportName: string;
}

/** `index.run` means export `run` of `src/index.*`. */
export const handlerOf = (handler: string): Handler => {
  const dot = handler.lastIndexOf('.');
  return { file: handler.slice(0, dot), exportName: handler.slice(dot + 1) };
};

const endings = ['ts', 'tsx', 'js', 'jsx', 'mjs', 'cjs'];

/**
 * The source files that the manifest's functions live in, by bundle name.
 * @throws Error naming the handler whose file does not exist.
 */
export const entryPoints = (appDir: string, manifest: Manifest): Readonly<Record<string, string>> => {
  const entries: Record<string, string> = {};
  for (const { key, handler } of manifest.functions.values()) {
    const { file } = handlerOf(handler);
    const path = endings
      .map((ending) => join(appDir, 'src', `${file}.${ending}`))
      .find((candidate) => existsSync(candidate));
    if (!path) throw new Error(`manifest.yml: function ${key} has handler ${handler}, but there is no src/${file}.ts`);
    entries[file] = path;
  }
  return entries;
};

/** Functions that modules refer to and the manifest does not declare; empty when all is well. */
export const undeclaredFunctions = ({ modules, functions }: Manifest): readonly string[] =>
  [...modules].flatMap(([key, { type, module }]) =>
    [module.function, module.resolver?.function]
      .filter((name): name is string => name !== undefined && !functions.has(name))
      .map((name) => `manifest.yml: ${type} ${key} refers to the function ${name}, which is not declared`),
  );

/** What the manifest names and the bundle lacks; empty when all is well. Forge's own linter does not look. */
export const missingHandlers = (
  manifest: Manifest,
  exported: Readonly<Record<string, readonly string[]>>,
): readonly string[] =>
  [...manifest.functions.values()].flatMap(({ key, handler }) => {
    const { file, exportName } = handlerOf(handler);
    return exported[file]?.includes(exportName)
      ? []
      : [`manifest.yml: function ${key} has handler ${handler}, but src/${file} exports no function ${exportName}`];
  });
