import fc from 'fast-check';

import type { BacklogItem } from '../../src/domain/backlog/backlog-item';
import { packItems } from '../../static/project-sync/cache/pack-items';
import { unpackItems, unpackUnwritten } from '../../static/project-sync/cache/packed-items';
import {
  fromHistoryText,
  historiesOf,
  packHistories,
  toHistoryText,
  unpackHistories,
} from '../../static/project-sync/histories';

const text = fc.string({ unit: 'grapheme' });
const amount = fc.option(fc.nat(100));
const named = fc.record({ id: text, name: text });
const keys = fc.array(text, { maxLength: 3 });
const at = fc.constantFrom('2026-11-21T12:00:00.000Z', '2025-01-01T00:00:00.000Z');

const item: fc.Arbitrary<BacklogItem> = fc.record({
  id: text,
  key: text,
  summary: text,
  type: named,
  workClass: fc.constantFrom('feature', 'defect'),
  status: fc.record({ id: text, name: text, category: fc.constantFrom('new', 'indeterminate', 'done') }),
  position: fc.nat(),
  value: amount,
  points: amount,
  valuePerPoint: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 })),
  readiness: fc.constantFrom(
    null,
    'unknown',
    { state: 'ready' },
    { state: 'not-ready', lacks: [{ code: 'no-value' }] },
  ),
  ready: fc.boolean(),
  blockers: keys,
  openBlockers: keys,
  blocks: keys,
  sprintIds: keys,
  sprint: fc.option(fc.record({ id: text, name: text, state: fc.constantFrom('closed', 'active', 'future') })),
  versions: fc.array(named, { maxLength: 2 }),
  assignee: fc.option(named),
  labels: keys,
  acceptance: fc.constantFrom(null, { state: 'awaiting', since: '2026-11-21T12:00:00.000Z' }),
  created: at,
  updated: at,
  statusChanged: fc.option(at),
  resolution: fc.option(named),
  resolved: fc.option(at),
}) as fc.Arbitrary<BacklogItem>;

describe('work items as one text', () => {
  test('come back as they were, in their order', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        expect(unpackItems(packItems(items))).toEqual(items);
      }),
    );
  });

  test('have one object for what is equal', () => {
    const [one, other] = fc.sample(item, 2) as [BacklogItem, BacklogItem];
    const [first, second] = unpackItems(packItems([one, { ...other, type: { ...one.type } }]));
    expect(first?.type).toBe(second?.type);
  });

  test('are packed again where one of them changed since, and only once taken as they came', () => {
    const packed = packItems(fc.sample(item, 5));
    const items = unpackUnwritten(packed);
    const changed = items.with(2, { ...(items[2] as BacklogItem), summary: 'Another' });
    expect(unpackItems(packItems(changed))).toEqual(changed);
    expect(packItems(unpackUnwritten(packed))).toBe(packed);
    expect(unpackItems(packItems(items))).toEqual(items);
  });
});

describe('histories as texts', () => {
  const changes = [
    {
      ...{ id: '7', by: 'a', at: '2026-11-21T12:00:00.000Z' },
      items: [{ fieldId: 'status', from: '1', to: '2', fromName: 'To do\nlater', toName: 'Done' }],
    },
  ];

  test('come back from one text as they were, with line breaks in what people wrote, and without any', () => {
    const texts = [
      ['1', toHistoryText(changes)],
      ['2', toHistoryText([])],
    ] as const;
    expect(unpackHistories(packHistories(texts))).toEqual(texts);
    expect(unpackHistories(packHistories([]))).toEqual([]);
  });

  test('are made when they are looked at, once', () => {
    const histories = historiesOf(new Map([['1', toHistoryText(changes)]]));
    expect([histories.size, histories.has('1'), histories.has('2'), histories.get('2')]).toEqual([
      1,
      true,
      false,
      undefined,
    ]);
    expect(histories.get('1')).toEqual(changes);
    expect(histories.get('1')).toBe(histories.get('1'));
    expect(fromHistoryText(toHistoryText(changes))).toEqual(changes);
  });
});
