import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../sandbox/store/open-store';
import { copyOfApp, openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';
import { step, storageSteps } from '../storage-steps';

const clock = { ms: Date.parse('2026-09-01T12:00:00Z') };

let rig: Rig;

beforeAll(async () => {
  rig = await openRig({ clock: () => clock.ms });
});

afterAll(() => rig.forge.close());

const { run, last } = storageSteps(() => rig);

const [set, get, remove] = [step('set'), step('get'), step('delete')];

const employee = { set: step('set', 'employee'), get: step('get', 'employee'), delete: step('delete', 'employee') };

const refusal = (status: number, code: string) => ({ name: 'ForgeKvsError', status, code });

describe('plain keys', () => {
  test('are read back as detached JSON, and missing ones are undefined', async () => {
    const value = { list: [1, 'two', { three: null }], flag: false, none: undefined };
    expect(await run(set('a', value), get('a'), get('b'), remove('b'), remove('a'), get('a'))).toEqual([
      ...['nothing', { list: [1, 'two', { three: null }], flag: false }, 'nothing', 'nothing', 'nothing', 'nothing'],
    ]);
  });

  test('outlive the process and carry their times when asked', async () => {
    const at = clock.ms;
    await run(set('a', 1));
    clock.ms += 5_000;
    rig.forge.faults.arm('cold-start');
    const metadataFields = ['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'];
    const steps = [get('a', { metadataFields }), set('a', 2), get('a', { metadataFields })];
    expect(await rig.call('storage', { steps })).toEqual([
      { key: 'a', value: 1, createdAt: at, updatedAt: at },
      'nothing',
      { key: 'a', value: 2, createdAt: at, updatedAt: at + 5_000 },
    ]);
  });

  test('vanish when their time to live is over', async () => {
    const at = clock.ms;
    await run(set('a', 1, { ttl: { value: 2, unit: 'MINUTES' } }));
    const read = get('a', { metadataFields: ['EXPIRE_TIME'] });
    expect(await rig.call('storage', { steps: [read] })).toEqual([
      { key: 'a', value: 1, expireTime: new Date(at + 120_000).toISOString() },
    ]);
    clock.ms += 120_000;
    expect(await rig.call('storage', { steps: [get('a'), { query: null }] })).toEqual(['nothing', { results: [] }]);
  });

  test('can be set only once, or give back what was there', async () => {
    expect(
      await run(
        set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS' }),
        set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' }),
        set('a', 3, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }),
        set('a', 4, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST', returnMetadataFields: ['UPDATED_AT'] }),
        set('b', 5, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' }),
      ),
    ).toEqual([
      'nothing',
      expect.objectContaining(refusal(409, 'KEY_CONFLICT')),
      { key: 'a', value: 1 },
      { key: 'a', value: 4, updatedAt: clock.ms },
      'nothing',
    ]);
  });

  const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) });
  test.each([
    ['an empty key', set('', 1), refusal(400, 'KEY_TOO_SHORT')],
    ['a key of 501 characters', set('k'.repeat(501), 1), refusal(400, 'KEY_TOO_LONG')],
    ['a key with a slash', get('a/b'), refusal(400, 'INVALID_KEY')],
    ['a key of blanks', remove('  '), refusal(400, 'INVALID_KEY')],
    ['a value above 240 KiB', set('a', 'é'.repeat(122_880)), refusal(400, 'MAX_SIZE')],
    ['a value 32 levels deep', set('a', nested(32)), refusal(400, 'MAX_DEPTH')],
    ['no value', set('a', null), refusal(400, 'INVALID_VALUE')],
    ['a time to live of nothing', set('a', 1, { ttl: { value: 0, unit: 'DAYS' } }), refusal(400, 'INVALID_TTL')],
    ['a page of 101', { query: null, limit: 101 }, refusal(400, 'LIST_QUERY_LIMIT_EXCEEDED')],
    ['a cursor that is none', { query: null, cursor: 'x' }, refusal(400, 'INVALID_CURSOR')],
  ])('refuse %s', async (_what, one, expected) => {
    expect(await last(one)).toMatchObject(expected);
  });

  test.each([
    ['a key of 500 characters', set('k'.repeat(500), 1)],
    ['every allowed sign', set('Aa0:._ -#', 1)],
    ['a value of 240 KiB to the byte', set('a', 'x'.repeat(240 * 1024 - 2))],
    ['a value 31 levels deep', set('a', nested(31))],
  ])('take %s', async (_what, one) => {
    expect(await last(one)).toBe('nothing');
  });

  test('are listed in order, by prefix, page by page, ten unless told otherwise', async () => {
    const keys = Array.from({ length: 25 }, (_, index) => `item:${String(index).padStart(2, '0')}`);
    await run(...[...keys].reverse().map((key) => set(key, key)), set('other', 0), set('item', 0));
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const [page] = (await rig.call('storage', { steps: [{ query: 'item:', cursor }] })) as [
        { results: { key: string }[]; nextCursor?: string },
      ];
      pages.push(page.results.map(({ key }) => key));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(pages).toEqual([keys.slice(0, 10), keys.slice(10, 20), keys.slice(20)]);
  });
});

