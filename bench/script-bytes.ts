import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { appDir } from '../test/support/demo-site';

interface ManifestEntry {
  readonly file: string;
  readonly imports?: readonly string[];
}

const start = 'index.html';

/** The module that judges a work item: it comes while Jira is asked. */
export const judge = 'work-item/judge.ts';

const dist = join(appDir, 'static/dist');

/**
 * The built scripts that these modules are made of: the start page, the modules and all that they import before they run, which is nothing that
 * loads on demand. Modules go by their path below `static`. @throws Error where one is no script of its own
 */
export const scriptsOf = (...modules: readonly string[]): readonly Buffer[] => {
  const manifest = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8')) as Record<string, ManifestEntry>;
  const lost = modules.filter((name) => manifest[name] === undefined);
  if (lost.length > 0) throw new Error(`No scripts of their own: ${lost.join(', ')}`);
  const seen = new Set<string>();
  const open = [start, ...modules];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(manifest[name]?.imports ?? []));
  }
  const files = [...seen].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js'));
  return [...new Set(files)].map((file) => readFileSync(join(dist, file)));
};

/** The bytes of these scripts, each file gzipped. @throws Error as `scriptsOf` does */
export const scriptBytes = (...modules: readonly string[]): number =>
  scriptsOf(...modules).reduce((sum, script) => sum + gzipSync(script).length, 0);

/** The scripts that a route of the project page loads before it shows anything. */
export const routeBytes = (route: string): number =>
  scriptBytes('project-page/index.tsx', `project-page/${route}/index.tsx`);
