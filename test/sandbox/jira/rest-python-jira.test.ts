import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Json } from '../../../sandbox/jira/model';
import { aWritableSite, type WritableSite } from '../rest-write-site';

let site: WritableSite;
beforeAll(async () => {
  site = await aWritableSite();
});
afterAll(() => site.close());

const boardId = (): string =>
  [...site.jira.store.collection('boards').values()].find(({ projectId }) => projectId === site.shop.id)?.id ?? '';

const removed: unknown = expect.stringMatching(
  /^The requested API has been removed\. Please migrate to the .*search\/jql API/,
);

// Debian's package belongs to Debian's Python, which need not be the first one on the path.
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import jira'], { stdio: 'ignore' }).status === 0,
);
const withPython = python === undefined ? test.skip : test;

withPython('an unmodified python3-jira works (skipped where it is not installed)', async () => {
  const script = join(__dirname, '../fixtures/python-jira.py');
  const args = [script, site.host, 'bo@example.com', 'SHOP', boardId()];
  const { stdout } = await promisify(execFile)(python ?? '', args, { timeout: 60_000 });
  expect(JSON.parse(stdout)).toEqual({
    deployment: 'Cloud',
    me: 'bo@example.com',
    current_user: site.bo.accountId,
    projects: ['SHOP', 'TEAM'],
    project: ['SHOP', []],
    types: true,
    statuses: true,
    field: ['summary'],
    created: ['Made by python', 'h2. Why\n\n* *bold*', 'To Do'],
    read: [true, ['description', 'summary']],
    edited: ['Better', '_new_', ['a', 'b']],
    comments: [['Other text', 'bo@example.com']],
    comment: 'Other text',
    assignee: 'bo@example.com',
    transitions: ['Done', 'In Progress', 'To Do'],
    moved: 'Done',
    links: [true],
    property: 1,
    search: [410, removed],
    search_jql: [[true, '_new_']],
    boards: true,
    sprints: ['Sprint of python'],
    sprint: [[true], 'future'],
    deleted: 404,
  });
});

