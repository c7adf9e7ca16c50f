import { fieldIds } from '../../../sandbox/jira/seed/system-fields';
import { documented } from '../../support/documented';
import { aWritableSite, refused, type WritableSite } from '../rest-write-site';

let site: WritableSite;

beforeAll(async () => {
  site = await aWritableSite();
});

afterAll(() => site.close());

// Each test has the limits on writes for itself.
beforeEach(() => site.advance(60_000));

const doc = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const bo = () => site.cloud('bo');

const newIssue = async (fields: Record<string, unknown> = {}) =>
  await bo().issues.createIssue({
    fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story', ...fields } as never,
  });

const judge = documented('jira-platform');

describe('the agile API', () => {
  test('plans, starts and completes a sprint, moves issues, ranks and estimates', async () => {
    const board = [...site.jira.store.collection('boards').values()][0]!;
    const [one, two] = [await newIssue(), await newIssue()];
    const agile = site.agile('ada');
    const made = await agile.sprint.createSprint({ name: 'Sprint 1', originBoardId: board.id } as never);
    expect(made).toMatchObject({ state: 'future', originBoardId: Number(board.id) });
    const sprintId = made.id!;
    await agile.sprint.moveIssuesToSprintAndRank({ sprintId, issues: [one.key, two.key] });
    expect((await bo().issues.getIssue({ issueIdOrKey: one.key })).fields).toMatchObject({
      [fieldIds.sprint]: [{ id: sprintId, name: 'Sprint 1', state: 'future' }],
    });
    expect(await refused(agile.sprint.partiallyUpdateSprint({ sprintId, state: 'active' }))).toMatchObject([
      400,
      expect.anything(),
    ]);
    await agile.sprint.partiallyUpdateSprint({
      sprintId,
      state: 'active',
      startDate: '2026-09-24T12:00:00.000Z',
      endDate: '2026-10-08T12:00:00.000Z',
    });
    await agile.sprint.partiallyUpdateSprint({ sprintId, state: 'closed' });
    expect(await agile.sprint.getSprint({ sprintId })).toMatchObject({
      state: 'closed',
      completeDate: expect.any(Date) as Date,
    });
    await agile.issue.rankIssues({ issues: [two.key], rankBeforeIssue: one.key });
    const rankOf = ({ id }: { id: string }) => site.jira.store.collection('issues').get(id)!.rank;
    expect(rankOf(two) < rankOf(one)).toBe(true);
    await agile.issue.estimateIssueForBoard({ issueIdOrKey: one.key, boardId: Number(board.id), value: '8' });
    expect(
      await agile.issue.getIssueEstimationForBoard({ issueIdOrKey: one.key, boardId: Number(board.id) }),
    ).toMatchObject({ fieldId: fieldIds.storyPoints, value: 8 });
    const tooLong = agile.sprint.createSprint({ name: 'x'.repeat(31), originBoardId: board.id } as never);
    expect(await refused(tooLong)).toMatchObject([400, expect.anything()]);
    expect(
      await refused(site.agile('vi').sprint.createSprint({ name: 'x', originBoardId: board.id } as never)),
    ).toMatchObject([403, expect.anything()]);
  });
});

describe('ranking', () => {
  const rank = (who: 'bo' | 'vi', body: unknown) => site.ask(site.me[who], 'PUT', '/rest/agile/1.0/issue/rank', body);

  test('puts up to fifty in their order, and says so with no body', async () => {
    const made = [await newIssue(), await newIssue(), await newIssue()];
    const [a, b, c] = made.map(({ key }) => key);
    expect(await rank('bo', { issues: [c, a], rankAfterIssue: b })).toMatchObject({ status: 204, body: null });
    const ranks = new Map([...site.jira.store.collection('issues').values()].map(({ key, rank: one }) => [key, one]));
    expect([a, b, c].sort((one, two) => (ranks.get(one!)! < ranks.get(two!)! ? -1 : 1))).toEqual([b, c, a]);
  });

  test.each([
    ['who may not schedule', 'vi', 1, 403],
    ['more than fifty', 'bo', 51, 400],
  ] as const)('%s is refused', async (_, who, count, status) => {
    const [one, other] = [await newIssue(), await newIssue()];
    const issues = Array.from({ length: count }, () => one.key);
    expect(await rank(who, { issues, rankAfterIssue: other.key })).toMatchObject({ status });
  });

  test('where only some may be ranked, each has its own status', async () => {
    const [one, other] = [await newIssue(), await newIssue()];
    const projects = site.jira.store.collection('projects');
    const shop = [...projects.values()].find(({ key }) => key === 'SHOP')!;
    const copy = { ...shop, id: '99001', key: 'SHUT', permissions: { ...shop.permissions, SCHEDULE_ISSUES: [] } };
    projects.put(copy.id, copy);
    const issues = site.jira.store.collection('issues');
    const foreign = { ...issues.get(one.id)!, id: '99002', key: 'SHUT-1', projectId: copy.id };
    issues.put(foreign.id, foreign);
    const answer = await rank('bo', { issues: [one.key, 'SHUT-1'], rankAfterIssue: other.key });
    expect(answer).toMatchObject({
      status: 207,
      body: {
        entries: [
          { issueId: Number(one.id), issueKey: one.key, status: 200 },
          { issueId: 99_002, issueKey: 'SHUT-1', status: 403, errors: [expect.any(String)] },
        ],
      },
    });
    issues.delete(foreign.id);
    projects.delete(copy.id);
  });
});

