import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleApp, openForge, readManifest } from '../../../sandbox/forge';
import { openStore } from '../../../sandbox/store/open-store';
import { appDir, copyOfApp, openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.forge.close());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

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
