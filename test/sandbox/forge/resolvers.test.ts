import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { copyOfApp, openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.forge.close());

describe('a resolver', () => {
  test('sees only its own person and invocation while others overlap it and finish in another order', async () => {
    const people = [
      ['ann', 60],
      ['ben', 10],
      ['cid', 40],
      ['dot', 20],
    ] as const;
    const finished: string[] = [];
    const replies = await Promise.all(
      people.map(async ([accountId, ms]) => {
        const body = await rig.call('whoami', { wait: ms, tag: accountId }, accountId);
        finished.push(accountId);
        return body as {
          before: string;
          after: string;
          context: { accountId: string };
          jira: { accountId: string; path: string };
        };
      }),
    );
    expect(finished).toEqual(['ben', 'dot', 'cid', 'ann']);
    for (const [index, [accountId]] of people.entries()) {
      expect(replies[index]!.context.accountId).toBe(accountId);
      expect(replies[index]!.jira).toEqual({ path: `/rest/api/3/myself?tag=${accountId}`, accountId });
      expect(replies[index]!.after).toBe(replies[index]!.before);
    }
    expect(new Set(replies.map(({ before }) => before)).size).toBe(4);
  });

  test('gets the context of its module and place, and the principal of who called', async () => {
    const { cloudId, environmentId, installationId } = rig.forge.installation;
    const extension = { type: 'jira:issuePanel', issue: { id: '10001', key: 'A-1' } };
    const reply = await rig.forge.invokeResolver({
      ...{ moduleKey: 'panel', functionKey: 'whoami', payload: { tag: 1 }, accountId: 'ann', extension },
      localId: 'here',
    });
    expect(reply).toMatchObject({
      ok: true,
      body: {
        context: {
          ...{ accountId: 'ann', moduleKey: 'panel', extension, localId: 'here', cloudId, environmentId },
          environmentType: 'DEVELOPMENT',
          installContext: `ari:cloud:jira::site/${cloudId}`,
          installation: { ari: { installationId } },
        },
      },
      metadata: { rateLimitProperties: { rateLimitLimit: 500 } },
    });
  });

  test('has no account when nobody is signed in', async () => {
    expect(await rig.call('jira', { as: 'user', path: '/x' }, null)).toMatchObject({
      thrown: { name: 'NEEDS_AUTHENTICATION_ERR', status: 401 },
    });
  });

  test('finds its app, environment and installation in the app context', async () => {
    const { appId, environmentId, installationId } = rig.forge.installation;
    expect(await rig.call('appContext')).toMatchObject({
      aris: [
        `ari:cloud:ecosystem::app/${appId}`,
        `ari:cloud:ecosystem::environment/${appId}/${environmentId}`,
        `ari:cloud:ecosystem::installation/${installationId}`,
      ],
      ...{ appVersion: '1.0.0', environmentType: 'DEVELOPMENT', moduleKey: 'panel' },
      permissions: { scopes: ['read:jira-work', 'write:jira-work', 'storage:app'] },
      left: expect.any(Number) as number,
    });
  });

  test('answers with JSON alone, as the platform passes it on', async () => {
    expect(await rig.call('odd')).toEqual({ at: '1970-01-01T00:00:00.000Z', map: {} });
    expect(await rig.call('nothing')).toBeUndefined();
    expect(await rig.call('echo', { deep: [1, { two: null }] })).toEqual({ deep: [1, { two: null }] });
  });

  test('rejects with the message of what it threw, and no stack', async () => {
    const reply = await rig.forge.invokeResolver({
      moduleKey: 'panel',
      functionKey: 'throw',
      accountId: 'ann',
      extension: {},
    });
    expect(reply).toEqual({ ok: false, error: { message: 'no such luck' } });
    expect(rig.last()).toMatchObject({
      outcome: 'APP_ERROR',
      error: expect.stringContaining('src/index.ts') as string,
    });
  });

  test.each([
    [
      'a function that is not defined',
      { moduleKey: 'panel', functionKey: 'missing' },
      "Resolver has no definition for 'missing'.",
    ],
    ['a module that is not declared', { moduleKey: 'attic', functionKey: 'echo' }, 'The module attic has no resolver.'],
    [
      'more than 500 KB',
      { moduleKey: 'panel', functionKey: 'echo', payload: 'x'.repeat(500_000) },
      'The payload of invoke exceeds 500 KB.',
    ],
    [
      'an answer above 5 MB',
      { moduleKey: 'panel', functionKey: 'large', payload: { bytes: 5_000_000 } },
      'The response of invoke exceeds 5 MB.',
    ],
  ])('refuses %s', async (_what, call, message) => {
    expect(await rig.forge.invokeResolver({ accountId: 'ann', extension: {}, ...call })).toEqual({
      ok: false,
      error: { message },
    });
  });

  test('refuses the 501st call within 25 seconds', async () => {
    const now = { ms: 0 };
    const other = await openRig({ clock: () => now.ms });
    const call = () =>
      other.forge.invokeResolver({ moduleKey: 'attic', functionKey: 'echo', accountId: 'ann', extension: {} });
    const count = () =>
      other.forge.invokeResolver({ moduleKey: 'panel', functionKey: 'count', accountId: 'ann', extension: {} });
    await call();
    const replies = await Promise.all(Array.from({ length: 501 }, count));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(500);
    now.ms = 25_000;
    expect((await count()).ok).toBe(true);
    await other.forge.close();
  });
});

