import { readyStock, stockHistory, velocity, waiting, type StockItem } from '../../../src/domain/flow';
import type { BadgeLack } from '../../../src/domain/shared/badge';
import { aLife, at, figures, lived, now, period } from '../../support/flow-items';

describe('waiting for the answer', () => {
  const hour = 3_600_000;

  test('now: average, median and the oldest', () => {
    const items = ['02-06T06', '02-06T11', '02-05T12'].map(
      (since, index) =>
        aLife(String(index), { status: 'review', item: { acceptance: { state: 'awaiting', since: at(since) } } }).item,
    );
    const result = waiting(items, [], now);
    expect(result.now.map(({ id, ms }) => [id, ms / hour])).toEqual([
      ['2', 24],
      ['0', 6],
      ['1', 1],
    ]);
    expect(result).toMatchObject({ oldest: { id: '2' }, median: 6 * hour, average: (31 / 3) * hour });
  });

  test('then: since it came into the status that the answer took it out of', () => {
    const accepted = lived(
      '1',
      {},
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-07T16', 'ana', { status: 'done' }],
    );
    const straight = lived(
      '2',
      {},
      ['01-07T10', 'jonas', { status: 'doing' }],
      ['01-09T16', 'ana', { status: 'done' }],
    );
    const rejected = lived(
      '3',
      {},
      ['01-07T10', 'jonas', { status: 'review' }],
      ['01-07T12', 'ana', { status: 'doing' }],
    );
    const { answered } = waiting([], [accepted, straight, rejected], now);
    expect(answered).toEqual({ count: 2, average: 4 * hour, median: 4 * hour });
  });

  test('nothing waits in Done, and without anything there is no average', () => {
    const item = aLife('1', {
      status: 'done',
      item: { acceptance: { state: 'awaiting', since: at('01-07T10') } },
    }).item;
    expect(waiting([item], [], now)).toMatchObject({ now: [], oldest: null, average: null, median: null });
  });
});

describe('ready stock', () => {
  let position = 0;
  const stock = (id: string, of: Partial<StockItem> = {}): StockItem => ({
    id,
    key: `X-${id}`,
    status: { id: 'todo', name: 'To Do', category: 'new' },
    points: 5,
    value: 10,
    valuePerPoint: 2,
    readiness: { state: 'ready' },
    ready: true,
    openBlockers: [],
    sprint: null,
    position: (position += 1),
    workClass: 'feature',
    ...of,
  });
  const speed = velocity([period(1, 10, null)]);
  const lacking = (id: string, codes: readonly BadgeLack['code'][], of: Partial<StockItem> = {}) =>
    stock(id, {
      ready: false,
      readiness: {
        state: 'not-ready',
        lacks: codes.map((code) => (code === 'line' ? { code, text: 'Value is clear' } : { code })),
      },
      ...of,
    });

  test('is ready points that nobody has begun, by velocity', () => {
    const begun = stock('2', { status: { id: 'doing', name: 'Doing', category: 'indeterminate' } });
    const unsized = stock('3', { points: null, valuePerPoint: null });
    expect(readyStock([stock('1'), begun, unsized, lacking('4', ['no-criteria']), stock('5')], speed)).toMatchObject({
      iterations: 1,
      points: 10,
      ids: ['1', '5'],
      state: 'too-little',
      missingPoints: 10,
      excessPoints: 0,
    });
  });

  test.each([
    [0, 'empty', 0],
    [19, 'too-little', 1.9],
    [20, 'enough', 2],
    [40, 'enough', 4],
    [41, 'too-much', 4.1],
  ])('of %d points at a velocity of 10 is %s', (points, state, iterations) => {
    expect(readyStock([stock('1', { points })], speed)).toMatchObject({ state, iterations });
  });

  test('without a velocity says so', () => {
    expect(readyStock([stock('1')], null)).toMatchObject({ iterations: null, why: 'no-velocity', state: 'unknown' });
    expect(readyStock([stock('1')], velocity([period(1, 0, null)])).iterations).toBeNull();
  });

  test('is best filled by the highest value per point among what is nearly ready', () => {
    const items = [
      lacking('1', ['no-criteria'], { valuePerPoint: 1 }),
      lacking('2', ['no-criteria', 'blocked'], { valuePerPoint: 4, openBlockers: ['X-9'] }),
      lacking('3', ['no-criteria', 'no-estimate', 'line'], { valuePerPoint: null, points: null, value: null }),
      lacking('4', ['no-value'], { valuePerPoint: null, value: null }),
      stock('5'),
    ];
    const { fillers } = readyStock(items, speed);
    expect(fillers.map(({ id, lacks }) => [id, lacks])).toEqual([
      ['2', ['criteria', 'unblocking']],
      ['1', ['criteria']],
      ['4', ['value']],
    ]);
    expect(readyStock(items, speed, { fillers: 1 }).fillers).toHaveLength(1);
  });

  test('takes a line of the project for what it is, whatever its words are', () => {
    const clear = lacking('1', ['line'], { value: 5 });
    const { fillers } = readyStock([clear], speed);
    expect(fillers.map(({ lacks }) => lacks)).toEqual([['other']]);
  });

  test('reads nothing into what an earlier version stored', () => {
    const old = stock('1', { ready: false, readiness: 'unknown' });
    expect(readyStock([old], speed).fillers.map(({ lacks }) => lacks)).toEqual([['other']]);
  });

  test('names what is not ready in the running and in the next sprint', () => {
    const running = { id: '3', name: 'Sprint 3', state: 'active' } as const;
    const next = { id: '4', name: 'Sprint 4', state: 'future' } as const;
    const later = { ...next, id: '5' };
    const items = [
      lacking('1', ['no-criteria'], { sprint: running }),
      stock('2', { sprint: running }),
      lacking('3', ['no-estimate'], { sprint: next, points: null }),
      lacking('4', ['no-criteria'], { sprint: later }),
      stock('5', {
        ready: false,
        readiness: { state: 'unaccepted' },
        sprint: running,
        status: { id: 'done', name: 'Done', category: 'done' },
      }),
    ];
    const { notReady } = readyStock(items, speed, { nextSprintId: '4' });
    expect(notReady.running.map(({ id }) => id)).toEqual(['1']);
    expect(notReady.next.map(({ id, lacks }) => [id, lacks])).toEqual([['3', ['estimate']]]);
  });

  test('of the past is what was sized and not begun at the end of each period', () => {
    const begun = lived('1', { points: 5, value: 1 }, ['01-20T10', 'jonas', { status: 'doing' }]);
    const valued = lived('2', { points: 3 }, ['01-20T10', 'ana', { value: 8 }]);
    const done = lived('3', { points: 2, value: 1, sprints: '1' }, ['01-08T10', 'ana', { status: 'done' }]);
    const all = [begun, valued, done];
    const of = (needsValue: boolean) =>
      stockHistory(all, figures(...all), { needsValue }).map(({ points, iterations }) => [points, iterations]);
    expect(of(true)).toEqual([
      [5, 2.5],
      [3, 3],
      [3, 3],
    ]);
    expect(of(false)[0]).toEqual([8, 4]);
  });
});
