import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../sandbox/store/open-store';
import { copyOfApp, openRig } from './forge-rig';
import type { Rig } from './forge-rig';

const clock = { ms: Date.parse('2026-09-01T12:00:00Z') };
let rig: Rig;
beforeAll(async () => {
  rig = await openRig({ clock: () => clock.ms });
});
afterAll(() => rig.forge.close());

type Step = Readonly<Record<string, unknown>>;

/** Runs steps against the real @forge/kvs inside the app, in a storage of their own. */
const run = async (...steps: readonly Step[]): Promise<readonly unknown[]> => {
  await rig.forge.uninstall();
  rig.forge.install();
  await rig.forge.settle();
  return (await rig.call('storage', { steps })) as readonly unknown[];
};
const last = async (...steps: readonly Step[]): Promise<unknown> => (await run(...steps)).at(-1);

const step =
  (verb: string, entity?: string) =>
  (...args: readonly unknown[]): Step => ({ do: verb, args, ...(entity === undefined ? {} : { entity }) });
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

describe('an entity', () => {
  test.each([
    ['that is not declared', step('set', 'planet')('a', {}), refusal(404, 'SCHEMA_NOT_FOUND')],
    ['under an empty key', employee.set('', { age: 1 }), refusal(400, 'EMPTY_KEY')],
    ['that is no object', employee.set('a', 'text'), refusal(400, 'INVALID_ENTITY_VALUE')],
    ['with an undeclared attribute', employee.set('a', { shoe: 43 }), refusal(400, 'INVALID_ENTITY_VALUE')],
    ['with a fraction for an integer', employee.set('a', { age: 1.5 }), refusal(400, 'INCORRECT_PROPERTY_TYPE')],
    ['with an integer of 33 bits', employee.set('a', { age: 2 ** 31 }), refusal(400, 'INCORRECT_PROPERTY_TYPE')],
    ['with a blank text', employee.set('a', { surname: ' ' }), refusal(400, 'INCORRECT_PROPERTY_TYPE')],
    ['with text for a truth', employee.set('a', { active: 'yes' }), refusal(400, 'INCORRECT_PROPERTY_TYPE')],
    [
      'with an indexed value above 900 bytes',
      employee.set('a', { surname: 'x'.repeat(900) }),
      refusal(400, 'MAX_SIZE'),
    ],
  ])('%s is refused', async (_what, one, expected) => {
    expect(await last(one)).toMatchObject(expected);
  });

  const people = [
    ['p1', { surname: 'Berg', age: 31, rating: 4.5, active: true, team: 'blue', notes: { any: ['thing'] } }],
    ['p2', { surname: 'Adler', age: 45, active: false, team: 'blue' }],
    ['p3', { surname: 'Curie', age: 28, active: true, team: 'red' }],
    ['p4', { surname: 'Bell', age: 31, team: 'blue' }],
    ['p5', { age: 60, team: 'green' }],
  ] as const;
  const fill = people.map(([key, value]) => employee.set(key, value));
  const query = async (more: Step): Promise<readonly string[]> => {
    const page = (await last(...fill, { entityQuery: 'employee', ...more })) as {
      results?: { key: string }[];
      code?: string;
    };
    return page.results?.map(({ key }) => key) ?? [String(page.code)];
  };

  test.each([
    ['by key', { index: 'by-key' }, ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['by key, backwards', { index: 'by-key', sort: 'DESC', limit: 2 }, ['p5', 'p4']],
    ['by key within a range', { index: 'by-key', where: ['between', 'p2', 'p3'] }, ['p2', 'p3']],
    ['by an attribute, those without it left out', { index: 'surname' }, ['p2', 'p4', 'p1', 'p3']],
    ['by the beginning of an attribute', { index: 'surname', where: ['beginsWith', 'Be'] }, ['p4', 'p1']],
    ['within a partition', { index: 'by-team-age', partition: ['blue'] }, ['p1', 'p4', 'p2']],
    [
      'within a partition and a range',
      { index: 'by-team-age', partition: ['blue'], where: ['greaterThan', 31] },
      ['p2'],
    ],
    [
      'from a value on',
      { index: 'by-team-age', partition: ['blue'], where: ['greaterThanEqualTo', 31] },
      ['p1', 'p4', 'p2'],
    ],
    [
      'below a value',
      { index: 'by-team-age', partition: ['blue'], where: ['lessThan', 45], sort: 'DESC' },
      ['p4', 'p1'],
    ],
    ['up to a value', { index: 'by-team-age', partition: ['red'], where: ['lessThanEqualTo', 28] }, ['p3']],
    ['equal to a value', { index: 'by-team-age', partition: ['blue'], where: ['equalTo', 45] }, ['p2']],
    ['without its partition', { index: 'by-team-age' }, ['INVALID_PARTITION']],
    ['by an index that is not declared', { index: 'by-shoe' }, ['INVALID_ENTITY_INDEX']],
    ['101 at a time', { index: 'by-key', limit: 101 }, ['COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE']],
  ])('is found %s', async (_what, more, expected) => {
    expect(await query(more)).toEqual(expected);
  });

  test.each([
    [
      'and',
      [
        ['active', 'equalTo', true],
        ['age', 'lessThan', 30],
      ],
      ['p3'],
    ],
    [
      'or',
      [
        ['age', 'equalTo', 60],
        ['surname', 'contains', 'dle'],
      ],
      ['p2', 'p5'],
    ],
    [
      'and',
      [
        ['surname', 'notContains', 'e'],
        ['team', 'exists'],
      ],
      [],
    ],
    ['and', [['surname', 'notExists']], ['p5']],
    ['and', [['team', 'notEqualTo', 'blue']], ['p3', 'p5']],
    ['and', [['age', 'between', 29, 45]], ['p1', 'p2', 'p4']],
    ['and', [['shoe', 'exists']], ['INVALID_ENTITY_ATTRIBUTE']],
    ['and', Array.from({ length: 101 }, () => ['team', 'exists']), ['INVALID_FILTER_CONDITION']],
  ])('is filtered by %s %j', async (op, conditions, expected) => {
    expect(await query({ index: 'by-key', filters: { op, conditions } })).toEqual(expected);
  });

  test('is paged by cursor, in the order of the index', async () => {
    const more = {
      entityQuery: 'employee',
      index: 'by-team-age',
      partition: ['blue'],
      limit: 2,
      metadataFields: ['CREATED_AT'],
    };
    const first = (await last(...fill, more)) as { results: object[]; nextCursor: string };
    expect(first.results).toMatchObject([{ key: 'p1', createdAt: clock.ms }, { key: 'p4' }]);
    const rest = await rig.call('storage', { steps: [{ ...more, cursor: first.nextCursor }] });
    expect(rest).toEqual([{ results: [expect.objectContaining({ key: 'p2' })] }]);
  });

  test.each([
    ['both operators', { and: [{}], or: [{}] }, 'INVALID_REQUEST'],
    ['both operators at once', { and: [], or: [] }, 'INVALID_FILTER_OPERATORS_COMBINATION'],
    ['no condition', { and: [] }, 'EMPTY_FILTER_OPERATOR'],
    [
      'an unknown condition',
      { and: [{ property: 'age', condition: 'LIKE', values: [1] }] },
      'INVALID_FILTER_CONDITION',
    ],
    [
      'a range with one end',
      { and: [{ property: 'age', condition: 'BETWEEN', values: [1] }] },
      'INSUFFICIENT_FILTER_VALUES',
    ],
    ['a condition without value', { and: [{ property: 'age', condition: 'EQUAL_TO' }] }, 'INVALID_FILTER_VALUES'],
  ])('refuses filters with %s', async (_what, filters, code) => {
    const body = { entityName: 'employee', indexName: 'by-key', filters };
    const descriptor = { type: 'kvs', provider: 'app', remote: 'kvs' };
    expect(await rig.call('raw', { descriptor, path: '/api/v1/entity/query', body })).toMatchObject({
      status: 400,
      body: { code },
    });
  });
});

describe('a transaction', () => {
  const conditions = (...list: readonly unknown[]) => ({ op: 'and', conditions: list });
  const older = (than: number) => conditions(['age', 'greaterThan', than]);

  test('writes all of it when every condition holds of the state before', async () => {
    const transaction = [
      { do: 'set', key: 'p1', entity: 'employee', value: { age: 20 }, conditions: older(30) },
      { do: 'set', key: 'a', value: 'plain' },
      { do: 'delete', key: 'b' },
      { do: 'check', key: 'p2', entity: 'employee', conditions: older(18) },
      { do: 'set', key: 'p3', entity: 'employee', value: { age: 1 }, conditions: conditions(['age', 'notExists']) },
    ];
    const before = [employee.set('p1', { age: 31 }), employee.set('p2', { age: 19 }), set('b', 1)];
    const after = [employee.get('p1'), get('a'), get('b'), employee.get('p3')];
    expect((await run(...before, { transaction }, ...after)).slice(3)).toEqual([
      'nothing',
      { age: 20 },
      'plain',
      'nothing',
      { age: 1 },
    ]);
  });

  test.each([
    [
      'a condition fails',
      [{ do: 'check', key: 'p1', entity: 'employee', conditions: older(99) }],
      400,
      'CONDITIONAL_CHECK_FAILED',
    ],
    [
      'a checked key is missing',
      [{ do: 'check', key: 'p9', entity: 'employee', conditions: older(1) }],
      400,
      'CONDITIONAL_CHECK_FAILED',
    ],
    [
      'a value is of the wrong type',
      [{ do: 'set', key: 'p2', entity: 'employee', value: { age: 'x' } }],
      400,
      'INCORRECT_PROPERTY_TYPE',
    ],
    ['a key comes twice', [{ do: 'delete', key: 'a' }], 400, 'KEY_DUPLICATION_ERROR'],
    [
      'there are 26',
      Array.from({ length: 25 }, (_, index) => ({ do: 'delete', key: `k${index}` })),
      422,
      'UNPROCESSABLE_ENTITY',
    ],
  ])('writes nothing when %s', async (_what, more, status, code) => {
    const transaction = [{ do: 'set', key: 'a', value: 1 }, ...more];
    expect((await run(employee.set('p1', { age: 31 }), { transaction }, get('a'))).slice(1)).toEqual([
      expect.objectContaining({ status, code }),
      'nothing',
    ]);
  });
});

test('a rate limit is an error of its own, and over with the next call', async () => {
  rig.forge.faults.arm('kvs-rate-limit');
  expect(await rig.call('storage', { steps: [get('a'), get('a')] })).toMatchObject([
    refusal(429, 'RATE_LIMIT_EXCEEDED'),
    'nothing',
  ]);
});
