import { serve } from '@hono/node-server';
import type { AddressInfo } from 'node:net';
import { createCloudClient } from '../../support/jira-client';
import { jiraApp } from '../../../sandbox/jira/rest/server';
import type { Json } from '../../../sandbox/jira/model';
import { aWritableSite, refused, type WritableSite } from '../rest-write-site';

let site: WritableSite;
beforeAll(async () => {
  site = await aWritableSite();
});
afterAll(() => site.close());
// Each test has the limits on writes for itself.
beforeEach(() => site.advance(60_000));

const as = (method: string, path: string, body?: Json) => site.ask(site.me.bo, method, `/rest/api/${path}`, body);
const story = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'A story' };
const created = async (fields: Record<string, Json> = {}): Promise<string> =>
  String((await as('POST', '2/issue', { fields: { ...story, ...fields } })).body?.['key']);
const fieldsOf = async (key: string, version = 2) =>
  (await as('GET', `${version}/issue/${key}`)).body?.['fields'] as Record<string, Json>;
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

describe('wiki markup in version 2 is the document of version 3', () => {
  test('when an issue is created and changed, by fields and by update', async () => {
    const key = await created({ description: 'Some *text*' });
    expect(await fieldsOf(key)).toMatchObject({ description: 'Some *text*' });
    expect(await fieldsOf(key, 3)).toMatchObject({
      description: {
        content: [{ content: [{ text: 'Some ' }, { text: 'text', marks: [{ type: 'strong' }] }] }],
      },
    });
    await as('PUT', `2/issue/${key}`, { update: { description: [{ set: '_new_' }] } });
    expect(await fieldsOf(key)).toMatchObject({ description: '_new_' });
    await as('PUT', `2/issue/${key}`, { fields: { description: '' } });
    expect(await fieldsOf(key, 3)).toMatchObject({ description: null });
  });

  test('when many issues are created, and in what a search finds', async () => {
    const fields = { ...story, labels: ['bulk'], description: 'h2. Why' };
    const made = await as('POST', '2/issue/bulk', { issueUpdates: [{ fields }, { fields }] });
    expect(made.body?.['issues']).toHaveLength(2);
    const found = await as('GET', '2/search/jql?jql=labels%20%3D%20bulk&fields=description');
    expect(found.body?.['issues']).toMatchObject([
      { fields: { description: 'h2. Why' } },
      { fields: { description: 'h2. Why' } },
    ]);
  });

  test('in comments, by themselves, in an issue, with a change and with a link', async () => {
    const key = await created();
    const made = await as('POST', `2/issue/${key}/comment`, { body: 'One [~accountid:' + site.ada.accountId + ']' });
    expect(made).toMatchObject({ status: 201, body: { body: `One [~accountid:${site.ada.accountId}]` } });
    expect((await as('GET', `3/issue/${key}/comment/${String(made.body?.['id'])}`)).body).toMatchObject({
      body: { content: [{ content: [{ text: 'One ' }, { type: 'mention', attrs: { text: '@Ada' } }] }] },
    });
    await as('PUT', `2/issue/${key}/comment/${String(made.body?.['id'])}`, { body: 'Two' });
    await as('PUT', `2/issue/${key}`, { update: { comment: [{ add: { body: '_three_' } }] } });
    const bodies = { comments: [{ body: 'Two' }, { body: '_three_' }] };
    expect((await as('GET', `2/issue/${key}/comment`)).body).toMatchObject(bodies);
    expect((await fieldsOf(key))['comment']).toMatchObject(bodies);
  });
});

test('links lead to version 2, and what was stored under a key stays as it is', async () => {
  const key = await created({ description: 'a' });
  const value = { body: doc('kept'), self: `${site.host}/rest/api/3/x` };
  await as('PUT', `2/issue/${key}/properties/note`, value);
  expect((await as('GET', `2/issue/${key}/properties/note`)).body).toEqual({ key: 'note', value });
  const issue = JSON.stringify((await as('GET', `2/issue/${key}?properties=note`)).body);
  expect(issue.split(`${site.host}/rest/api/3/`)).toHaveLength(2);
  expect(issue).toContain(`"self":"${site.host}/rest/api/2/issue/`);
});

test('"latest" is version 2', async () => {
  const key = await created({ description: '*a*' });
  expect((await as('GET', `latest/issue/${key}`)).body).toMatchObject({ fields: { description: '*a*' } });
});

