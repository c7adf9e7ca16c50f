/** `npm test`: sets up what is missing, then passes everything; `--quick` leaves the browser out. */
import { bin, build, install, requireBrowser, requireNode, requireWritable } from './steps.mjs';

const quick = process.argv.includes('--quick');

requireNode();
requireWritable();
install();
build();

const steps = [
  ['types', () => bin('tsc', ['--noEmit'])],
  ['lint', () => bin('eslint', ['--max-warnings', '0', '.'])],
  ['formatting', () => bin('prettier', ['--check', '--log-level', 'warn', '.'])],
  ['unit tests', () => bin('jest', ['--selectProjects', 'unit'])],
  ['the app on a strict site', () => bin('jest', ['--selectProjects', 'strict'])],
  ...(quick
    ? []
    : [
        ['browser', requireBrowser],
        ['browser tests', () => bin('jest', ['--selectProjects', 'browser', '--runInBand'])],
      ]),
];

for (const [name, step] of steps) {
  const from = Date.now();
  console.log(`\n— ${name}`);
  await step();
  console.log(`  ${name}: passed in ${((Date.now() - from) / 1000).toFixed(0)} s`);
}
