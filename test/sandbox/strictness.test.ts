import { fieldIds } from '../../sandbox/jira/seed/system-fields';
import { kindSite, strictSite } from '../../sandbox/jira/site-traits';
import { jiraApp } from '../../sandbox/jira/rest/server';
import { evaluate, strictLimits, type Source } from '../../sandbox/expressions';
import { safeHref } from '../../sandbox/web/client/adf/safe-href';
import { moveIssue } from '../../sandbox/jira/issues/move';
import type { Issue } from '../../sandbox/jira/model';
import { anEngine, refusal } from './engine-site';
import { aWritableSite, type WritableSite } from './rest-write-site';

let site: WritableSite;
beforeAll(async () => {
  site = await aWritableSite();
});
afterAll(() => site.close());
beforeEach(() => site.advance(60_000));

const send = (issue: Issue, id: string) =>
  site.ask(site.me.bo, 'POST', `/rest/api/3/issue/${issue.key}/transitions`, { transition: { id } });

describe('two at once', () => {
  test('of the same transition: one wins, and the other one’s action is invalid', async () => {
    const story = site.add();
    await send(story, '21');
    const answers = await Promise.all([send(story, '31'), send(story, '31')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
    const loser = answers.find(({ status }) => status === 400);
    expect(loser?.body).toMatchObject({ errorMessages: ['Action 31 is invalid'] });
    expect(site.historyOf(story)).toHaveLength(2);
  });

  test('of ways that are open from anywhere: both are taken, one after the other', async () => {
    const story = site.add();
    const answers = await Promise.all([send(story, '21'), send(story, '51')]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
  });
});

describe('a move to another project', () => {
  const teamType = (name: string): string =>
    site.team.issueTypeIds.find((id) => site.jira.store.collection('issueTypes').get(id)?.name === name) ?? '';

  test('is one entry with the key and the project, and the old key goes on to answer', () => {
    const story = site.add();
    site.jira.store.collection('issues').put(story.id, { ...story, versionIds: ['1'], sprintIds: ['1'] });
    const moved = moveIssue(site.jira, site.me.ada, story, { project: site.team, issueTypeId: teamType('Story') });
    expect(moved.key).toMatch(/^TEAM-\d+$/);
    const items = site.historyOf(story).at(-1)?.items ?? [];
    expect(site.historyOf(story)).toHaveLength(1);
    expect(items.map(({ field, fromString, toString }) => [field, fromString, toString])).toEqual(
      expect.arrayContaining([
        ['project', 'SHOP', 'TEAM'],
        ['Key', story.key, moved.key],
      ]),
    );
    // What belongs to the old project stays there.
    expect([moved.versionIds, moved.sprintIds]).toEqual([[], []]);
  });

  test('takes the sub-tasks along', () => {
    const story = site.add();
    const child = site.add({ issuetype: { id: '10003' }, parent: { key: story.key } });
    moveIssue(site.jira, site.me.ada, story, { project: site.team, issueTypeId: teamType('Story') });
    const after = site.jira.store.collection('issues').get(child.id);
    expect([after?.projectId, after?.parentId]).toEqual([site.team.id, story.id]);
  });

  test('is for those who may move, and to a type that is there', () => {
    const story = site.add();
    const to = { project: site.team, issueTypeId: teamType('Story') };
    expect(refusal(() => moveIssue(site.jira, site.me.vi, story, to))).toEqual([
      'You do not have permission to move issues in this project.',
    ]);
    expect(refusal(() => moveIssue(site.jira, site.me.ada, story, { ...to, issueTypeId: '10001' }))).toEqual([
      'The issue type selected is invalid.',
    ]);
  });
});

test('the items of a history come in an order of their own, the same at each reading', async () => {
  const orders = new Set<string>();
  for (let at = 0; at < 12; at += 1) {
    const story = site.add();
    const fields = { summary: `B${at}`, labels: ['x'], [fieldIds.storyPoints]: 3 };
    await site.ask(site.me.bo, 'PUT', `/rest/api/3/issue/${story.key}`, { fields });
    const read = async () => {
      const { body } = await site.ask(site.me.bo, 'GET', `/rest/api/3/issue/${story.key}/changelog`);
      const [entry] = body?.['values'] as { items: { field: string }[] }[];
      return entry?.items.map(({ field }) => field).join() ?? '';
    };
    const order = await read();
    expect(await read()).toBe(order);
    orders.add(order);
  }
  expect(orders.size).toBeGreaterThan(1);
});

describe('a strict site', () => {
  const strict = () => jiraApp({ ...site.jira, traits: strictSite });
  const ask = async (path: string, body?: unknown) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const headers = { 'content-type': 'application/json' };
    return strict().request(path, { ...init, headers }, { identity: site.me.bo });
  };

  test('takes a hundred work items in bulk and no more, where a kind one takes a thousand', async () => {
    const wanted = (count: number) => ({ issueIdsOrKeys: Array.from({ length: count }, String), fields: ['summary'] });
    const path = '/rest/api/3/issue/bulkfetch';
    expect((await ask(path, wanted(100))).status).toBe(200);
    expect((await ask(path, wanted(101))).status).toBe(400);
    expect((await site.ask(site.me.bo, 'POST', path, wanted(1_000))).status).toBe(200);
  });

  test('answers nothing that is experimental', async () => {
    expect((await ask('/rest/api/3/project/search?properties=a.b')).status).toBe(400);
    expect((await ask('/rest/api/3/project/search')).status).toBe(200);
    expect((await ask(`/rest/api/3/user/bulk?accountId=${site.bo.accountId}`)).status).toBe(404);
  });

  test('writes instants in its own zone', async () => {
    const answer = await ask(`/rest/api/3/issue/${site.add().key}?fields=created`);
    expect(await answer.text()).toContain('-0300"');
  });

  test('writes the instants of histories in seconds', async () => {
    const story = site.add();
    await send(story, '21');
    const answer = await ask('/rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: [story.id] });
    const { issueChangeLogs } = (await answer.json()) as {
      issueChangeLogs: { changeHistories: { created: number }[] }[];
    };
    const [entry] = issueChangeLogs[0]?.changeHistories ?? [];
    expect(entry?.created).toBe(Math.floor((site.historyOf(story)[0]?.created ?? 0) / 1_000));
  });

  test('refuses more calls than it takes at once', async () => {
    const app = strict();
    const call = async () =>
      app.request(
        '/rest/api/3/search/approximate-count',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"jql":"project = SHOP"}' },
        { identity: site.me.bo },
      );
    const answers = await Promise.all(Array.from({ length: strictSite.parallelCalls + 5 }, call));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBe(5);
    expect(refused[0]?.headers.get('Retry-After')).toBe('1');
    expect(kindSite.parallelCalls).toBe(100);
  });
});

const nothing = {} as Source;
const run = (text: string, value: string) =>
  evaluate(text, { variables: { value }, source: nothing, limits: strictLimits, now: 0 });

describe('an expression that would hang', () => {
  test.each([
    ['a pattern that tries forever', "value.match('(a+)+$')", `${'a'.repeat(60)}b`],
    ['a pattern with a choice that tries forever', "value.match('(a|a)*$')", `${'a'.repeat(60)}b`],
    ['a replacement that tries forever', "value.replace('(x+x+)+y', '')", 'x'.repeat(60)],
    ['matches without end', "value.matchAll('(.*)*=$')", 'a'.repeat(60)],
    ['a text that doubles', `'0123456789'.split('').reduce((t, d) => t + t + t + t, value)`, 'a'.repeat(60)],
  ])('%s is cut off at the limit of steps, and nothing else waits', (_what, text, value) => {
    const from = performance.now();
    expect(() => run(text, value)).toThrow(/too many steps/);
    expect(performance.now() - from).toBeLessThan(4_000);
    expect(run("value.match('[a-z]+')[0]", value.slice(0, 3)).json).toBe(value.slice(0, 3));
  });

  test('cannot be caught by the expression itself', () => {
    expect(() => run("try { return value.match('(a+)+$'); } catch (e) { return 1; }", `${'a'.repeat(60)}b`)).toThrow(
      /too many steps/,
    );
  });

  test('a transition that it guards is refused, and others go on', () => {
    const e = anEngine();
    e.guard({ validators: [e.appRuleOf('validator', `'${'a'.repeat(50)}b'.match('(a+)+$') == null`)] });
    const story = e.add();
    const done = () => e.jira.store.collection('issues').get(story.id)?.statusId;
    const before = done();
    expect(refusal(() => e.move(story, '51'))).not.toBe('done');
    expect(done()).toBe(before);
    expect(refusal(() => e.move(story, '21'))).toBe('done');
  });
});

test.each([
  ['https://a.example/x', true],
  ['HTTP://a.example', true],
  ['mailto:a@b.example', true],
  ['/browse/A-1', true],
  ['#top', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['vbscript:x', false],
  ['//evil.example', false],
  ['/\\evil.example', false],
  ['', false],
])('%j in a document leads somewhere: %s', (address, leads) => {
  expect(safeHref(address) !== null).toBe(leads);
});
