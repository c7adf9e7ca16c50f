import { openRig } from '../forge-rig';
import type { Rig } from '../forge-rig';
import { step, type Step, storageSteps } from '../storage-steps';

const clock = { ms: Date.parse('2026-09-01T12:00:00Z') };

let rig: Rig;

beforeAll(async () => {
  rig = await openRig({ clock: () => clock.ms });
});

afterAll(() => rig.forge.close());

const { run, last } = storageSteps(() => rig);

const [set, get] = [step('set'), step('get')];

const employee = { set: step('set', 'employee'), get: step('get', 'employee'), delete: step('delete', 'employee') };

const refusal = (status: number, code: string) => ({ name: 'ForgeKvsError', status, code });

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
