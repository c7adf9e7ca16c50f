import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleApp, openForge, readManifest } from '../../sandbox/forge';
import { openStore } from '../../sandbox/store/open-store';
import { appDir, copyOfApp, openRig } from './forge-rig';
import type { Rig } from './forge-rig';

let rig: Rig;
beforeAll(async () => {
  rig = await openRig();
});
afterAll(() => rig.forge.close());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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

describe('the process', () => {
  test('shows the app its own variables and none of the machine', async () => {
    rig.forge.configure({ variables: { COLOUR: 'blue' }, coldStart: true });
    expect(await rig.call('variables')).toEqual({ COLOUR: 'blue' });
    rig.forge.configure({ variables: {}, coldStart: false });
  });

  test('tells the time of the sandbox’s clock, overlapping invocations each their own', async () => {
    const clock = { ms: Date.parse('2026-03-01T09:00:00Z') };
    const other = await openRig({ clock: () => clock.ms });
    const early = other.call('time');
    clock.ms = Date.parse('2026-08-01T09:00:00Z');
    const late = other.call('time');
    for (const [reply, day] of [
      [await early, '2026-03-01'],
      [await late, '2026-08-01'],
    ] as const) {
      const [now, made, text, epoch, isDate, utc] = reply as [number, string, string, string, boolean, string];
      expect(new Date(now).toISOString()).toMatch(day);
      expect(made).toMatch(day);
      expect(new Date(text).toISOString()).toMatch(day);
      expect([epoch, isDate, utc]).toEqual(['1970-01-01T00:00:00.000Z', true, 'number']);
    }
    expect(await other.call('appContext')).toMatchObject({ left: expect.any(Number) as number });
    await other.forge.close();
  });

  test('stays warm between invocations, and starts cold when asked to', async () => {
    const first = Number(await rig.call('count'));
    expect(await rig.call('count')).toBe(first + 1);
    expect(rig.last().cold).toBe(false);
    rig.forge.faults.arm('cold-start');
    expect(await rig.call('count')).toBe(1);
    expect(rig.last().cold).toBe(true);
    expect(await rig.call('count')).toBe(first + 2);
  });

  test('is cut off at its time limit, a bystander finishes, and the next call works', async () => {
    rig.forge.configure({ timeouts: { interactiveMs: 700 } });
    const bystander = wait(300).then(() => rig.call('wait', { ms: 500 }));
    await expect(rig.call('wait', { ms: 5_000 })).rejects.toThrow('did not answer within 0.7 seconds');
    expect(rig.forge.records.list().find(({ outcome }) => outcome === 'FUNCTION_TIME_OUT')).toMatchObject({
      subject: 'wait',
    });
    expect(await bystander).toBe('waited');
    expect(await rig.call('echo', { still: 'here' })).toEqual({ still: 'here' });
  });

  test('is killed when it never yields, and who waited behind it runs elsewhere', async () => {
    rig.forge.configure({ timeouts: { interactiveMs: 500 } });
    const spinning = rig.call('spin');
    rig.forge.configure({ timeouts: { interactiveMs: 25_000 } });
    await wait(50);
    const behind = rig.call('echo', { patient: true });
    await expect(spinning).rejects.toThrow('did not answer');
    expect(await behind).toEqual({ patient: true });
  });

  test.each([
    ['runs out of memory', 'hoard', 'FUNCTION_OUT_OF_MEMORY'],
    ['exits', 'exit', 'FUNCTION_PLATFORM_UNKNOWN_ERROR'],
  ])('is replaced when it %s', async (_what, functionKey, outcome) => {
    await expect(rig.call(functionKey)).rejects.toThrow();
    expect(rig.last().outcome).toBe(outcome);
    expect(await rig.call('echo', { again: 1 })).toEqual({ again: 1 });
  });

  test('fails as if its time were up when that fault is armed', async () => {
    rig.forge.faults.arm('timeout');
    await expect(rig.call('echo')).rejects.toThrow('did not answer');
    expect(await rig.call('echo', { fine: true })).toEqual({ fine: true });
  });

  test('has its log lines kept, up to 100 for the first minute', async () => {
    await rig.call('chatty', { lines: 150 });
    expect(rig.last().logs).toHaveLength(100);
    expect(rig.last().logs[1]).toMatchObject({ level: 'warn', text: 'line 1 { deep: true }' });
  });
});

