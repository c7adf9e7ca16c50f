/**
 * `npm run check:deploy`: what `forge deploy` would find, without an account. Atlassian's bundler bundles the app; what it made is
 * held against manifest.yml and Forge's quotas; and it then runs in the sandbox. The bundle stays in .sandbox/deploy.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { handlerFaults, quotaFaults, resourceFaults } from './deploy-faults.mjs';
import { fetchTool } from './forge-tools.mjs';
import { bin, build, giveUp, install, requireNode, requireWritable, root, run } from './steps.mjs';

requireNode();
requireWritable();
install();
build();
const tool = fetchTool('forge-bundler', { '@forge/bundler': '7.1.0' });
const { parse } = await import('yaml');

const bundleDir = join(root, '.sandbox', 'deploy');
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8'));
/** @type {string[]} */
const handlers = manifest.modules.function.map((/** @type {{ handler: string }} */ { handler }) => handler);
const files = [...new Set(handlers.map((handler) => handler.slice(0, handler.lastIndexOf('.'))))];

const step = (/** @type {string} */ name, /** @type {() => string} */ work) => {
  const from = Date.now();
  console.log(`\n— ${name}`);
  console.log(`  ${work()} (${((Date.now() - from) / 1000).toFixed(0)} s)`);
};
const stopAt = (/** @type {string[]} */ faults) => {
  if (faults.length > 0) giveUp(`this would not deploy:\n  ${faults.join('\n  ')}`);
};

/** What the bundler said, or null when it bundled. */
const bundle = (/** @type {string} */ app, /** @type {string} */ output, /** @type {string[]} */ names) => {
  const args = [join(root, 'scripts', 'forge-bundle.cjs'), tool, app, output, ...names];
  // A bundler that stops leaves its half-made output behind, so it gets a folder that goes with it.
  const temporary = mkdtempSync(join(tmpdir(), 'forge-bundle-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary };
  const { status, signal, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  rmSync(temporary, { recursive: true, force: true });
  return status === 0
    ? null
    : (error?.message ?? (stderr.trim() || `The bundler ended with ${signal ?? status} and said nothing.`));
};

/** The functions that a bundled file exports, asked of it in a process of its own. */
const exportsOf = (/** @type {string} */ file) => {
  const program = `const all = require(${JSON.stringify(join(bundleDir, `${file}.cjs`))});
    console.log('EXPORTS' + JSON.stringify(Object.keys(all).filter((name) => typeof all[name] === 'function')));
    process.exit(0);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  if (status !== 0) giveUp(`the bundle of src/${file} does not load:\n${stderr}`);
  return /** @type {string[]} */ (JSON.parse(stdout.slice(stdout.lastIndexOf('EXPORTS') + 'EXPORTS'.length)));
};

// A check that finds nothing in a faulty app has not looked.
step('faults planted on purpose', () => {
  const planted = join(tool, 'planted');
  rmSync(planted, { recursive: true, force: true });
  mkdirSync(join(planted, 'src'), { recursive: true });
  writeFileSync(join(planted, 'src', 'index.ts'), 'export const run = (): string => process.version;\n');
  const app = (/** @type {object} */ compilerOptions) => {
    const config = {
      extends: relative(planted, join(root, 'tsconfig.json')),
      compilerOptions,
      include: ['src/**/*.ts'],
    };
    writeFileSync(join(planted, 'tsconfig.json'), JSON.stringify(config));
    return bundle(planted, join(planted, 'out'), ['index']);
  };
  const well = app({ typeRoots: [join(root, 'node_modules', '@types')] });
  if (well !== null) giveUp(`an app without a fault does not bundle:\n${well}`);
  if (app({ typeRoots: [join(root, 'node_modules', '@types')], noEmit: true }) === null)
    giveUp('"noEmit" in tsconfig.json went through, which Forge refuses.');
  if (handlerFaults(['index.run', 'index.gone'], new Map([['index', ['run']]])).length === 0)
    giveUp('a handler that does not exist was not found.');
  return 'found';
});

step('bundle, by @forge/bundler', () => {
  const said = bundle(root, bundleDir, files);
  if (said !== null) stopAt([said]);
  return `${files.map((file) => `src/${file}`).join(', ')} → ${relative(root, bundleDir)}`;
});

step('handlers', () => {
  stopAt(handlerFaults(handlers, new Map(files.map((file) => [file, exportsOf(file)]))));
  return `${handlers.length} handlers in the manifest, each exported, and nothing else`;
});

step('resources and quotas', () => {
  stopAt([...resourceFaults(root, manifest), ...quotaFaults(root, manifest, bundleDir)]);
  return 'within Forge’s limits';
});

step('lint, by @forge/lint', () => {
  run(process.execPath, [join(root, 'scripts', 'lint-forge.mjs')]);
  return 'nothing found';
});

step('the bundle in the sandbox', () => {
  bin('jest', ['--selectProjects', 'unit', '--testPathPatterns', 'test/app/(main-road|pre-uninstall)'], {
    FORGE_BUNDLE: bundleDir,
  });
  return 'the main road and uninstalling, on the bundle that would be uploaded';
});

console.log('\nThe app would deploy.');