describe('the requests that python3-jira makes', () => {
  const headers = {
    authorization: `Basic ${Buffer.from('bo@example.com:any').toString('base64')}`,
    'cache-control': 'no-cache',
    'content-type': 'application/json',
    'x-atlassian-token': 'no-check',
    accept: 'application/json,*.*;q=0.9',
    'user-agent': 'python-requests/2.28.1',
  };
  /** Status and body, over HTTP, a `Content-Type` with every request as the client sends it. */
  const ask = async (method: string, path: string, body?: Json): Promise<{ status: number; body: never }> => {
    const url = path.startsWith('http') ? path : `${site.host}/rest/${path}`;
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await fetch(url, init);
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as never };
  };
  const get = async (path: string) => {
    const { status, body } = await ask('GET', path);
    expect([path, status]).toEqual([path, 200]);
    return body as Record<string, Json>;
  };
  const list = async (path: string) => (await get(path)) as unknown as readonly Record<string, Json>[];
  let issue: { readonly key: string; readonly self: string };
  beforeEach(async () => {
    site.advance(60_000);
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'One', description: '*a*' };
    const made = await ask('POST', 'api/2/issue', { fields });
    expect(made.status).toBe(201);
    issue = made.body;
  });

  test('sign in and read', async () => {
    expect(await get('api/2/serverInfo')).toMatchObject({ deploymentType: 'Cloud', versionNumbers: [1001, 0, 0] });
    expect(await get('api/2/myself')).toMatchObject({ accountId: site.bo.accountId });
    expect((await list('api/2/project')).map(({ key }) => key)).toEqual(['SHOP', 'TEAM']);
    expect(await get('api/2/project/SHOP')).toMatchObject({ key: 'SHOP' });
    expect(await get('api/2/project/SHOP/components')).toEqual([]);
    const names = (await list('api/2/field')).flatMap(({ clauseNames }) => clauseNames);
    expect(names).toEqual(expect.arrayContaining(['summary', 'description']));
    for (const name of ['issuetype', 'priority', 'resolution', 'status'])
      expect((await list(`api/2/${name}`)).length).toBeGreaterThan(0);
    expect(await get(`api/2/issue/${issue.key}?fields=summary%2Cdescription&expand=names`)).toMatchObject({
      self: `${site.host}/rest/api/2/issue/${(await get(`api/2/issue/${issue.key}`))['id'] as string}`,
      fields: { summary: 'One', description: '*a*' },
    });
  });

  test('change by the link that the issue carries, then read it again', async () => {
    expect((await ask('PUT', issue.self, { fields: { summary: 'Two', description: '_b_' } })).status).toBe(204);
    expect((await ask('PUT', issue.self, { fields: {}, update: { labels: [{ add: 'x' }] } })).status).toBe(204);
    expect(await get(issue.self)).toMatchObject({ fields: { summary: 'Two', description: '_b_', labels: ['x'] } });
    const users = await list(
      'api/2/user/search?maxResults=20&query=bo%40example.com&includeActive=True&includeInactive=False',
    );
    const assignee = { accountId: users[0]?.['accountId'] ?? null };
    expect((await ask('PUT', `api/latest/issue/${issue.key}/assignee`, assignee)).status).toBe(204);
  });

  test('comment by the link that the comment carries', async () => {
    const made = await ask('POST', `api/2/issue/${issue.key}/comment`, { body: 'Some *text*' });
    const { self } = made.body as { readonly self: string };
    expect((await ask('PUT', self, { body: 'Other' })).body).toMatchObject({ body: 'Other' });
    expect(await get(`api/2/issue/${issue.key}/comment`)).toMatchObject({ comments: [{ body: 'Other' }] });
    expect((await ask('DELETE', self)).status).toBe(204);
  });

  test('transition, link and delete', async () => {
    const { transitions } = await get(`api/2/issue/${issue.key}/transitions`);
    const done = (transitions as readonly { readonly id: string; readonly name: string }[]).find(
      (one) => one.name === 'Done',
    );
    const wanted = { transition: { id: done?.id ?? '' }, fields: {} };
    expect((await ask('POST', `api/2/issue/${issue.key}/transitions`, wanted)).status).toBe(204);
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: issue.key }, outwardIssue: { key: site.add().key } };
    expect((await ask('POST', 'api/2/issueLink', { ...link, comment: null })).status).toBe(201);
    expect((await ask('DELETE', `${issue.self}?deleteSubtasks=False`)).status).toBe(204);
  });

  test('search as far as Jira Cloud still allows', async () => {
    const query = 'jql=project+%3D+SHOP&startAt=0&validateQuery=True&fields=%2Aall&maxResults=50';
    const gone = await ask('GET', `api/2/search?${query}`);
    expect(gone).toMatchObject({
      status: 410,
      body: { errorMessages: [removed] },
    });
    const found = await get(`api/2/search/jql?jql=key+%3D+${issue.key}&fields=summary%2Cdescription`);
    expect(found['issues']).toMatchObject([{ fields: { description: '*a*' } }]);
  });

  test('list boards and sprints, and plan one', async () => {
    const boards = await get('agile/1.0/board?projectKeyOrId=SHOP&maxResults=50');
    expect(boards['values']).toMatchObject([{ id: Number(boardId()) }]);
    const sprint = await ask('POST', 'agile/1.0/sprint', { name: 'Next', originBoardId: Number(boardId()) });
    const { id } = sprint.body as { readonly id: number };
    const planned = await ask('POST', `agile/1.0/sprint/${id}/issue`, { issues: [issue.key] });
    expect(planned.status).toBe(204);
    const sprints = await get(`agile/1.0/board/${boardId()}/sprint?maxResults=50`);
    expect(sprints['values']).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Next' })]));
    expect(await get(`agile/1.0/sprint/${id}/issue?maxResults=50`)).toMatchObject({ issues: [{ key: issue.key }] });
  });
});
