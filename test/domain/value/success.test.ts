import fc from 'fast-check';

import type { LedgerEntry } from '../../../src/domain/acceptance/ledger-entry';
import { accuracyByArea, fewestMeasured } from '../../../src/domain/value/accuracy';
import { measuredByArea, realisedBy, realisedItems } from '../../../src/domain/value/realised';
import { dueOf, isDue, noSuccess, realisedOf, type Success, successOf } from '../../../src/domain/value/success';
import { aBacklogItem } from '../../support/a-backlog-item';

const common = (id: string) => ({ id, issueId: '1', by: 'ana', at: `2026-03-${id}T08:00:00.000Z` });
const aimed = (id: string, criterion: string, target: number, days: number | null = 30): LedgerEntry => ({
  ...common(id),
  ...{ kind: 'aimed', criterion, measure: 'Calls a day', target, due: null, days },
});
const measured = (id: string, criterion: string, planned: number | null, realised: number): LedgerEntry => ({
  ...common(id),
  ...{ kind: 'measured', criterion, result: 35, planned, realised },
});
const released = (id: string): LedgerEntry => ({ ...common(id), kind: 'released', version: 'Spring' });
const proposed = (id: string, by: string, area: string): LedgerEntry => ({
  ...{ ...common(id), by, kind: 'proposed', value: 13, area, why: 'So' },
});
const decided = (id: string, to: number, followed: readonly string[]): LedgerEntry => ({
  ...{ ...common(id), kind: 'valued', from: null, to, why: null, followed: [...followed] },
});

test('a criterion that is said anew keeps its place and what was measured; one that is dropped is gone', () => {
  const entries = [
    aimed('01', 'calls', 40),
    aimed('02', 'mail', 5),
    measured('03', 'calls', 13, 6),
    aimed('04', 'calls', 30),
  ];
  expect(successOf(entries).criteria).toMatchObject([
    { id: 'calls', target: 30, measured: { planned: 13, realised: 6 } },
    { id: 'mail', target: 5, measured: null },
  ]);
  expect(successOf([...entries, { ...common('05'), kind: 'aim-dropped', criterion: 'calls' }]).criteria).toMatchObject([
    { id: 'mail' },
  ]);
});

test.each([
  ['a day that was named', { due: '2026-05-01', days: null }, null, '2026-05-01'],
  ['days after the release', { due: null, days: 30 }, '2026-03-02T08:00:00.000Z', '2026-04-01'],
  ['days after a release that is to come', { due: null, days: 30 }, null, null],
  ['a day that was named, before days', { due: '2026-05-01', days: 30 }, '2026-03-02T08:00:00.000Z', '2026-05-01'],
  ['neither', { due: null, days: null }, '2026-03-02T08:00:00.000Z', null],
])('the day of %s', (_, when, at, day) => {
  expect(dueOf(when, { released: at })).toBe(day);
});

test('is due from its day on until it is measured; the first release counts', () => {
  const success = successOf([aimed('01', 'calls', 40), released('02'), released('09')]);
  const [criterion] = success.criteria;
  if (criterion === undefined) throw new Error('no criterion');
  expect(['2026-03-31', '2026-04-01', '2026-06-01'].map((day) => isDue(criterion, success, day))).toEqual([
    false,
    true,
    true,
  ]);
  const after = successOf([aimed('01', 'calls', 40), released('02'), measured('10', 'calls', 13, 6)]);
  expect(after.criteria.some((one) => isDue(one, after, '2026-06-01'))).toBe(false);
});

test('what came true is by the last measurement, and counts for those whom the measured value followed', () => {
  const entries = [
    aimed('01', 'calls', 40),
    proposed('02', 'vera', 'Sales'),
    proposed('03', 'ines', 'Operations'),
    decided('04', 13, ['vera']),
  ];
  expect(realisedOf(successOf(entries))).toBeNull();
  expect(realisedOf(successOf([...entries, measured('05', 'calls', 13, 4), measured('06', 'calls', 13, 6)]))).toEqual({
    planned: 13,
    realised: 6,
    areas: ['Sales'],
  });
  // Somebody gave it another value since.
  expect(realisedOf(successOf([...entries, measured('05', 'calls', 20, 4)]))).toMatchObject({ areas: [] });
  expect(realisedOf(successOf([...entries, measured('05', 'calls', null, 4)]))).toBeNull();
});