describe('version 2 refuses as Jira does', () => {
  test('a document where a text belongs', async () => {
    expect(await as('POST', '2/issue', { fields: { ...story, description: doc('a') } })).toMatchObject({
      status: 400,
      body: { errors: { description: 'Operation value must be a string' } },
    });
    const key = await created();
    expect(await as('POST', `2/issue/${key}/comment`, { body: doc('a') })).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('Can not deserialize instance of java.lang.String')] },
    });
    expect((await as('GET', `2/issue/${key}/comment`)).body).toMatchObject({ total: 0 });
  });

  test('an empty comment, nobody, a body that is no JSON, the removed search, a route that it lacks', async () => {
    const key = await created();
    expect(await as('POST', `2/issue/${key}/comment`, { body: '' })).toMatchObject({
      status: 400,
      body: { errors: { comment: 'Comment body can not be empty!' } },
    });
    expect((await fetch(`${site.host}/rest/api/2/myself`)).status).toBe(401);
    const broken = { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } };
    expect((await site.app.request('/rest/api/2/issue', broken, { identity: site.me.bo })).status).toBe(400);
    expect((await as('GET', '2/search?jql=project%20%3D%20SHOP')).status).toBe(410);
    expect((await as('GET', '2/nothing/here')).body).toMatchObject({
      errorMessages: ['GET /rest/api/2/nothing/here is not implemented in the sandbox'],
    });
  });

  test('an app without the scope', async () => {
    const asApp = { accountId: null, app: { ...site.asApp.app!, scopes: [] } };
    expect((await site.ask(asApp, 'GET', '/rest/api/2/project/SHOP')).status).toBe(401);
  });

  test('a write too many, counted once and together with those of version 3', async () => {
    const key = await created();
    const limited = jiraApp(site.jira, { perIssueWrites: [{ calls: 2, perMs: 1_000_000 }] });
    const write = async (version: number) => {
      const body = JSON.stringify({ fields: { summary: 'Again' } });
      const init = { method: 'PUT', body, headers: { 'content-type': 'application/json' } };
      return (await limited.request(`/rest/api/${version}/issue/${key}`, init, { identity: site.me.bo })).status;
    };
    expect([await write(2), await write(3), await write(2)]).toEqual([204, 204, 429]);
  });
});

describe('the shapes that jira.js expects', () => {
  let server: ReturnType<typeof serve>;
  let client: ReturnType<typeof createCloudClient>;
  beforeAll(async () => {
    // The client asks version 3 by most of its methods; what differs in version 2 is the rich text alone.
    server = serve({
      fetch: (request) => site.app.fetch(new Request(request.url.replace('/rest/api/3/', '/rest/api/2/'), request)),
      port: 0,
      hostname: '127.0.0.1',
    });
    await new Promise((resolve) => server.once('listening', resolve));
    client = createCloudClient({
      host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      auth: { type: 'basic', email: 'bo@example.com', apiToken: 'any' },
      onSchemaMismatch: 'throw',
    });
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('are those of version 2 as well', async () => {
    const { key } = await client.issues.createIssue({ fields: { ...story, description: 'h2. Why' } as never });
    const issue = await client.issues.getIssue({
      issueIdOrKey: key,
      expand: 'names,schema,editmeta,transitions,changelog',
    });
    expect(issue.fields?.['description']).toBe('h2. Why');
    expect((await client.serverInfo.getServerInfo()).deploymentType).toBe('Cloud');
    expect((await client.myself.getCurrentUser()).emailAddress).toBe('bo@example.com');
    expect((await client.projects.searchProjects()).values.map((project) => project.key)).toContain('SHOP');
    expect((await client.issueFields.getFields()).length).toBeGreaterThan(20);
    const { transitions = [] } = await client.issues.getTransitions({ issueIdOrKey: key });
    const done = transitions.find(({ name }) => name === 'Done');
    await client.issues.doTransition({ issueIdOrKey: key, transition: { id: done?.id ?? '' } });
    const found = await client.issueSearch.searchAndReconsileIssuesUsingJql({
      jql: `key = ${key}`,
      fields: ['status', 'description'],
    });
    expect(found.issues).toMatchObject([{ fields: { status: { name: 'Done' }, description: 'h2. Why' } }]);
    expect(await refused(client.issues.getIssue({ issueIdOrKey: 'SHOP-9999' }))).toMatchObject([
      404,
      expect.anything(),
    ]);
  });

  test('where jira.js itself asks version 2, when it is given a plain text', async () => {
    const cloud = site.cloud('bo');
    const { key } = await cloud.issues.createIssue({ fields: { ...story, description: 'a *b*' } as never });
    const comment = await cloud.issueComments.addComment({ issueIdOrKey: key, body: 'c' });
    expect(comment.body).toMatchObject(doc('c'));
  });
});
