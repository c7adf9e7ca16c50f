import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ferry } from '../../demo/ferry-company/content/ferry';
import { createActions } from '../../demo/ferry-company/actions';
import { installApp } from '../../demo/ferry-company/install-app';
import { accountOf, addPeople } from '../../demo/ferry-company/people';
import { policyOf } from '../../demo/ferry-company/policy';
import { openScenario } from '../../demo/ferry-company/scenario';
import { addProject, sceneOf } from '../../demo/ferry-company/scene';
import { sendFirstReports } from '../../demo/pipeline/first-reports';
import { readReport as reportOf, type ReportFile, reportFiles } from '../../demo/pipeline/reports';
import { sendReports } from '../../demo/pipeline/send-reports';
import { toAdf } from '../../sandbox/convert';
import { openSite } from '../../sandbox/site';
import { openStore } from '../../sandbox/store/open-store';
import { startWeb } from '../../sandbox/web/server';
import { listCriteria } from '../../src/domain/criteria/list-criteria';
import { StoredTests } from '../../src/domain/shared/test-result';
import { readReport } from '../../src/evidence/read-report';

const appDir = join(__dirname, '../..');
const keyOf = (summary: string): string => `FERRY-${1 + ferry.findIndex(({ title }) => title === summary)}`;

test.each<[ReportFile, readonly string[]]>([
  ['green.json', ['passed', 'passed', 'passed', 'passed', 'passed', 'passed']],
  ['red.xml', ['failed', 'passed', 'passed']],
  ['flaky.json', ['flaky']],
])('%s is of criteria that the demo has and that were accepted', async (file, outcomes) => {
  const read = readReport(file.endsWith('.xml') ? 'junit' : 'ctrf', await reportOf(file, keyOf));
  const tagged = read.ok ? read.tagged : [];
  expect(tagged.map(({ outcome }) => outcome)).toEqual(outcomes);
  for (const { key, number } of tagged.flatMap(({ proves }) => proves)) {
    const item = ferry[Number(key.split('-')[1]) - 1];
    expect(item?.stand[0]).toBe('done');
    const criteria = listCriteria(toAdf(item?.body ?? '', 'markdown'), []);
    expect(criteria.map((one) => one.number)).toContain(number);
  }
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The demo's project with the work items that its pipeline tests, and nothing else of the demo. */
const aFerrySite = async (port: number) => {
  const site = await openSite({ store: openStore(':memory:'), appDir, siteUrl: `http://localhost:${port}` });
  addPeople(site);
  installApp(site, accountOf('ines'));
  const project = addProject(site, { key: 'FERRY', name: 'Booking', style: 'classic', boardName: 'Harbour' });
  const scene = sceneOf(site, project);
  const now = Date.now();
  const scenario = openScenario(site);
  await scenario
    .as('ines')
    .put(
      `/rest/api/3/project/${scene.id}/properties/assay.policy`,
      policyOf(site, scene, { since: now, deputyUntil: now + 86_400_000 }),
    );
  const texts = reportFiles.map((file) => readFileSync(join(appDir, 'demo/pipeline', file), 'utf8')).join();
  const keys = new Map<string, string>();
  for (const { component: _component, version: _version, ...item } of ferry)
    if (texts.includes(`{{${item.title}}}`))
      keys.set(item.title, (await createActions(scenario, scene).create('ana', item, undefined)).key);
  await site.forge.idle();
  const states = async () => {
    const field = policyOf(site, scene, { since: now, deputyUntil: now }).fields.ticks ?? '';
    const all: string[] = [];
    for (const [title, key] of keys) {
      const { fields } = await scenario
        .as('ana')
        .get<{ fields: Record<string, { tests: unknown } | null> }>(`/rest/api/3/issue/${key}`);
      for (const { number, state } of StoredTests.parse(fields[field]?.tests).criteria)
        all.push(`${title} ${number} ${state}`);
    }
    return all.filter((line) => !line.endsWith('passed')).sort();
  };
  return { site, project, keyOf: (summary: string) => keys.get(summary) ?? '', states };
};

test('the demo begins with an accepted criterion that broke, and its pipeline goes on with a secret of its own', async () => {
  const port = await freePort();
  const { site, project, keyOf: keyIn, states } = await aFerrySite(port);
  const folder = mkdtempSync(join(tmpdir(), 'demo-pipeline-'));
  writeFileSync(join(folder, 'index.html'), '');
  const web = await startWeb({
    ...{ jira: site.jira, jiraApp: site.rest, forge: site.forge, port, appDir, pagesDir: folder },
  });
  try {
    const now = Date.now();
    const builds = [
      { file: 'green.json', at: now - 20 },
      { file: 'red.xml', at: now - 10 },
    ] as const;
    await sendFirstReports(site, project, { now, builds, keyOf: keyIn });
    const broken = 'Receipt by mail in the traveller’s language 1 failed';
    expect(await states()).toEqual([broken]);

    const secretFile = join(folder, 'secret.json');
    const sent: string[] = [];
    const send = () => sendReports({ origin: web.url, secretFile, onSent: (file) => sent.push(file) });
    await send();
    const kept = readFileSync(secretFile, 'utf8');
    await send();
    await site.forge.idle();
    expect(sent).toEqual([...reportFiles, ...reportFiles]);
    expect(readFileSync(secretFile, 'utf8')).toBe(kept);
    expect(await states()).toEqual(['Commuter pass for a month 2 flaky', broken]);
  } finally {
    await web.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
});
