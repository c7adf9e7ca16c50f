import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aSite } from '../test/support/a-site';
import { spent } from './cost';
import type { Figure, Goal } from './figure';

const root = join(__dirname, '..');
/** Seeds that the tests do not live through. */
const soak = { seed: 500_000, runs: 100 } as const;

const figure = (what: string, value: number, unit: string, goal: Goal | null = null): Figure => ({
  name: `trust.${what}`,
  ...{ value, unit, goal },
});

/** What a command prints, whatever its exit code. */
const output = (command: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(command, [...args], { cwd: root, maxBuffer: 64e6 }, (_error, stdout) => resolve(stdout));
  });

/** The attack suite: a test that fails is an attempt that got further than it may. */
const attacks = async function* (): AsyncGenerator<Figure> {
  const dir = mkdtempSync(join(tmpdir(), 'trust-'));
  const outputFile = join(dir, 'attack.json');
  const options = ['--selectProjects', 'unit', '--json', '--silent', `--outputFile=${outputFile}`];
  await output('npx', ['jest', 'test/attack', ...options]);
  const { numTotalTests, numFailedTests } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
    readonly numTotalTests: number;
    readonly numFailedTests: number;
  };
  rmSync(dir, { recursive: true });
  yield figure('attack.tests', numTotalTests, 'tests, most of several attempts', { atLeast: 250 });
  yield figure('attack.passed', numFailedTests, 'got further than they may', { atMost: 0 });
};

const soaked = async function* (): AsyncGenerator<Figure> {
  const { seed, runs } = soak;
  const told = await output('node', ['scripts/soak.mjs', '--seed', `${seed}`, '--runs', `${runs}`, '--processes', '1']);
  const [, done, faults, failed] = /Soak: (\d+) runs, (\d+) faults injected, (\d+) failed/.exec(told) ?? [];
  if (done === undefined) throw new Error(`The soak said nothing: ${told.slice(-500)}`);
  yield figure('soak.runs', Number(done), 'runs', { atLeast: runs });
  yield figure('soak.faults', Number(faults), 'faults injected');
  yield figure('soak.lost', Number(failed), 'runs that lost or doubled something', { atMost: 0 });
};

/** What it costs that an acceptance is in the record. */
const acceptance = async function* (): AsyncGenerator<Figure> {
  const site = await aSite();
  try {
    const story = await site.create(site.shop);
    await site.mustMove('jonas', site.shop, story, 'inProgress');
    await site.tick('jonas', story);
    await site.idle();
    const before = (await site.ledger(story)).length;
    const cost = await spent(site, () => site.mustMove('ana', site.shop, story, 'done'));
    yield figure('acceptance.entries', (await site.ledger(story)).length - before, 'entries', { atMost: 1 });
    yield figure('acceptance.calls', cost.jira, 'REST calls', { atMost: 8 });
    yield figure('acceptance.points', cost.points, 'points', { atMost: 14 });
  } finally {
    await site.close();
  }
};

/** How far the record can be trusted, and what that costs; a bulk change and the busiest hour are among the figures of `load`. */
export const measure = async function* (): AsyncGenerator<Figure> {
  yield* acceptance();
  yield* attacks();
  yield* soaked();
};
