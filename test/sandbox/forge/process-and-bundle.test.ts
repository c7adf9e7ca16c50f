import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleApp, openForge } from '../../../sandbox/forge';
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
