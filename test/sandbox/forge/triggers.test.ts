import type { Host } from '../../../sandbox/forge/host';
import { defaultSettings } from '../../../sandbox/forge/settings';
import { createSchedule } from '../../../sandbox/forge/triggers/schedule';
import { openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig({ settings: { siteUrl: 'http://site.test' } });
});

beforeEach(() => {
  rig.forge.records.clear();
  rig.forge.faults.clear();
  rig.logged.length = 0;
  rig.forge.configure({ timeScale: 0, events: { delayMs: 0, shuffleMs: 0, duplicates: 0, seed: 1 } });
});

afterAll(() => rig.forge.close());

interface Heard {
  readonly event: { readonly issue?: { readonly key: string }; readonly retryContext?: object };
}

const heard = (): readonly Heard['event'][] => rig.printed('onIssue').map((entry) => (entry as Heard).event);

test('an event of the app itself reaches its trigger', async () => {
  expect(await rig.call('ping')).toMatchObject({ type: 'success' });
  await rig.forge.settle();
  const { appId, environmentId } = rig.forge.installation;
  expect(heard()).toEqual([
    {
      eventType: `avi:cloud:ecosystem::event/${appId}/ping`,
      environmentId,
      environmentType: 'DEVELOPMENT',
      environmentKey: 'default',
    },
  ]);
});

test('a scheduled trigger runs when asked, with its place and nobody acting', async () => {
  expect(await rig.forge.runScheduled('nightly')).toEqual([{ key: 'nightly', ok: true, statusCode: 204, error: null }]);
  expect(rig.printed('scheduled')).toMatchObject([
    {
      event: { context: { moduleKey: 'nightly', cloudId: rig.forge.installation.cloudId } },
      context: { installContext: expect.any(String) as string },
    },
  ]);
  expect(() => rig.forge.runScheduled('yearly')).toThrow('no scheduled trigger yearly');
});

test('scheduled triggers run by the clock, first after five minutes', async () => {
  jest.useFakeTimers();
  const ran: string[] = [];
  const host = {
    installation: () => ({ installed: true, cloudId: 'c' }),
    later: { track: (work: Promise<unknown>) => work },
    manifest: { functions: new Map(), scheduled: [{ key: 'hourly', function: 'f', interval: 'hour' }] },
    settings: () => defaultSettings,
  } as unknown as Host;
  const schedule = createSchedule(host, async ({ moduleKey }) => {
    ran.push(moduleKey);
    return { ok: true, body: undefined };
  });
  schedule.start();
  for (const [ms, runs] of [
    [299_999, 0],
    [1, 1],
    [3_599_999, 1],
    [1, 2],
  ] as const) {
    await jest.advanceTimersByTimeAsync(ms);
    expect(ran).toHaveLength(runs);
  }
  schedule.stop();
  await jest.advanceTimersByTimeAsync(36_000_000);
  expect(ran).toHaveLength(2);
  jest.useRealTimers();
});

describe('a web trigger', () => {
  test('has an address that stays, until it is deleted', async () => {
    const url = (await rig.call('webTriggerUrl', { key: 'hook' })) as string;
    expect(url).toMatch(/^http:\/\/site\.test\/x1\/[0-9a-f-]{36}$/);
    expect(await rig.call('webTriggerUrl', { key: 'hook' })).toBe(url);
    expect(rig.forge.webTriggerUrl('hook')).toBe(url);
    expect(await rig.call('webTriggerUrls')).toContainEqual({ moduleKey: 'hook', url });
    await expect(rig.call('webTriggerUrl', { key: 'none' })).rejects.toThrow('Failed to get web trigger URL');
    expect(await rig.call('deleteUrl', { url })).toBeUndefined();
    expect((await rig.forge.webTrigger(new Request(url))).status).toBe(404);
  });

  test('hands the request to its function and answers with what that returns', async () => {
    const url = `${rig.forge.webTriggerUrl('hook') ?? ''}/deploys/7?ok=1&ok=2`;
    const response = await rig.forge.webTrigger(
      new Request(url, { method: 'POST', body: 'done', headers: { 'X-Token': 't' } }),
    );
    expect(response.status).toBe(201);
    expect(response.headers.get('x-path')).toBe('/deploys/7');
    expect(await response.json()).toMatchObject({
      ...{ method: 'POST', userPath: '/deploys/7', queryParameters: { ok: ['1', '2'] }, body: 'done' },
      headers: { 'x-token': ['t'] },
    });
  });

  test('answers 500 when the function returns anything else, and fixed texts where the manifest has them', async () => {
    const call = (key: string, body: string) =>
      rig.forge.webTrigger(new Request(rig.forge.webTriggerUrl(key) ?? '', { method: 'POST', body }));
    expect((await call('hook', 'nonsense')).status).toBe(500);
    const fixed = await call('fixed', 'x');
    expect([fixed.status, await fixed.text()]).toEqual([202, 'Thanks']);
  });
});

test('the collapsed panel shows what its function says, and none where there is no function', async () => {
  const call = { accountId: 'ann', extension: { issue: { key: 'A-1' } } };
  expect(await rig.forge.dynamicProperties({ moduleKey: 'side', ...call })).toMatchObject({
    ok: true,
    status: { type: 'lozenge', value: { label: 'A-1', type: 'success' } },
  });
  expect(await rig.forge.dynamicProperties({ moduleKey: 'panel', ...call })).toEqual({ ok: true, status: null });
});
