/** `npm test`: sets up what is missing, then passes everything; `--quick` leaves the browser out. */
import { bin, build, install, requireBrowser, requireNode, requireWritable, run } from './steps.mjs';

const quick = process.argv.includes('--quick');

requireNode();
requireWritable();
install();
build();

/** @type {[string, () => unknown][]} */
const steps = [
  ['types', () => run(process.execPath, ['scripts/types.mjs'])],
  ['lint', () => bin('oxlint', ['--deny-warnings', '.'])],
  ['formatting', () => bin('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['unit tests', () => bin('jest', ['--selectProjects', 'unit'])],
  ['soak', () => run(process.execPath, ['scripts/soak.mjs', '--runs', '200', '--seconds', '30'])],
  ['the app on a strict site', () => bin('jest', ['--selectProjects', 'strict'])],
];
if (!quick) {
  steps.push(['browser', requireBrowser]);
  steps.push(['browser tests', () => bin('jest', ['--selectProjects', 'browser', '--runInBand'])]);
}

for (const [name, step] of steps) {
  const from = Date.now();
  console.log(`\n— ${name}`);
  await step();
  console.log(`  ${name}: passed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
}
