/**
 * Atlassian's own tools, each fetched once into a folder of its own in .sandbox/tools, outside the lock file: they are large,
 * and they want a native key ring for signing in, which checks never do, so an empty one stands in for it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { giveUp, npm, root } from './steps.mjs';

const keytar = [
  'exports.getPassword = exports.setPassword = exports.deletePassword = exports.findPassword = async () => null;',
  'exports.findCredentials = async () => [];',
].join('\n');

/**
 * The folder of a tool, with its packages installed; the process ends with a clear line when they cannot be fetched.
 * @param {string} name What the folder is called, such as `forge-lint`.
 * @param {Record<string, string>} dependencies Its packages, with exact versions. tslib is added: some need it without saying so.
 * @param {string} [tools] The folder of all tools.
 */
export const fetchTool = (name, dependencies, tools = join(root, '.sandbox', 'tools')) => {
  const folder = join(tools, name);
  const overrides = { keytar: 'file:./keytar' };
  const wanted = JSON.stringify({ private: true, dependencies: { tslib: '2.8.1', ...dependencies }, overrides });
  const marker = join(folder, '.fetched');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return folder;

  const what = Object.entries(dependencies).map(([key, version]) => `${key} ${version}`);
  console.log(`Fetching ${what.join(' and ')} (once)…`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'keytar'), { recursive: true });
  const stub = JSON.stringify({ name: 'keytar', version: '7.9.0', main: 'index.js' });
  writeFileSync(join(folder, 'keytar', 'package.json'), stub);
  writeFileSync(join(folder, 'keytar', 'index.js'), `${keytar}\n`);
  writeFileSync(join(folder, 'package.json'), wanted);
  const { status } = spawnSync(
    npm,
    ['install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline', '--fetch-retries=1'],
    { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  if (status !== 0)
    giveUp(
      `${what.join(' and ')} could not be fetched from the npm registry; what npm said stands above. ` +
        'This check needs it once, so nothing was checked. Try again where the registry can be reached.',
    );
  writeFileSync(marker, wanted);
  return folder;
};

/** Says nothing: the tools' own progress is not ours. */
export const quiet = { info() {}, debug() {}, warn() {}, error() {}, trace() {} };