describe('a call of Jira', () => {
  const scopes = ['read:jira-work', 'write:jira-work', 'storage:app'];

  test.each([
    ['as the app', 'app', undefined, (accountId: string) => ({ accountId, app: { asApp: true, scopes } })],
    ['as the person', 'user', undefined, () => ({ accountId: 'ann', app: { asApp: false, scopes } })],
    ['as nobody', 'none', undefined, () => ({ accountId: null, app: { asApp: false, scopes } })],
    ['as the person by id', 'user', 'ann', () => ({ accountId: 'ann', app: { asApp: false, scopes } })],
    ['as another', 'user', 'ben', () => ({ accountId: 'ben', app: { asApp: false, scopes: ['write:jira-work'] } })],
  ])('%s carries who asks and the scopes that hold for it', async (_who, as, accountId, expected) => {
    await rig.call('jira', { as, accountId, path: '/rest/api/3/myself' });
    expect(rig.seen.at(-1)!.identity).toMatchObject(expected(rig.forge.installation.accountId));
  });

  test('is refused for another person when no scope allows impersonation', async () => {
    const dir = copyOfApp((manifest) => manifest.replace('allowImpersonation: true', 'allowImpersonation: false'));
    const other = await openRig({ appDir: dir });
    expect(await other.call('jira', { as: 'user', accountId: 'ben', path: '/x' })).toMatchObject({ status: 403 });
    expect(other.seen).toEqual([]);
    await other.forge.close();
  });

  test('gains no header that the app did not set, and keeps none that says who asks', async () => {
    const init = {
      method: 'put',
      body: '{"a":1}',
      headers: { Accept: 'application/json', Authorization: 'Basic abc', Cookie: 'sandbox_user=x' },
    };
    await rig.call('jira', { as: 'app', path: '/rest/api/3/issue/A-1', init });
    expect(rig.seen.at(-1)).toMatchObject({ method: 'PUT', body: '{"a":1}', headers: { accept: 'application/json' } });
    expect(Object.keys(rig.seen.at(-1)!.headers)).toEqual(['accept']);
  });

  test('passes any status on without throwing', async () => {
    rig.forge.faults.arm('jira-429');
    expect(await rig.call('jira', { as: 'app', path: '/x' })).toMatchObject({ status: 429, retryAfter: '1' });
    rig.forge.faults.arm('rights-lag');
    expect(await rig.call('jira', { as: 'app', path: '/x' })).toMatchObject({ status: 401 });
    expect(await rig.call('jira', { as: 'app', path: '/x' })).toMatchObject({ status: 200 });
  });

  test('is recorded with its invocation', async () => {
    await rig.call('jira', { as: 'user', path: '/rest/api/3/myself' });
    expect(rig.last()).toMatchObject({
      ...{
        functionKey: 'resolver',
        handler: 'index.resolver',
        moduleKey: 'panel',
        subject: 'jira',
        accountId: 'ann',
        outcome: 'ok',
      },
      calls: [{ kind: 'jira', as: 'user', accountId: 'ann', method: 'GET', path: '/rest/api/3/myself', status: 200 }],
    });
  });

  test.each([
    { descriptor: { type: 'fpp', provider: 'app', remote: 'confluence' }, path: '/wiki' },
    { descriptor: { type: 'frc', remote: 'backend' }, path: '/x' },
    { descriptor: { type: 'emails' }, path: '/emails' },
    { descriptor: { type: 'fpp', provider: 'app', remote: 'stargate' }, path: '/elsewhere' },
    { descriptor: { type: 'fpp', provider: 'app', remote: 'stargate' }, path: '/graphql', body: { query: '{ me }' } },
  ])('that the sandbox does not know is answered with 501: $descriptor $path', async ({ descriptor, path, body }) => {
    expect(await rig.call('raw', { descriptor, path, body: body ?? {} })).toMatchObject({
      status: 501,
      error: 'NOT_MODELLED',
    });
  });
});

describe('the world outside', () => {
  const server = createServer((_request, response) => response.end('hello'));
  let port = 0;
  let outward: Rig;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
    outward = await openRig({
      appDir: copyOfApp((text) => text.replace('http://127.0.0.1', `http://127.0.0.1:${port}`)),
    });
  });
  afterAll(async () => {
    server.close();
    await outward.forge.close();
  });

  test.each(['api', 'global'])(
    'can be reached by %s fetch when the manifest lists it, and is recorded',
    async (how) => {
      expect(await outward.call('egress', { how, url: `http://127.0.0.1:${port}/` })).toBe('hello');
      expect(outward.last().calls).toMatchObject([{ kind: 'egress', status: 200 }]);
    },
  );

  test.each(['api', 'global', 'http'])('is refused to %s when the manifest does not list it', async (how) => {
    expect(await outward.call('egress', { how, url: `http://localhost:${port}/` })).toMatchObject({
      thrown: { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 },
    });
  });

  test('is open to a plain http client too when it is listed', async () => {
    expect(await outward.call('egress', { how: 'http', url: `http://127.0.0.1:${port}/` })).toBe(200);
  });
});
