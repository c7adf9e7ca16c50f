import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build, version } from 'esbuild';
import { z } from 'zod';
import { entryPoints } from './manifest/handlers';
import { readManifest } from './manifest/read-manifest';

export interface Bundle {
  /** Bundle name → built file. */
  readonly files: Readonly<Record<string, string>>;
  /** Size of all files together, without source maps. */
  readonly bytes: number;
}

const Cached = z.object({ inputs: z.record(z.string(), z.string()), bytes: z.number() });

const hash = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 32);

const project = resolve(__dirname, '../..');

/** The app's own `.sandbox` folder, the project's for what lies within it; the temporary folder when that is read-only. */
const cacheDir = (appDir: string): string => {
  const home = resolve(appDir).startsWith(project) ? project : resolve(appDir);
  const choices = [join(home, '.sandbox', 'bundles'), join(tmpdir(), 'sandbox-bundles')];
  for (const dir of choices) {
    try {
      mkdirSync(dir, { recursive: true });
      accessSync(dir, constants.W_OK);
      return dir;
    } catch {
      // The next one, then.
    }
  }
  throw new Error(`None of these folders can be written: ${choices.join(', ')}`);
};

/** Written beside and moved, since several processes may build the same thing at once. */
const writeWhole = (path: string, content: string | Uint8Array): void => {
  const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeFileSync(beside, content);
  renameSync(beside, path);
};

const stillGood = (description: string): number | null => {
  try {
    const { inputs, bytes } = Cached.parse(JSON.parse(readFileSync(description, 'utf8')));
    return Object.entries(inputs).every(
      ([path, savedHash]) => existsSync(path) && hash(readFileSync(path)) === savedHash,
    )
      ? bytes
      : null;
  } catch {
    return null;
  }
};

/** Bundles one file much as `forge deploy` does, with another bundler, or finds it built. The cache knows every input by its content. */
export const bundleFile = async (
  entry: string,
  appDir = project,
): Promise<{ readonly file: string; readonly bytes: number }> => {
  const dir = join(cacheDir(appDir), hash(`${version} ${entry}`));
  const file = join(dir, 'main.cjs');
  const description = join(dir, 'inputs.json');
  const known = existsSync(file) ? stillGood(description) : null;
  if (known !== null) return { file, bytes: known };

  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    metafile: true,
    write: false,
    absWorkingDir: dirname(entry),
    logLevel: 'silent',
  });
  mkdirSync(dir, { recursive: true });
  for (const output of outputFiles) writeWhole(output.path, output.contents);
  const bytes = outputFiles.find(({ path }) => path === file)?.contents.length ?? 0;
  const paths = Object.keys(metafile.inputs).map((input) => resolve(dirname(entry), input));
  const inputs = Object.fromEntries(
    paths.filter((path) => existsSync(path)).map((path) => [path, hash(readFileSync(path))]),
  );
  writeWhole(description, JSON.stringify({ inputs, bytes }));
  return { file, bytes };
};

/**
 * Builds every file that the manifest's functions live in, as one CommonJS file each.
 * @throws Error when the manifest, a handler's file or the build is faulty.
 */
export const bundleApp = async (appDir: string): Promise<Bundle> => {
  const entries = Object.entries(entryPoints(appDir, readManifest(appDir)));
  const built = await Promise.all(entries.map(async ([name, path]) => [name, await bundleFile(path, appDir)] as const));
  return {
    files: Object.fromEntries(built.map(([name, { file }]) => [name, file])),
    bytes: built.reduce((sum, [, { bytes }]) => sum + bytes, 0),
  };
};

/**
 * The files that the manifest's functions live in, as another bundler left them: `<name>.cjs` each, such as `index.cjs`. That is
 * what `forge deploy` uploads.
 * @throws Error when the manifest or a handler's file is faulty, or a bundle is missing.
 */
export const builtApp = (appDir: string, bundleDir: string): Bundle => {
  const names = Object.keys(entryPoints(appDir, readManifest(appDir)));
  const built = names.map((name) => [name, join(bundleDir, `${name}.cjs`)] as const);
  const missing = built.filter(([, file]) => !existsSync(file)).map(([, file]) => file);
  if (missing.length > 0) throw new Error(`Not bundled: ${missing.join(', ')}`);
  return { files: Object.fromEntries(built), bytes: built.reduce((sum, [, file]) => sum + statSync(file).size, 0) };
};
