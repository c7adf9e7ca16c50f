import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { StoredTests } from '../../src/domain/shared/test-result';
import { aPipeline, ctrfOf, manyTests, type Pipeline } from '../support/a-pipeline';
import { aSite, type ASite, type Made } from '../support/a-site';
import { described } from '../support/a-work-item';

/** What `ci/send-results.mjs` sends, run as a pipeline runs it. */
const script = join(__dirname, '../../ci/send-results.mjs');

let site: ASite;
let pipeline: Pipeline;
let server: Server;
let folder: string;
/** So many requests are answered as by a site that is busy. */
let busy = 0;
const answers: number[] = [];

beforeAll(async () => {
  site = await aSite();
  // The script signs with the time of this machine.
  site.clock.set(new Date().toISOString());
  pipeline = await aPipeline(site, site.shop);
  folder = mkdtempSync(join(tmpdir(), 'send-results-'));
  server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => void chunks.push(chunk));
    incoming.on('end', () => {
      const { method = 'GET', headers, url = '/' } = incoming;
      const init = { method, headers: headers as Record<string, string>, body: Buffer.concat(chunks) };
      busy -= 1;
      const answer = busy >= 0 ? new Response('', { status: 503 }) : undefined;
      void Promise.resolve(answer ?? site.forge.webTrigger(new Request(`http://site.example${url}`, init))).then(
        async (response) => {
          answers.push(response.status);
          outgoing.writeHead(response.status).end(await response.text());
        },
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  rmSync(folder, { recursive: true });
  await site.close();
});

const sent = (file: string, text: string, over: NodeJS.ProcessEnv = {}) => {
  const path = join(folder, file);
  writeFileSync(path, text);
  const { pathname, search } = new URL(pipeline.url);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { ASSAY_URL: origin + pathname + search, ASSAY_SECRET: pipeline.secret, ASSAY_BUILD: file, ...over };
  answers.length = 0;
  return new Promise<{ readonly code: number; readonly out: string; readonly answers: readonly number[] }>((resolve) =>
    execFile(process.execPath, [script, path], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), out: stdout + stderr, answers: [...answers] }),
    ),
  );
};

test('10,000 tests in one report are one queue job, and every criterion has its result', async () => {
  const description = { ...described('An expired card is refused', 'A receipt is sent'), version: 1 };
  const stories: Made[] = [];
  for (let n = 0; n < 6; n += 1) stories.push(await site.create(site.shop, { description }));
  await site.idle();
  const last = `${stories[5]?.key}#2 is broken`;
  const passed = manyTests(
    10_000,
    stories.map(({ key }) => key),
  );
  site.forge.records.clear();
  const { code, out } = await sent('large.json', ctrfOf({ ...passed, [last]: 'failed' }));
  expect(out).toContain('was taken');
  expect(code).toBe(0);
  await site.idle();

  const jobs = site.invocations().filter(({ handler }) => handler === 'index.onJob');
  expect(jobs.map(({ outcome }) => outcome)).toEqual(['ok']);
  // As many calls as the work items ask for, not as the tests do.
  expect(jobs[0]?.calls.length).toBeLessThan(60);
  const { reports } = await pipeline.log();
  expect(reports[0]).toMatchObject({ tests: 10_001, tagged: 8_001, proved: 12, unknown: [] });
  const states = await Promise.all(
    stories.map(async (story) => {
      const { ticks } = await site.stored(site.shop, story);
      return StoredTests.parse(ticks.tests).criteria.map(({ state }) => state);
    }),
  );
  expect(states).toEqual(stories.map((_, n) => ['passed', n === 5 ? 'failed' : 'passed']));
});

test('what is busy is tried again, and what is refused says why', async () => {
  const story = await site.create(site.shop);
  busy = 1;
  const junit = `<testsuites><testsuite name="s"><testcase name="${story.key}#1 is paid" /></testsuite></testsuites>`;
  expect(await sent('busy.xml', junit)).toMatchObject({ code: 0, answers: [503, 202] });
  await site.idle();
  expect((await pipeline.log()).reports[0]).toMatchObject({ format: 'junit', build: { id: 'busy.xml' }, proved: 1 });

  const refused = await sent('wrong.json', '{}', { ASSAY_SECRET: 'assay_guessed' });
  expect(refused).toMatchObject({ code: 1, answers: [401] });
  expect(refused.out).toContain('401');
  const unnamed = await sent('which.json', '{}', { ASSAY_BUILD: '' });
  expect(unnamed).toMatchObject({ code: 1, answers: [] });
  expect(unnamed.out).toContain('ASSAY_BUILD');
});

test.each([
  [{ ASSAY_BRANCH: 'release/2', GITHUB_REF_NAME: 'main' }, 'release/2'],
  [{ GITHUB_HEAD_REF: 'feature/pay', GITHUB_REF_NAME: '12/merge' }, 'feature/pay'],
  [{ GIT_BRANCH: 'origin/main' }, 'main'],
  [{ GIT_BRANCH: 'refs/heads/release/2' }, 'release/2'],
  [{}, undefined],
])('with %j the build is of the branch %s', async (variables, branch) => {
  const story = await site.create(site.shop);
  const file = `branch-${branch ?? 'none'}.json`.replace('/', '-');
  expect(await sent(file, ctrfOf({ [`${story.key}#1 is paid`]: 'passed' }), variables)).toMatchObject({ code: 0 });
  await site.idle();
  expect((await pipeline.log()).reports[0]?.build.branch).toBe(branch);
});
