import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('dist') && /\.(tsx?|css|html|mjs|svg)$/.test(name))
      .map((name) => statSync(join(folder, name)).mtimeMs),
  );

/** The app's own pages, built when they are not there or older than what they are made of. */
export const buildAppPages = (): void => {
  const built = join(root, 'static/dist/settings/start.js');
  const sources = ['static', 'src'].map((folder) => newest(join(root, folder)));
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return;
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  execFileSync(process.execPath, [vite, 'build', '--config', 'scripts/vite-app.config.mts', '--logLevel', 'error'], {
    cwd: root,
    stdio: 'pipe',
    // Jest's own NODE_ENV would make a development build, whose JSX the frames cannot run.
    env: { ...process.env, NODE_ENV: 'production' },
  });
};