describe('an app that is not whole', () => {
  const open = (dir: string) =>
    openForge({ appDir: dir, store: openStore(':memory:'), jiraFetch: () => Promise.resolve(Response.json({})) });

  test.each([
    ['has no manifest', () => join(appDir, 'nowhere'), /manifest\.yml cannot be read as a Forge manifest: ENOENT/],
    [
      'has a manifest that is not YAML',
      () => copyOfApp(() => 'app: ['),
      /manifest\.yml cannot be read as a Forge manifest/,
    ],
    [
      'has no app id',
      () => copyOfApp((text) => text.replace(/id: ari.*/, 'id: mine')),
      /app\.id: must be ari:cloud:ecosystem::app\/<id>/,
    ],
    [
      'names a handler whose file is missing',
      () => copyOfApp((text) => text.replace('handler: triggers.badge', 'handler: nowhere.badge')),
      /function badge has handler nowhere\.badge, but there is no src\/nowhere\.ts/,
    ],
    [
      'names a handler that is not exported',
      () => copyOfApp((text) => text.replace('handler: triggers.badge', 'handler: triggers.missing')),
      /function badge has handler triggers\.missing, but src\/triggers exports no function missing/,
    ],
    [
      'refers to a function that is not declared',
      () => copyOfApp((text) => text.replace('function: scheduled', 'function: nightly')),
      /scheduledTrigger nightly refers to the function nightly, which is not declared/,
    ],
    [
      'fails while it is loaded',
      () => copyOfApp((text) => text, { index: 'throw new Error("on import");\nexport const resolver = 1;\n' }),
      /The app cannot be loaded: Error: on import/,
    ],
    ['does not compile', () => copyOfApp((text) => text, { index: 'export const = 1;' }), /Expected identifier/],
  ])('is refused with the reason when it %s', async (_what, make, message) => {
    await expect(open(make())).rejects.toThrow(message);
  });
});

describe('the bundle', () => {
  test('has one file for each source file that handlers live in', async () => {
    const { files, bytes } = await bundleApp(appDir);
    expect(Object.keys(files).sort()).toEqual(['index', 'triggers']);
    expect(bytes).toBeGreaterThan(100_000);
    expect(await bundleApp(appDir)).toEqual({ files, bytes });
  });

  test('can be one that another bundler made, which then runs as it is', async () => {
    const bundleDir = mkdtempSync(join(tmpdir(), 'bundle-'));
    const { files } = await bundleApp(appDir);
    for (const [name, file] of Object.entries(files))
      writeFileSync(join(bundleDir, `${name}.cjs`), `${readFileSync(file, 'utf8')}\n// Made elsewhere.`);
    const other = await openForge({
      ...{ appDir, bundleDir, store: openStore(':memory:') },
      jiraFetch: () => Promise.resolve(Response.json({})),
    });
    expect(other.bundle.files).toEqual({
      index: join(bundleDir, 'index.cjs'),
      triggers: join(bundleDir, 'triggers.cjs'),
    });
    await other.close();

    rmSync(join(bundleDir, 'triggers.cjs'));
    const open = openForge({
      ...{ appDir, bundleDir, store: openStore(':memory:') },
      jiraFetch: () => Promise.resolve(Response.json({})),
    });
    await expect(open).rejects.toThrow(/Not bundled: .*triggers\.cjs/);
    rmSync(bundleDir, { recursive: true });
  });

  test('is built again when a source changes', async () => {
    const source = (text: string) => `export const resolver = () => '${text}';`;
    const dir = copyOfApp((text) => text, { index: source('one') });
    const read = async (): Promise<string> => readFileSync((await bundleApp(dir)).files['index']!, 'utf8');
    expect(await read()).toContain('one');
    writeFileSync(join(dir, 'src', 'index.ts'), source('two'));
    expect(await read()).toContain('two');
  });
});

describe('what Jira is told of the manifest', () => {
  test('rules are known by their extension, while the app is installed', () => {
    const { appId, environmentId } = rig.forge.installation;
    const ari = (key: string) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;
    const modules = rig.forge.appRules();
    expect(modules.rules.get(ari('needs-owner'))).toEqual({
      ...{
        kind: 'validator',
        name: 'Needs an owner',
        description: 'The item has an owner.',
        expression: 'issue.assignee != null',
      },
      errorMessage: 'Give it an owner.',
      projectTypes: ['company-managed', 'team-managed'],
    });
    expect(modules.rules.get(ari('only-owner'))).toMatchObject({
      kind: 'condition',
      errorMessage: null,
      projectTypes: ['company-managed'],
    });
    expect(modules).toMatchObject({ appId, environmentId });
  });

  test('fields and searchable properties are listed', () => {
    expect(rig.forge.customFieldModules()).toEqual([
      {
        ...{
          moduleKey: 'worth',
          name: 'Worth',
          description: 'What it is worth.',
          type: 'number',
          collection: 'none',
          readOnly: true,
        },
        ...{ formatter: '`${value} points`', validation: null },
        ari: expect.stringMatching(/\/static\/worth$/) as string,
      },
    ]);
    expect(rig.forge.propertyAliases).toEqual([
      { alias: 'policyMode', entity: 'project', propertyKey: 'app.policy', path: 'mode', type: 'string' },
    ]);
    expect(readManifest(appDir).file.resources).toEqual([{ key: 'main', path: 'static' }]);
  });
});

