import { createFaultPlan } from '../../../sandbox/faults';
import type { FaultName } from '../../../sandbox/faults';
import { asPerson } from '../../../sandbox/jira/identity';
import { createIssue } from '../../../sandbox/jira/issues/create';
import { editIssue } from '../../../sandbox/jira/issues/edit';
import { noInput } from '../../../sandbox/jira/issues/input';
import { openJira } from '../../../sandbox/jira/open-jira';
import { createUser } from '../../../sandbox/jira/people';
import { createProject } from '../../../sandbox/jira/projects/create-project';
import { jiraApp } from '../../../sandbox/jira/rest/server';
import type { JiraEvent } from '../../../sandbox/jira/jira';
import { openStore } from '../../../sandbox/store/open-store';
import { openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';

/** The fault that always happens; null is none. */
let only: FaultName | null = null;
const plan = createFaultPlan({ seed: 1, intensity: 1_000, only: (fault) => fault === only });
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ plan, settings: { timeScale: 0 } });
});
beforeEach(() => {
  only = null;
  rig.forge.records.clear();
});
afterAll(() => rig.forge.close());

const set = (key: string, value: unknown) => ({ do: 'set', args: [key, value] });
const get = (key: string) => ({ do: 'get', args: [key] });
const run = async (...steps: readonly object[]): Promise<readonly unknown[]> =>
  (await rig.call('storage', { steps })) as unknown[];
/** What is stored, whatever goes wrong at present. */
const stored = async (key: string): Promise<unknown> => {
  only = null;
  return (await run(get(key)))[0];
};

const issueEvent = (key: string): JiraEvent => ({
  eventType: 'avi:jira:updated:issue',
  payload: { issue: { id: '10001', key } },
  actorId: 'ann',
});
const heardOf = (): readonly unknown[] =>
  rig
    .printed('onIssue')
    .map((entry) => (entry as { readonly event: { readonly issue: { readonly key: string } } }).event.issue.key);

describe('storage', () => {
  test.each([
    ['storage-write/429', { code: 'RATE_LIMIT_EXCEEDED', status: 429 }],
    ['storage-write/503', { status: 503 }],
  ] as const)('%s: it is refused, and nothing is written', async (fault, refusal) => {
    only = fault;
    expect(await run(set(fault.replace('/', '-'), 'new'))).toMatchObject([refusal]);
    expect(await stored(fault.replace('/', '-'))).toBe('nothing');
  });

  test('a transaction meets a conflict, and nothing is written', async () => {
    only = 'storage-transaction/conflict';
    const value = { surname: 'A', age: 1 };
    const transaction = [{ do: 'set', key: 'conflict', value, entity: 'employee' }];
    expect(await run({ transaction })).toMatchObject([{ code: 'CONDITIONAL_CHECK_FAILED' }]);
    only = null;
    expect(await run({ do: 'get', entity: 'employee', args: ['conflict'] })).toEqual(['nothing']);
  });

  // @forge/kvs makes errors of its own only of answers: where none came, the app gets what its `fetch` threw.
  test('a call is cut off before it is done, or after', async () => {
    const cutOff = { name: 'TypeError', message: 'fetch failed' };
    only = 'storage-write/cut';
    expect(await run(set('cut', 'new'))).toMatchObject([cutOff]);
    expect(await stored('cut')).toBe('nothing');
    only = 'storage-write/answer-lost';
    expect(await run(set('lost', 'new'))).toMatchObject([cutOff]);
    expect(await stored('lost')).toBe('new');
  });
});

