import { readManifest } from '../../../sandbox/forge';
import { openStore } from '../../../sandbox/store/open-store';
import { appDir, copyOfApp, openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';

let rig: Rig;

beforeAll(async () => {
  rig = await openRig();
});

afterAll(() => rig.forge.close());

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