describe('around the routes', () => {
  const authorization = (email: string, token = 'x') => ({
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
  });

  test.each([
    ['an unknown e-mail', authorization('nobody@example.com'), 401],
    ['no token', authorization('bo@example.com', ''), 401],
    ['a bearer token', { authorization: 'Bearer x' }, 401],
    ['any token of a known person', authorization('BO@example.com'), 200],
    ['nobody at all', {}, 401],
  ])('%s', async (_who, headers, status) => {
    expect((await fetch(`${site.host}/rest/api/3/myself`, { headers })).status).toBe(status);
  });

  test('the browser’s cookie names a person', async () => {
    const headers = { cookie: `sandbox_user=${encodeURIComponent(site.vi.accountId)}` };
    expect(await (await fetch(`${site.host}/rest/api/3/myself`, { headers })).json()).toMatchObject({
      displayName: 'Vi',
    });
  });

  test('what is missing says so, and every answer is marked', async () => {
    const answer = await site.ask(site.me.bo, 'GET', '/rest/api/3/dashboard');
    expect(answer).toMatchObject({
      status: 501,
      body: { errorMessages: ['GET /rest/api/3/dashboard is not implemented in the sandbox'], errors: {} },
    });
    expect(answer.headers.get('x-arequestid')).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    ['no JSON', '{', 'application/json', 400],
    ['another type', '{}', 'text/plain', 415],
    ['nothing', '', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
  ])('a body that is %s is refused', async (_what, body, type, status) => {
    const init = { method: 'POST', headers: { 'content-type': type }, body };
    expect((await site.app.request('/rest/api/3/issue', init, { identity: site.me.bo })).status).toBe(status);
  });

  test('the twenty-first write to one issue within two seconds answers 429 with all headers', async () => {
    const { key } = await newIssue();
    const { jiraApp } = await import('../../../sandbox/jira/rest/server');
    const still = jiraApp({ ...site.jira, clock: () => 1_000_000 });
    const write = (at: number) =>
      still.request(
        `/rest/api/3/issue/${key}/properties/p`,
        { method: 'PUT', headers: { 'content-type': 'application/json' }, body: String(at) },
        { identity: site.me.bo },
      );
    for (let at = 0; at < 20; at += 1) expect((await write(at)).status).toBeLessThan(300);
    const refusedOne = await write(20);
    expect(refusedOne.status).toBe(429);
    expect(Object.fromEntries(refusedOne.headers)).toMatchObject({
      'retry-after': '2',
      'ratelimit-reason': 'jira-per-issue-on-write',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-limit': '20',
    });
    const bursting = jiraApp({ ...site.jira, clock: () => 1_000_000 }, { burst: { GET: { calls: 2, perMs: 1_000 } } });
    const statuses = [];
    for (let at = 0; at < 3; at += 1)
      statuses.push((await bursting.request(`/rest/api/3/issue/${key}`, {}, { identity: site.me.bo })).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

(judge ? test : test.skip)(
  'answers fit Atlassian’s OpenAPI document (skipped where the document is not there)',
  async () => {
    const one = await newIssue({ description: doc('Text') });
    const two = await newIssue();
    await site.ask(site.me.bo, 'POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: one.key },
      outwardIssue: { key: two.key },
    });
    await site.ask(site.me.bo, 'POST', `/rest/api/3/issue/${one.key}/comment`, { body: doc('Hm') });
    const { body: started } = await site.ask(site.me.ada, 'POST', '/rest/api/3/bulk/issues/transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [two.key], transitionId: '11' }],
    });
    const taskId = started!['taskId'] as string;
    const linkId = [...site.jira.store.collection('links').values()].at(-1)!.id;
    const issue = '/rest/api/3/issue/{issueIdOrKey}';
    const asked: readonly [string, string, string, unknown?][] = [
      ['GET', issue, '?expand=names,schema,changelog,transitions,editmeta'],
      ['GET', `${issue}/transitions`, '?expand=transitions.fields&includeUnavailableTransitions=true'],
      ['GET', `${issue}/comment`, ''],
      ['GET', `${issue}/changelog`, ''],
      ['GET', `${issue}/editmeta`, ''],
      ['GET', `${issue}/properties`, ''],
      ['GET', '/rest/api/3/issueLink/{linkId}', ''],
      ['GET', '/rest/api/3/issueLinkType', ''],
      ['GET', '/rest/api/3/task/{taskId}', ''],
      ['GET', '/rest/api/3/bulk/queue/{taskId}', ''],
      ['GET', '/rest/api/3/bulk/issues/transition', `?issueIdsOrKeys=${one.key},${two.key}`],
      ['GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', ''],
      ['GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}', ''],
      ['POST', '/rest/api/3/workflows', '', { workflowIds: [site.workflowOf(site.shop), site.workflowOf(site.team)] }],
      [
        'POST',
        '/rest/api/3/expression/evaluate',
        '?expand=meta.complexity',
        { expression: '[1, issue]', context: { issue: { key: one.key } } },
      ],
      ['POST', '/rest/api/3/expression/analyse', '?check=complexity', { expressions: ['issue.comments.length', 'a.'] }],
    ];
    const names: Record<string, string> = {
      issueIdOrKey: one.key,
      linkId,
      taskId,
      projectIdOrKey: 'SHOP',
      issueTypeId: '10001',
    };
    for (const [method, path, query, body] of asked) {
      const plain = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? '');
      const answer = await site.ask(site.me.ada, method, plain + query, body);
      expect([plain, answer.status, judge?.(method, plain, answer.body)]).toEqual([plain, 200, []]);
    }
  },
);
