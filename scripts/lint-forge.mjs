/**
 * `npm run lint:forge`: the rules of @forge/lint that need no sign-in, over manifest.yml and src.
 * The package is large and wants a native key ring that linting never touches, so it is fetched on demand into
 * .sandbox/tools, outside the lock file, with that key ring replaced by an empty one.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { giveUp, install, requireNode, requireWritable, root } from './steps.mjs';

const version = '6.3.1';
const tools = join(root, '.sandbox', 'tools', 'forge-lint');
const keytar =
  'exports.getPassword = exports.setPassword = exports.deletePassword = exports.findPassword = async () => null;';

const fetchLint = () => {
  if (existsSync(join(tools, 'node_modules', '@forge', 'lint', 'package.json'))) return;
  console.log(`Fetching @forge/lint ${version} (once)…`);
  const stub = join(tools, 'keytar');
  mkdirSync(stub, { recursive: true });
  writeFileSync(join(stub, 'package.json'), JSON.stringify({ name: 'keytar', version: '7.9.0', main: 'index.js' }));
  writeFileSync(join(stub, 'index.js'), `${keytar}\nexports.findCredentials = async () => [];\n`);
  const dependencies = { '@forge/lint': version, '@forge/manifest': '13.7.0', tslib: '2.8.1' };
  const overrides = { keytar: 'file:./keytar' };
  writeFileSync(join(tools, 'package.json'), JSON.stringify({ private: true, dependencies, overrides }));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: tools, stdio: 'inherit' });
};

const sources = () =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

const quiet = { info() {}, debug() {}, warn() {}, error() {}, trace() {} };

/** Linting with a manifest; the findings as lines. */
const findings = async (/** @type {any} */ manifest) => {
  const { getClientSideLintersOnly, lint } = createRequire(join(tools, 'package.json'))('@forge/lint');
  const flags = { getDeprecatedRuntimes: async () => [] };
  const all = await getClientSideLintersOnly(manifest, 'development', quiet, flags);
  // The permission rule downloads API descriptions: it does not work offline.
  const linters = all.filter((/** @type {any} */ one) => one.constructor.name !== 'PermissionLinter');
  const options = { linters, linter: { mode: 'client-side' } };
  const results = await lint(sources(), manifest, 'development', quiet, flags, options);
  return results.flatMap((/** @type {any} */ { errors = [], warnings = [] }) =>
    [...errors, ...warnings].map((one) => `${one.reference ?? one.rule ?? 'manifest'}: ${one.message}`),
  );
};

requireNode();
requireWritable();
install();
fetchLint();
process.env.XDG_CONFIG_HOME = join(tools, 'config');

const { parse } = await import('yaml');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');

/** Lints what lies in a folder: some rules read the manifest from there, whatever they are given. */
const lintIn = async (/** @type {string} */ folder) => {
  process.chdir(folder);
  return findings(parse(readFileSync('manifest.yml', 'utf8')));
};

// A linter that finds nothing in a faulty manifest has not looked.
const planted = join(tools, 'planted');
rmSync(planted, { recursive: true, force: true });
mkdirSync(planted);
for (const name of ['src', 'static', 'tsconfig.json']) symlinkSync(join(root, name), join(planted, name));
writeFileSync(join(planted, 'manifest.yml'), text.replace('handler: index.resolver', 'handler: nowhere.resolver'));
if ((await lintIn(planted)).length === 0)
  giveUp('@forge/lint did not find a planted fault, so its silence means nothing.');

const found = await lintIn(root);
for (const line of found) console.error(line);
if (found.length > 0) giveUp(`@forge/lint has ${found.length} finding(s).`);
console.log('@forge/lint has nothing to report (and did find a planted fault).');
process.exit(0);