test('secrets are kept apart from plain keys', async () => {
  const [setSecret, getSecret, deleteSecret] = [step('setSecret'), step('getSecret'), step('deleteSecret')];
  expect(
    await run(setSecret('a', 's'), get('a'), getSecret('a'), { query: null }, deleteSecret('a'), getSecret('a')),
  ).toEqual([...['nothing', 'nothing', 's', { results: [] }, 'nothing', 'nothing']]);
});

test('queries lag behind writes when that is set, reads by key never', async () => {
  await run(set('a', 'old'), set('b', 'gone'));
  rig.forge.configure({ queryLagMs: 1_000 });
  const results = (...pairs: readonly (readonly [string, string])[]) => ({
    results: pairs.map(([key, value]) => ({ key, value })),
  });
  const steps = [set('a', 'new'), remove('b'), set('c', 'added'), get('a'), get('c'), { query: null }];
  expect((await rig.call('storage', { steps })) as unknown[]).toEqual([
    ...['nothing', 'nothing', 'nothing', 'new', 'added'],
    results(['a', 'old'], ['b', 'gone']),
  ]);
  clock.ms += 1_000;
  expect(await rig.call('storage', { steps: [{ query: null }] })).toEqual([results(['a', 'new'], ['c', 'added'])]);
  rig.forge.configure({ queryLagMs: 0 });
});

test('what is stored is there again after a restart', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'forge-data-'));
  const open = () => openRig({ store: openStore(join(dir, 'site.db')) });
  const first = await open();
  await first.call('storage', { steps: [set('a', { kept: true }), employee.set('p', { age: 3 })] });
  await first.forge.close();
  first.store.close();
  const second = await open();
  const steps = [get('a'), { entityQuery: 'employee', index: 'by-key' }];
  expect(await second.call('storage', { steps })).toEqual([
    { kept: true },
    { results: [{ key: 'p', value: { age: 3 } }] },
  ]);
  await second.forge.close();
  second.store.close();
  rmSync(dir, { recursive: true });
});

test('without the scope storage:app nothing is stored', async () => {
  const other = await openRig({ appDir: copyOfApp((manifest) => manifest.replace('    storage:app: {}\n', '')) });
  expect(await other.call('storage', { steps: [set('a', 1), get('a')] })).toMatchObject([
    refusal(403, 'FORBIDDEN'),
    { status: 403 },
  ]);
  await other.forge.close();
});

describe('a batch', () => {
  const batchSet = step('batchSet');
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index }));

  test('does each of its items, and says which failed', async () => {
    const items = [
      { key: 'a', value: 1 },
      { key: 'b/c', value: 2 },
      { key: 'e', value: { surname: 'Ek' }, entityName: 'employee' },
      { key: 'f', value: { surname: 1 }, entityName: 'employee' },
    ];
    const wanted = [{ key: 'a' }, { key: 'none' }, { key: 'e', entityName: 'employee' }];
    const keys = [{ key: 'a' }, { key: 'e', entityName: 'employee' }];
    const error = (code: string) => expect.objectContaining({ code }) as object;
    expect(
      await run(batchSet(items), step('batchGet')(wanted), step('batchDelete')(keys), get('a'), employee.get('e')),
    ).toEqual([
      {
        successfulKeys: keys,
        failedKeys: [
          { key: 'b/c', error: error('INVALID_KEY') },
          { key: 'f', entityName: 'employee', error: error('INCORRECT_PROPERTY_TYPE') },
        ],
      },
      {
        successfulKeys: [
          { key: 'a', value: 1 },
          { key: 'e', entityName: 'employee', value: { surname: 'Ek' } },
        ],
        failedKeys: [{ key: 'none', error: error('KEY_NOT_FOUND') }],
      },
      { successfulKeys: keys, failedKeys: [] },
      ...['nothing', 'nothing'],
    ]);
  });

  test.each([
    ['26 items', many(26), 'TOO_MANY_BATCH_ENTITIES'],
    ['a key twice', [...many(2), ...many(1)], 'KEY_DUPLICATION_ERROR'],
    ['nothing', [], 'INVALID_REQUEST'],
    ['more than 4 MB', many(20).map(({ key }) => ({ key, value: 'fill:220000' })), 'MAX_SIZE'],
  ])('of %s is refused as a whole', async (_what, items, code) => {
    expect(await run(batchSet(items), { query: null })).toEqual([
      expect.objectContaining({ code, status: 400 }),
      { results: [] },
    ]);
  });
});