describe('an installation', () => {
  test('keeps its ids over restarts, tells the app, and makes its user', async () => {
    const store = openStore(':memory:');
    const first = await openRig({ store, settings: { appName: 'Fixture' } });
    const { installation } = first.forge;
    expect(first.printed('onIssue')).toMatchObject([
      {
        event: {
          ...{ eventType: 'avi:forge:installed:app', id: installation.installationId, installerAccountId: 'admin' },
          app: { id: installation.appId, version: '1.0.0', name: 'Fixture' },
          environment: { id: installation.environmentId },
        },
      },
    ]);
    expect(store.collection('users').get(installation.accountId)).toMatchObject({
      accountType: 'app',
      displayName: 'Fixture',
      active: true,
    });
    await first.forge.close();
    const second = await openRig({ store });
    expect(second.forge.installation).toEqual(installation);
    expect(second.printed('onIssue')).toEqual([]);
    await second.forge.close();
  });

  test('ends with its data: resolvers refuse, rules are gone, and the next one starts empty under a new id', async () => {
    const other = await openRig();
    await other.call('storage', { steps: [{ do: 'set', args: ['a', 1] }] });
    const { installationId } = other.forge.installation;
    await other.forge.uninstall();
    await expect(other.call('echo')).rejects.toThrow('The app is not installed.');
    expect(other.forge.appRules()).toMatchObject({ appId: null, propertyAliases: [] });
    expect(other.forge.appRules().rules.size).toBe(0);
    other.forge.install();
    expect(other.forge.installation.installationId).not.toBe(installationId);
    expect(await other.call('storage', { steps: [{ do: 'get', args: ['a'] }] })).toEqual(['nothing']);
    await other.forge.close();
  });

  test.each(['console.log(JSON.stringify({ event, context }));', "throw new Error('no');", 'for (;;);'])(
    'ends after its preUninstall function, which runs as nobody, whatever comes of it: %s',
    async (body) => {
      const modules = [
        ...['  preUninstall:', '    - key: farewell', '      function: farewell'],
        ...['  function:', '    - key: farewell', '      handler: last.farewell', ''],
      ].join('\n');
      const dir = copyOfApp((text) => text.replace('  function:\n', modules), {
        last: `export const farewell = (event: unknown, context: unknown) => { ${body} };`,
      });
      const other = await openRig({ appDir: dir, settings: { timeouts: { preUninstallMs: 1_000 } } });
      const { cloudId } = other.forge.installation;
      await other.forge.uninstall();
      expect(other.forge.installation.installed).toBe(false);
      expect(other.last()).toMatchObject({ functionKey: 'farewell', moduleType: 'preUninstall', accountId: null });
      if (body.startsWith('console'))
        expect(other.printed('farewell')).toMatchObject([{ event: { context: { cloudId, moduleKey: 'farewell' } } }]);
      else expect(other.logged).toEqual([expect.stringContaining('farewell failed before the app was uninstalled')]);
      await other.forge.uninstall();
      expect(other.forge.records.list().filter(({ functionKey }) => functionKey === 'farewell')).toHaveLength(1);
      await other.forge.close();
    },
  );

  test('is upgraded when the manifest asks for other permissions', async () => {
    const store = openStore(':memory:');
    await (await openRig({ store })).forge.close();
    const wider = copyOfApp((text) => text.replace('storage:app: {}', 'storage:app: {}\n    read:jira-user: {}'));
    const other = await openRig({ store, appDir: wider });
    expect(other.forge.installation.appVersion).toBe('2.0.0');
    expect(other.printed('onIssue')).toMatchObject([
      {
        event: {
          eventType: 'avi:forge:upgraded:app',
          permissions: { scopes: expect.arrayContaining(['read:jira-user']) as string[] },
        },
      },
    ]);
    await other.forge.close();
  });
});
