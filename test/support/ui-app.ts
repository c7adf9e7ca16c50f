import { buildSync } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const fixture = join(root, 'test/sandbox/fixtures/ui-app');

const page = `<!doctype html><html lang="en"><head><title>Fixture</title><link rel="stylesheet" href="./app.css">
<script type="module" src="./app.js"></script></head><body><h1>Fixture</h1></body></html>`;
const modal = page.replace('<h1>Fixture</h1>', '<h1>Modal</h1>');

/** Builds an app whose one page has a button for each call of the bridge; gives the folder with its manifest. */
export const buildUiApp = (): { readonly dir: string; readonly remove: () => void } => {
  const dir = mkdtempSync(join(tmpdir(), 'ui-app-'));
  cpSync(join(fixture, 'manifest.yml'), join(dir, 'manifest.yml'));
  for (const folder of ['src', 'locales']) cpSync(join(fixture, folder), join(dir, folder), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'dir');
  for (const [name, html] of [
    ['dist', page],
    ['other', modal],
  ] as const) {
    const out = join(dir, 'static', name);
    mkdirSync(out, { recursive: true });
    buildSync({
      entryPoints: [join(fixture, 'static/src/main.ts')],
      outfile: join(out, 'app.js'),
      bundle: true,
      format: 'esm',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    writeFileSync(
      join(out, 'app.css'),
      'body { margin: 8px } .tall { height: 700px } p { margin: 2px } button { min-height: 26px }',
    );
    writeFileSync(join(out, 'index.html'), html);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
};

/** The pages around the app, built unless they are there. */
export const buildPages = (): void => {
  if (existsSync(join(root, 'sandbox/dist/web/index.html'))) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--config', 'sandbox/web/vite.config.mts', '--logLevel', 'warn'];
  // A test's own NODE_ENV would make a development build.
  execFileSync(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
};
