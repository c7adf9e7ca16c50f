import type { JiraEvent } from '../../../sandbox/jira/jira';
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

const issueEvent = (key: string, more: Partial<JiraEvent> = {}): JiraEvent => ({
  eventType: 'avi:jira:updated:issue',
  payload: { issue: { id: '10001', key } },
  actorId: 'ann',
  ...more,
});

interface Heard {
  readonly event: { readonly issue?: { readonly key: string }; readonly retryContext?: object };
}

const heard = (): readonly Heard['event'][] => rig.printed('onIssue').map((entry) => (entry as Heard).event);

const keys = (): readonly (string | undefined)[] => heard().map(({ issue }) => issue?.key);

const deliver = async (...events: readonly JiraEvent[]): Promise<void> => {
  for (const event of events) rig.forge.deliver(event);
  await rig.forge.settle();
};

describe('an event', () => {
  test('reaches its trigger with what the platform adds, without a principal', async () => {
    await deliver(issueEvent('A-1'));
    expect(rig.printed('onIssue')).toEqual([
      {
        event: {
          ...{ issue: { id: '10001', key: 'A-1' }, eventType: 'avi:jira:updated:issue', atlassianId: 'ann' },
          ...{ selfGenerated: false, timestamp: expect.stringMatching(/^\d{13}$/) as string },
        },
        context: {
          installContext: expect.stringContaining('ari:cloud:jira::site/') as string,
          installation: expect.anything() as object,
        },
      },
    ]);
    expect(rig.last()).toMatchObject({
      moduleType: 'trigger',
      moduleKey: 'issues',
      subject: 'avi:jira:updated:issue',
      accountId: null,
    });
  });

  test('is not delivered when the app itself caused it and ignores itself', async () => {
    await deliver(
      issueEvent('A-1', { actorId: rig.forge.installation.accountId }),
      issueEvent('A-2', { actorId: null }),
    );
    expect(keys()).toEqual(['A-2']);
  });

  test('that no trigger names is not delivered', async () => {
    await deliver(issueEvent('A-1', { eventType: 'avi:jira:viewed:issue' }));
    expect(rig.forge.records.list()).toEqual([]);
  });

  test('passes a filter only when that is exactly true', async () => {
    const commented = (body: unknown) =>
      issueEvent('A-1', { eventType: 'avi:jira:commented:issue', payload: { comment: { body } } });
    await deliver(commented('please'), commented('no'), commented(1));
    expect(heard()).toMatchObject([{ comment: { body: 'please' } }]);
  });

  test('whose filter fails is dropped and logged, or received where the manifest says so', async () => {
    await deliver(issueEvent('A-1', { eventType: 'avi:jira:deleted:issue' }));
    expect(keys()).toEqual([]);
    expect(rig.logged).toEqual([expect.stringContaining('The filter of trigger severe failed')]);
    await deliver(issueEvent('A-2', { eventType: 'avi:jira:assigned:issue' }));
    expect(keys()).toEqual(['A-2']);
  });

  test('can be filtered by an entity property', async () => {
    const linked = issueEvent('A-1', {
      eventType: 'avi:jira:created:issuelink',
      payload: { issue: { id: '10001', key: 'A-1', fields: { project: { id: '10000' } } } },
    });
    const properties = rig.store.collection('properties');
    properties.put('project:10000', { 'app.policy': { mode: 'off' } });
    await deliver(linked);
    expect(keys()).toEqual([]);
    properties.put('project:10000', { 'app.policy': { mode: 'on' } });
    await deliver(linked);
    expect(keys()).toEqual(['A-1']);
  });

  test('above 200 kB is not delivered', async () => {
    await deliver(issueEvent('A-1', { payload: { text: 'x'.repeat(200_000) } }));
    expect(rig.forge.records.list()).toEqual([]);
    expect(rig.logged).toEqual([expect.stringContaining('exceeds 200 kB')]);
  });

  test('cannot act as a person', async () => {
    await deliver(issueEvent('ASUSER-1'));
    expect(rig.last()).toMatchObject({
      outcome: 'APP_ERROR',
      error: expect.stringContaining('Authentication Required') as string,
    });
    expect(rig.last().calls).toMatchObject([{ as: 'user', accountId: null, status: 401 }]);
  });

  test('comes late when that is set, and idle waits for it', async () => {
    rig.forge.configure({ events: { delayMs: 80 } });
    const before = Date.now();
    rig.forge.deliver(issueEvent('A-1'));
    expect(keys()).toEqual([]);
    await rig.forge.idle();
    expect(Date.now() - before).toBeGreaterThanOrEqual(75);
    expect(keys()).toEqual(['A-1']);
  });

  test('comes twice when that fault is armed, or by the share that is set', async () => {
    rig.forge.faults.arm('duplicate-delivery');
    await deliver(issueEvent('A-1'), issueEvent('A-2'));
    expect([...keys()].sort()).toEqual(['A-1', 'A-1', 'A-2']);
    rig.forge.records.clear();
    rig.forge.configure({ events: { duplicates: 1 } });
    await deliver(issueEvent('A-3'));
    expect(keys()).toEqual(['A-3', 'A-3']);
  });

  test('is overtaken by later ones when they are shuffled, the same way for the same seed', async () => {
    const sent = Array.from({ length: 12 }, (_, index) => `A-${index}`);
    const order = async (seed: number): Promise<readonly unknown[]> => {
      rig.forge.records.clear();
      rig.forge.configure({ events: { shuffleMs: 60_000, seed } });
      await deliver(...sent.map((key) => issueEvent(key)));
      return keys();
    };
    const once = await order(7);
    expect(once).not.toEqual(sent);
    expect([...once].sort()).toEqual([...sent].sort());
    expect(await order(7)).toEqual(once);
    expect(await order(8)).not.toEqual(once);
  });

  test('stays in order otherwise', async () => {
    const sent = Array.from({ length: 30 }, (_, index) => `A-${index}`);
    await deliver(...sent.map((key) => issueEvent(key)));
    expect(keys()).toEqual(sent);
  });
});