const success = (planned: number, realised: number, ...areas: readonly string[]): Success => ({
  ...noSuccess,
  areas: [...areas],
  decided: planned,
  criteria: [
    {
      ...{ id: 'calls', measure: 'Calls', target: 1, due: null, days: null },
      measured: { at: '2026-03-01T08:00:00.000Z', result: 1, planned, realised },
    },
  ],
});

test('sums by sprint, version and area count what is in several in each, and tell what is in none', () => {
  const items = [
    aBacklogItem('1', {
      sprintIds: ['6', '7'],
      versions: [
        { id: '1', name: 'Spring' },
        { id: '2', name: 'Summer' },
      ],
    }),
    aBacklogItem('2', { sprintIds: ['7'] }),
    aBacklogItem('3', { workClass: 'defect' }),
  ];
  const all = realisedItems(
    items,
    new Map([
      ['1', success(13, 6, 'Sales')],
      ['2', success(5, 8, 'Sales', 'Operations')],
      ['3', success(40, 1, 'Sales')],
      ['4', success(1, 1)],
    ]),
  );
  expect(realisedBy(all, 'sprint')).toEqual([
    { key: '7', count: 2, planned: 18, realised: 14 },
    { key: null, count: 1, planned: 40, realised: 1 },
  ]);
  expect(realisedBy(all, 'version').map(({ key, planned }) => [key, planned])).toEqual([
    ['Spring', 13],
    ['Summer', 13],
    [null, 45],
  ]);
  expect(realisedBy(all, 'area').map(({ key, count }) => [key, count])).toEqual([
    ['Sales', 3],
    ['Operations', 1],
  ]);
  // Enablers and defects say nothing of how well an area values features.
  expect(measuredByArea(all)).toHaveLength(3);
});

describe('how an area’s values turned out', () => {
  const of = (shares: readonly number[]) =>
    accuracyByArea(shares.map((share) => ({ area: 'Sales', planned: 10, realised: 10 * share })));

  test('is told from eight measured features on', () => {
    const shares = [0.2, 0.3, 0.4, 0.4, 0.5, 0.6, 0.9, 1.2];
    expect(of(shares.slice(1))).toEqual([]);
    const [sales] = of(shares);
    expect(sales).toMatchObject({ area: 'Sales', count: 8, low: 0.2, high: 1.2 });
    expect(sales?.median).toBeCloseTo(0.45);
  });

  test('leaves out what was planned at nothing', () => {
    const none = { area: 'Sales', planned: 0, realised: 3 };
    expect(accuracyByArea(Array.from({ length: fewestMeasured }, () => none))).toEqual([]);
  });

  test.each([
    // Conover's table for the sign test: the ranks of the ends at 95 %.
    [8, 1],
    [9, 2],
    [12, 3],
    [15, 4],
    [20, 6],
    [30, 10],
  ])('of %i its interval begins at rank %i', (count, rank) => {
    const [sales] = of(Array.from({ length: count }, (_, at) => at + 1));
    expect([sales?.low, sales?.high]).toEqual([rank, count + 1 - rank].map((one) => one));
  });

  test('lies within its interval, and has no order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 60 }), (raw) => {
        const shares = raw.map((one) => one / 10);
        const [sales] = of(shares);
        expect(sales?.low).toBeLessThanOrEqual(sales?.median ?? 0);
        expect(sales?.median).toBeLessThanOrEqual(sales?.high ?? 0);
        expect(of(shares.toReversed())).toEqual([sales]);
      }),
    );
  });
});
