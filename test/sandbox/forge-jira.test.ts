import { openForge } from '../../sandbox/forge';
import type { Forge } from '../../sandbox/forge';
import { installField } from '../../sandbox/jira/fields/install-field';
import { asPerson } from '../../sandbox/jira/identity';
import type { Identity, Jira } from '../../sandbox/jira/jira';
import { openJira } from '../../sandbox/jira/open-jira';
import { createUser } from '../../sandbox/jira/people';
import { createProject } from '../../sandbox/jira/projects/create-project';
import { jiraApp } from '../../sandbox/jira/rest/server';
import { issueTypeIds } from '../../sandbox/jira/seed/seed-site';
import { openStore } from '../../sandbox/store/open-store';
import { appDir, copyOfApp } from './forge-rig';

/** The fixture app in the sandbox's own Jira. */

interface Site {
  readonly forge: Forge;
  readonly jira: Jira;
  readonly ann: string;
  call(functionKey: string, payload: unknown, accountId?: string): Promise<unknown>;
  rest(identity: Identity, method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }>;
}

const openSite = async (dir = appDir): Promise<Site> => {
  const store = openStore(':memory:');
  // Jira needs the app's rules and the app needs Jira: the rules come first, Jira answers when it is asked.
  const forge = await openForge({ appDir: dir, store, jiraFetch: (path, init, identity) => ask(path, init, identity) });
  const jira = openJira({ store, modules: forge.appRules() });
  const rest = jiraApp(jira);
  const ask = async (path: string, init: RequestInit, identity: Identity): Promise<Response> =>
    rest.request(path, init, { identity });
  jira.events.subscribe((event) => forge.deliver(event));
  const { accountId: ann } = createUser(jira, { displayName: 'Ann', emailAddress: 'ann@site.test' });
  createProject(jira, { key: 'ONE', name: 'One', style: 'classic', leadAccountId: ann, members: [ann] });
  forge.install();
  createProject(jira, { key: 'TWO', name: 'Two', style: 'next-gen', leadAccountId: ann, members: [ann] });
  for (const field of forge.customFieldModules()) installField(jira, field);
  await forge.settle();
  return {
    ...{ forge, jira, ann },
    call: async (functionKey, payload, accountId = ann) => {
      const reply = await forge.invokeResolver({ moduleKey: 'panel', functionKey, payload, accountId, extension: {} });
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.body;
    },
    rest: async (identity, method, path, body) => {
      const headers = body === undefined ? {} : { 'content-type': 'application/json' };
      const response = await ask(
        path,
        { method, headers, body: body === undefined ? null : JSON.stringify(body) },
        identity,
      );
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
  };
};

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.forge.close());

const create = async (): Promise<string> => {
  const fields = { project: { key: 'ONE' }, issuetype: { id: issueTypeIds.story }, summary: 'A story' };
  const { body } = await site.rest(asPerson(site.ann), 'POST', '/rest/api/3/issue', { fields });
  return (body as { key: string }).key;
};
const heard = (): readonly unknown[] =>
  site.forge.records
    .list()
    .filter(({ functionKey }) => functionKey === 'onIssue')
    .flatMap(({ logs }) => logs.map(({ text }) => (JSON.parse(text) as { event: unknown }).event));

test('the app acts as the person, and as itself under its own name', async () => {
  const myself = async (as: string) => {
    const { text } = (await site.call('jira', { as, path: '/rest/api/3/myself' })) as { text: string };
    return JSON.parse(text) as { displayName?: string };
  };
  const other = await openSite(
    copyOfApp((manifest) => manifest.replace('read:jira-work: {}', 'read:jira-work: {}\n    read:jira-user: {}')),
  );
  const { text } = (await other.call('jira', { as: 'app', path: '/rest/api/3/myself' })) as { text: string };
  expect(JSON.parse(text)).toMatchObject({ accountId: other.forge.installation.accountId, accountType: 'app' });
  await other.forge.close();
  // Without read:jira-user nobody's profile may be read.
  expect(await myself('user')).toMatchObject({ message: expect.stringContaining('scope') as string });
});

test('the app itself can read and edit in both kinds of project, whichever came first', async () => {
  const key = await create();
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { summary: 'Better' } }),
  };
  expect(await site.call('jira', { as: 'app', path: `/rest/api/3/issue/${key}`, init })).toMatchObject({ status: 204 });
  const two = (await site.call('jira', { as: 'app', path: '/rest/api/3/project/TWO' })) as { status: number };
  expect(two.status).toBe(200);
});

test('a body without its content type is refused, as Jira does', async () => {
  const key = await create();
  const init = { method: 'PUT', body: JSON.stringify({ fields: { summary: 'Better' } }) };
  expect(await site.call('jira', { as: 'app', path: `/rest/api/3/issue/${key}`, init })).toMatchObject({ status: 415 });
});

test('what happens in Jira reaches the triggers, and what the app does itself does not', async () => {
  const key = await create();
  await site.forge.settle();
  expect(heard().at(-1)).toMatchObject({
    eventType: 'avi:jira:created:issue',
    issue: { key },
    atlassianId: site.ann,
    selfGenerated: false,
  });
  const before = heard().length;
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { summary: 'By the app' } }),
  };
  await site.call('jira', { as: 'app', path: `/rest/api/3/issue/${key}`, init });
  await site.forge.settle();
  expect(heard()).toHaveLength(before);
  await site.call('jira', {
    as: 'user',
    path: `/rest/api/3/issue/${key}`,
    init: { ...init, body: init.body.replace('app', 'person') },
  });
  await site.forge.settle();
  expect(heard().at(-1)).toMatchObject({
    eventType: 'avi:jira:updated:issue',
    changelog: { items: [{ field: 'summary' }] },
  });
});

test('only the app writes its read-only field', async () => {
  const key = await create();
  const field = [...site.jira.store.collection('fields').values()].find(({ forge }) => forge?.moduleKey === 'worth');
  const id = Number(
    ((await site.rest(asPerson(site.ann), 'GET', `/rest/api/3/issue/${key}`)).body as { id: string }).id,
  );
  const init = {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ updates: [{ issueIds: [id], value: 8 }] }),
  };
  expect(
    await site.call('jira', { as: 'app', path: `/rest/api/3/app/field/${field?.id ?? ''}/value`, init }),
  ).toMatchObject({ status: 204 });
  const { body } = await site.rest(asPerson(site.ann), 'GET', `/rest/api/3/issue/${key}`);
  expect(body).toMatchObject({ fields: { [field?.id ?? '']: 8 } });
});
