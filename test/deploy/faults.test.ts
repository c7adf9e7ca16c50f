import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(__dirname, '../..');
const faultsUrl = pathToFileURL(join(root, 'scripts/deploy-faults.mjs')).href;

/** Calls a function of the check, which is a module that Node runs as it is. */
const ask = (name: string, ...args: readonly string[]): readonly string[] => {
  const program = `import(${JSON.stringify(faultsUrl)}).then((all) =>
    console.log(JSON.stringify(all.${name}(${args.join(', ')}))));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })) as readonly string[];
};

let app: string;
beforeEach(() => {
  app = mkdtempSync(join(tmpdir(), 'deploy-'));
});
afterEach(() => rmSync(app, { recursive: true, force: true }));

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(app, file)), { recursive: true });
  writeFileSync(join(app, file), text);
};
const page = '<script type="module" src="./assets/a.js"></script><link rel="stylesheet" href="./assets/a.css">';
const manifest = {
  resources: [{ key: 'main', path: 'pages' }],
  modules: { 'jira:issuePanel': [{ key: 'panel', resource: 'main', icon: 'resource:main;icon.svg' }] },
};
const whole = (): void => {
  write('pages/index.html', page);
  for (const file of ['assets/a.js', 'assets/a.css', 'icon.svg']) write(`pages/${file}`, file);
};
const resourceFaults = (of: object = manifest): readonly string[] =>
  ask('resourceFaults', JSON.stringify(app), JSON.stringify(of));

describe('handlers', () => {
  test.each([
    ['all there', ['index.run', 'jobs/night.run'], { index: ['run'], 'jobs/night': ['run'] }, []],
    ['one that is not exported', ['index.run', 'index.gone'], { index: ['run'] }, [/index\.gone/]],
    ['one whose file is not bundled', ['other.run'], { index: [] }, [/other\.run/]],
    ['an export that nothing names', ['index.run'], { index: ['run', 'spare'] }, [/spare/]],
  ])('%s', (_, handlers, exported, expected) => {
    const found = ask(
      'handlerFaults',
      JSON.stringify(handlers),
      `new Map(${JSON.stringify(Object.entries(exported))})`,
    );
    expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as unknown));
  });
});

describe('resources', () => {
  test('are well when every page, script, style and icon is there', () => {
    whole();
    expect(resourceFaults()).toEqual([]);
  });

  test.each([
    ['pages/index.html', /pages has no index\.html/],
    ['pages/assets/a.js', /loads \.\/assets\/a\.js/],
    ['pages/assets/a.css', /loads \.\/assets\/a\.css/],
    ['pages/icon.svg', /icon resource:main;icon\.svg does not exist/],
  ])('are not well without %s', (file, expected) => {
    whole();
    rmSync(join(app, file));
    expect(resourceFaults()).toEqual([expect.stringMatching(expected)]);
  });

  test.each(['/assets/a.js', 'https://cdn.example.com/a.js'])(
    'may not load %s, which Forge does not serve',
    (address) => {
      whole();
      write('pages/index.html', `<script src="${address}"></script>`);
      expect(resourceFaults()).toEqual([expect.stringContaining(address)]);
    },
  );

  test('are not asked for an icon that Forge draws: a command names one', () => {
    whole();
    const of = (icon: string) => ({ ...manifest, modules: { 'jira:command': [{ key: 'open', icon }] } });
    expect(resourceFaults(of('arrow-right'))).toEqual([]);
    expect(resourceFaults(of('resource:main;gone.svg'))).toEqual([expect.stringMatching(/gone\.svg does not exist/)]);
  });

  test('are declared before a module shows them', () => {
    whole();
    const modules = { 'jira:issuePanel': [{ key: 'panel', resource: 'other' }] };
    expect(resourceFaults({ ...manifest, modules })).toEqual([expect.stringContaining('the resource other')]);
  });
});

describe('quotas', () => {
  const few = {
    modules: 1,
    resources: 1,
    filesPerResource: 4,
    bytesPerResource: 1_000,
    filesInAll: 4,
    bytesInAll: 1_000,
    bytesOfFunctions: 100,
  };
  const quotaFaults = (limits: object): readonly string[] =>
    ask('quotaFaults', ...[app, manifest, join(app, 'bundle'), limits].map((one) => JSON.stringify(one)));

  test('are kept by an app that is just as large as they allow', () => {
    whole();
    write('bundle/index.cjs', 'x'.repeat(100));
    write('bundle/index.cjs.map', 'x'.repeat(10_000));
    expect(quotaFaults(few)).toEqual([]);
  });

  test.each([
    [{ ...few, modules: 0 }, ['modules']],
    [{ ...few, resources: 0 }, ['resources']],
    [{ ...few, filesPerResource: 3 }, ['files of the resource main']],
    [{ ...few, bytesPerResource: 50 }, ['bytes of the resource main']],
    [{ ...few, filesInAll: 3 }, ['files of all resources']],
    [{ ...few, bytesInAll: 50 }, ['bytes of all resources']],
    [{ ...few, bytesOfFunctions: 99 }, ['bytes of the functions']],
  ])('are broken when the limits are %j', (limits, expected) => {
    whole();
    write('bundle/index.cjs', 'x'.repeat(100));
    expect(quotaFaults(limits)).toEqual(expected.map((what): unknown => expect.stringMatching(`^${what}: `)));
  });
});

test('where the registry cannot be reached, a tool that has to be fetched ends the check and says why', () => {
  const url = pathToFileURL(join(root, 'scripts/forge-tools.mjs')).href;
  const program = `import(${JSON.stringify(url)}).then(({ fetchTool }) => {
    fetchTool('nothing', { '@forge/bundler': '7.1.0' }, ${JSON.stringify(app)});
    console.log('fetched');
  });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    encoding: 'utf8',
    env: {
      ...process.env,
      // Nothing listens there, and nothing is known from before.
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(app, 'cache'),
      npm_config_fetch_retry_mintimeout: '1',
      npm_config_fetch_retry_maxtimeout: '1',
    },
  });
  expect(status).toBe(1);
  expect(stdout).not.toContain('fetched');
  expect(stderr).toContain('@forge/bundler 7.1.0 could not be fetched from the npm registry');
  expect(stderr).toContain('nothing was checked');
});
