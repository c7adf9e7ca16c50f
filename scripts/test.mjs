/** `npm test`: sets up what is missing, then passes everything; `--quick` leaves the browser out. */
import { bin, build, install, requireBrowser, requireNode, requireWritable, run, runTogether } from './steps.mjs';

const quick = process.argv.includes('--quick');

requireNode();
requireWritable();
install();
build();

/** Tests wait a lot, for a storage that lags and for events: a worker for each core would leave them idle. */
const waiting = ['--maxWorkers', '3'];

/** @type {[string, () => unknown][]} */
const steps = [
  [
    'types, lint and formatting',
    () =>
      runTogether([
        ['node', ['scripts/types.mjs']],
        ['oxlint', ['--deny-warnings', '.']],
        ['prettier', ['--check', '--log-level', 'warn', '.']],
      ]),
  ],
  ['unit tests, and the app on a strict site', () => bin('jest', [...waiting, '--selectProjects', 'unit', 'strict'])],
  ['soak', () => run(process.execPath, ['scripts/soak.mjs', '--runs', '200', '--seconds', '30'])],
];
if (!quick) {
  steps.push(['browser', requireBrowser]);
  steps.push(['browser tests', () => bin('jest', ['--maxWorkers', '2', '--selectProjects', 'browser'])]);
}

for (const [name, step] of steps) {
  const from = Date.now();
  console.log(`\n— ${name}`);
  await step();
  console.log(`  ${name}: passed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
}
