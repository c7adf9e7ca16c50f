/**
 * `npm run mutation [-- [--static] FOLDER…]`: changes the rules one place at a time, and tells which changes no test beside the rules sees. Only on demand: a
 * folder takes minutes. What was tried before is not tried again (`.sandbox/mutation`). With `--static` also what is computed while a file is loaded, such as tables
 * and schemas: each of these takes a run of all tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

const args = process.argv.slice(2);
const named = args.filter((one) => one !== '--static');
const folders = named.length > 0 ? named : ['src/domain', 'src/workflow-gate', 'src/reconcile'];
const mutate = folders.map((of) => (of.endsWith('.ts') ? of : `${of.replace(/\/$/, '')}/**/*.ts`));
const dir = join(root, '.sandbox', 'mutation');
const name = folders.join('+').replaceAll('/', '-').slice(0, 80);

mkdirSync(dir, { recursive: true });
const config = join(dir, 'stryker.json');
writeFileSync(
  config,
  JSON.stringify({
    ...{ mutate, testRunner: 'jest', coverageAnalysis: 'perTest', concurrency: 1, incremental: true },
    ignoreStatic: !args.includes('--static'),
    jest: { projectType: 'custom', configFile: 'scripts/jest-mutation.config.mjs', enableFindRelatedTests: true },
    reporters: ['clear-text', 'json'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
    jsonReporter: { fileName: join(dir, `${name}.json`) },
    incrementalFile: join(dir, `${name}.incremental.json`),
    tempDirName: join('.sandbox', 'stryker'),
    ignorePatterns: ['/.sandbox', '/static/dist', '/docs', '/bench', '/demo', '/static'],
    disableTypeChecks: false,
    timeoutMS: 60_000,
  }),
);
const { status } = spawnSync('npx', ['stryker', 'run', config], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
