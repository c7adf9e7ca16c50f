/**
 * `npm run lint:forge`: the rules of @forge/lint that need no sign-in, over manifest.yml and src.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { fetchTool, quiet } from './forge-tools.mjs';
import { giveUp, install, requireNode, requireWritable, root } from './steps.mjs';

requireNode();
requireWritable();
install();
const tools = fetchTool('forge-lint', { '@forge/lint': '6.3.1', '@forge/manifest': '13.7.0' });

const sources = () =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));

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
for (const name of ['src', 'static', 'tsconfig.json', 'tsconfig.base.json'])
  symlinkSync(join(root, name), join(planted, name));
writeFileSync(join(planted, 'manifest.yml'), text.replace('handler: index.resolver', 'handler: nowhere.resolver'));
if ((await lintIn(planted)).length === 0)
  giveUp('@forge/lint did not find a planted fault, so its silence means nothing.');

const found = await lintIn(root);
for (const line of found) console.error(line);
if (found.length > 0) giveUp(`@forge/lint has ${found.length} finding(s).`);
console.log('@forge/lint has nothing to report (and did find a planted fault).');
process.exit(0);
