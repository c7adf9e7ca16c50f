import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asPerson } from '../../../sandbox/jira/identity';
import { editIssue } from '../../../sandbox/jira/issues/edit';
import { noInput } from '../../../sandbox/jira/issues/input';
import { commit } from '../../../sandbox/jira/commit';
import { openSite, type Site } from '../../../sandbox/site';
import { openStore } from '../../../sandbox/store/open-store';

const dirs: string[] = [];
const opened: Site[] = [];
const cleanUp = async () => {
  await Promise.all(opened.splice(0).map((site) => site.close()));
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
};
afterEach(cleanUp);

const open = async (file: string): Promise<Site> => {
  const site = await openSite({
    store: openStore(file),
    appDir: join(__dirname, '../fixtures/forge-app'),
    settings: { appName: 'App', timeScale: 0 },
  });
  opened.push(site);
  return site;
};

/** Runs a site until it kills itself, and opens its data again. */
const reopened = async (when: string): Promise<Site> => {
  const dir = mkdtempSync(join(tmpdir(), 'killed-'));
  dirs.push(dir);
  const file = join(dir, 'site.db');
  const script = join(__dirname, '../fixtures/killed-site.ts');
  const ended = await new Promise<{ signal: unknown; said: string }>((resolve) =>
    execFile(process.execPath, ['--import', 'tsx', script, file, when], { timeout: 90_000 }, (error, _out, said) =>
      resolve({ signal: error?.signal, said }),
    ),
  );
  expect(ended).toMatchObject({ signal: 'SIGKILL' });
  return open(file);
};

/** What a function of the app printed, an entry a call. */
const printed = (site: Site, functionKey: string) =>
  site.forge.records
    .list()
    .filter((record) => record.functionKey === functionKey)
    .flatMap(({ logs }) => logs.map(({ text }) => JSON.parse(text) as Record<string, Record<string, unknown>>));

const updates = (site: Site): number =>
  printed(site, 'onIssue').filter(({ event }) => event?.['eventType'] === 'avi:jira:updated:issue').length;

test.each([
  ['at once', 'in the very moment of the changes'],
  ['under way', 'while their events are delayed'],
])('a process killed %s, %#: no event is lost', async (when) => {
  const site = await reopened(when);
  await site.forge.settle();
  expect([...site.jira.store.collection('issues').values()].map(({ summary }) => summary)).toEqual(['D']);
  expect(updates(site)).toBe(3);
  // Nothing is brought once more at the next start.
  site.forge.records.clear();
  await site.forge.settle();
  expect(updates(site)).toBe(0);
});

test('a process killed with events in a queue: what waited comes, what was being worked on comes once more', async () => {
  const site = await reopened('queued');
  // The first would wait for a minute of its own.
  void site.forge.settle();
  const bodies = () => printed(site, 'consume').map(({ body }) => body?.['n']);
  for (let tries = 0; tries < 200 && bodies().length < 2; tries += 1) await new Promise((done) => setTimeout(done, 50));
  expect(bodies().sort()).toEqual([1, 2]);
});

describe('in one process', () => {
  const aSite = async () => {
    const site = await reopened('at once');
    await site.forge.settle();
    site.forge.records.clear();
    const [issue] = site.jira.store.collection('issues').values();
    const [person] = [...site.jira.store.collection('users').values()].filter((user) => user.displayName === 'Ada');
    if (!issue || !person) throw new Error('The data is not what the script makes');
    return { site, issue, me: asPerson(person.accountId) };
  };

  test('a change that is taken back takes its event along', async () => {
    const { site, issue, me } = await aSite();
    const { jira, forge } = site;
    const change = () =>
      commit(jira, () => {
        editIssue(jira, me, issue, { ...noInput, fields: { summary: 'E' } });
        throw new Error('taken back');
      });
    expect(change).toThrow('taken back');
    await forge.settle();
    expect(updates(site)).toBe(0);
  });

  test('nothing is left of an app that was taken away', async () => {
    const { site, issue, me } = await aSite();
    const { jira, forge } = site;
    forge.configure({ events: { delayMs: 60_000 } });
    editIssue(jira, me, issue, { ...noInput, fields: { summary: 'E' } });
    await new Promise((done) => setTimeout(done, 50));
    expect(jira.store.table('forge:deliveries').size).toBe(1);
    await forge.uninstall();
    expect(['forge:deliveries', 'forge:events', 'forge:jobs'].map((name) => jira.store.table(name).size)).toEqual([
      0, 0, 0,
    ]);
    await forge.settle();
    expect(updates(site)).toBe(0);
  });
});