test.each([
  ['after-write/killed-time-out', 'FUNCTION_TIME_OUT'],
  ['after-write/killed-crash', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
] as const)('%s: a function ends between two of its writes', async (fault, outcome) => {
  only = fault;
  const [first, second] = [`${outcome}-1`, `${outcome}-2`];
  await expect(run(set(first, 'done'), set(second, 'done'))).rejects.toThrow();
  expect(rig.last()).toMatchObject({ outcome });
  expect([await stored(first), await stored(second)]).toEqual(['done', 'nothing']);
});

describe('an event', () => {
  test('is lost', async () => {
    only = 'event/lost';
    rig.forge.deliver(issueEvent('A-1'));
    await rig.forge.settle();
    expect(heardOf()).toEqual([]);
  });

  test('comes twice', async () => {
    only = 'event/doubled';
    rig.forge.deliver(issueEvent('A-2'));
    await rig.forge.settle();
    expect(heardOf()).toEqual(['A-2', 'A-2']);
  });

  test('comes up to three minutes late, and so after one that happened later', async () => {
    rig.forge.configure({ timeScale: 1 });
    only = 'event/delayed';
    rig.forge.deliver(issueEvent('A-3'));
    const deliveries = rig.store.table('forge:deliveries');
    while (deliveries.size === 0) await new Promise((done) => setTimeout(done, 5));
    const [{ due }] = [...deliveries.values()] as [{ readonly due: number }];
    expect(due - Date.now()).toBeGreaterThan(0);
    expect(due - Date.now()).toBeLessThan(180_000);
    only = null;
    rig.forge.deliver(issueEvent('A-4'));
    while (heardOf().length === 0) await new Promise((done) => setTimeout(done, 5));
    await rig.forge.settle();
    expect(heardOf()).toEqual(['A-4', 'A-3']);
    rig.forge.configure({ timeScale: 0 });
  });
});

test('a queue takes a push, and the answer is lost', async () => {
  only = 'queue-push/answer-lost';
  const pushed = await rig.call('push', { queue: 'work', events: [{ body: { n: 1 } }] });
  expect(pushed).toMatchObject({ thrown: { message: expect.stringContaining('fetch failed') as string } });
  only = null;
  await rig.forge.settle();
  expect(rig.printed('consume')).toMatchObject([{ body: { n: 1 } }]);
});

describe('the search index', () => {
  test('follows a change after a while; issues that are named are searched as they are', async () => {
    let now = Date.UTC(2026, 10, 1);
    let lag = 0;
    const jira = openJira({ store: openStore(':memory:'), clock: () => now, indexLagMs: () => lag });
    const ada = createUser(jira, { displayName: 'Ada', emailAddress: 'ada@example.com', administrator: true });
    createProject(jira, { key: 'SHOP', name: 'Shop', style: 'classic', leadAccountId: ada.accountId });
    const me = asPerson(ada.accountId);
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'One' };
    const old = createIssue(jira, me, { ...noInput, fields });
    const app = jiraApp(jira);
    const found = async (jql: string, reconcileIssues: readonly number[] = []): Promise<readonly string[]> => {
      const body = JSON.stringify({ jql, reconcileIssues, fields: ['summary'] });
      const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
      const response = await app.request('/rest/api/3/search/jql', init, { identity: me });
      const { issues } = (await response.json()) as { issues: { key: string; fields: { summary: string } }[] };
      return issues.map((issue) => `${issue.key} ${issue.fields.summary}`);
    };
    lag = 5_000;
    editIssue(jira, me, old, { ...noInput, fields: { summary: 'Two' } });
    const fresh = createIssue(jira, me, { ...noInput, fields: { ...fields, summary: 'Three' } });
    // Found by what it was, shown as it is.
    expect(await found('summary ~ One')).toEqual(['SHOP-1 Two']);
    expect(await found('summary ~ Two')).toEqual([]);
    expect(await found('summary ~ Three')).toEqual([]);
    expect(await found('summary ~ Three', [Number(fresh.id)])).toEqual(['SHOP-2 Three']);
    now += 5_000;
    expect(await found('summary ~ Two')).toEqual(['SHOP-1 Two']);
    expect(await found('project = SHOP')).toHaveLength(2);
  });
});