describe('a retry', () => {
  test('comes with its count, reason and data until the app is content', async () => {
    await deliver(issueEvent('RETRY-2'));
    const retryContext = (retryCount: number) => ({
      retryCount,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { seen: true },
    });
    expect(heard().map((event) => event.retryContext)).toEqual([undefined, retryContext(1), retryContext(2)]);
  });

  test('comes four times at most', async () => {
    await deliver(issueEvent('RETRY-9'));
    expect(heard()).toHaveLength(5);
  });

  test('follows a time-out of the platform, but not an error of the app', async () => {
    rig.forge.faults.arm('timeout');
    await deliver(issueEvent('A-1'));
    expect(heard().map((event) => event.retryContext)).toEqual([
      undefined,
      { retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' },
    ]);
    rig.forge.records.clear();
    await deliver(issueEvent('ASUSER-1'));
    expect(rig.forge.records.list()).toHaveLength(1);
  });

  test('waits as long as the app asks, and settling does not', async () => {
    rig.forge.configure({ timeScale: 1 });
    rig.forge.deliver(issueEvent('RETRY-1'));
    const waiting = rig.forge.idle().then(() => 'idle');
    expect(await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 200, 'waiting'))])).toBe(
      'waiting',
    );
    expect(heard()).toHaveLength(1);
    await rig.forge.settle();
    expect(heard()).toHaveLength(2);
    expect(await waiting).toBe('idle');
  });
});

describe('a queue', () => {
  const push = (queue: string, events: unknown) => rig.call('push', { queue, events }) as Promise<{ jobId: string }>;
  const stats = (jobId: string) => rig.call('job', { queue: 'work', jobId });

  test('brings each event to its consumer and counts how they went', async () => {
    const { jobId } = await push('work', [
      { body: { n: 1 } },
      { body: { n: 2, fail: true } },
      { body: { n: 3, retry: true } },
    ]);
    await rig.forge.settle();
    const got = rig.printed('consume') as { body: { n: number }; retryContext?: object }[];
    expect(got.map(({ body: { n } }) => n)).toEqual([1, 2, 3, 3]);
    expect(got[0]).toMatchObject({ body: { n: 1 }, jobId, queueName: 'work', eventId: expect.any(String) as string });
    expect(got[3]).toMatchObject({ jobId, retryContext: { retryCount: 1 } });
    expect(await stats(jobId)).toEqual({ success: 2, inProgress: 0, failed: 1 });
  });

  test('can call a method of a resolver', async () => {
    const { jobId } = await push('methods', { body: { n: 1 } });
    await rig.forge.settle();
    expect(rig.printed('resolver')).toEqual([{ payload: { n: 1 }, jobId }]);
  });

  test('waits before it delivers, and what is cancelled by then never comes', async () => {
    rig.forge.configure({ timeScale: 1 });
    const { jobId } = await push('work', { body: { n: 1 }, delayInSeconds: 900 });
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });
    expect(await rig.call('job', { queue: 'work', jobId, cancel: true })).toBeUndefined();
    await rig.forge.settle();
    expect(rig.printed('consume')).toEqual([]);
  });

  test('runs no more with the same key at once than the key allows', async () => {
    const event = (n: number) => ({ body: { n, wait: 30 }, concurrency: { key: 'k', limit: 2 } });
    await push('work', [event(1), event(2), event(3), event(4)]);
    await rig.forge.settle();
    const got = rig.printed('consume') as { running: number }[];
    expect(got).toHaveLength(4);
    expect(Math.max(...got.map(({ running }) => running))).toBe(2);
  });

  test.each([
    ['partial-queue', 'PartialSuccessError', { failedEvents: [{ errorMessage: 'The event could not be queued.' }] }],
    ['queue-rate-limit', 'RateLimitError', {}],
  ] as const)('fails as it does in Forge: %s', async (fault, kind, more) => {
    rig.forge.faults.arm(fault);
    expect(await push('work', [{ body: { n: 1 } }, { body: { n: 2 } }])).toMatchObject({ thrown: { kind, ...more } });
    await rig.forge.settle();
    expect(rig.printed('consume')).toHaveLength(fault === 'partial-queue' ? 1 : 0);
  });

  test('without a consumer, and a job that is not there, are refused', async () => {
    expect(await push('nowhere', { body: {} })).toMatchObject({
      thrown: { kind: 'InternalServerError', message: expect.stringContaining('declares no consumer') as string },
    });
    expect(await stats('none')).toMatchObject({ thrown: { kind: 'JobDoesNotExistError' } });
  });

  test('takes no push above 200 KB, whoever sends it', async () => {
    const body = { queueName: 'work', jobId: 'j', payload: [{ body: { text: 'x'.repeat(205_000) } }] };
    const descriptor = { type: 'fpp', provider: 'app', remote: 'stargate' };
    const path = '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}';
    expect(await rig.call('raw', { descriptor, path, body })).toMatchObject({ status: 413 });
  });
});
