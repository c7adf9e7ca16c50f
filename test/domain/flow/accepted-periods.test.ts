import fc from 'fast-check';

import { type AcceptedItem, acceptedPeriods, type AcceptedSpan } from '../../../src/domain/flow/accepted-periods';

const now = '2026-11-21T12:00:00.000Z';
const span: AcceptedSpan = { now, periods: 6, days: 14, knownSince: null };
const ago = (days: number): string => new Date(Date.parse(now) - days * 86_400_000).toISOString();
const item = (days: number, value: number | null, points: number | null): AcceptedItem => ({
  ...{ at: ago(days), value, points },
});

test.each([
  ['nothing', [], [null, null, null, null, null, null], null],
  ['one in the last period', [item(1, 8, 2)], [null, null, null, null, null, 4], 4],
  ['the first moment of a period belongs to the one before', [item(14, 8, 2)], [null, null, null, null, 4, null], 4],
  ['two of a period are divided as one', [item(1, 8, 2), item(2, 1, 8)], [null, null, null, null, null, 0.9], 0.9],
  ['without an estimate it does not count', [item(1, 8, null), item(1, 8, 0), item(2, 4, 2)], [null, null, null, null, null, 2], 2], // prettier-ignore
  ['without any value there is no figure', [item(1, null, 3)], [null, null, null, null, null, null], null],
  ['what has no value beside what has one lowers it', [item(1, 8, 2), item(2, null, 2)], [null, null, null, null, null, 2], 2], // prettier-ignore
  ['older than all periods', [item(85, 8, 2)], [null, null, null, null, null, null], null],
  ['the future', [item(-1, 8, 2)], [null, null, null, null, null, null], null],
] as const)('%s', (_, items, series, score) => {
  expect(acceptedPeriods(items, span)).toMatchObject({ series, score });
});

test('periods of which only a part is known are left out', () => {
  const items = [item(1, 8, 2), item(20, 6, 2), item(30, 9, 1)];
  expect(acceptedPeriods(items, { ...span, knownSince: ago(30) })).toMatchObject({ series: [3, 4], count: 2 });
});

test('a steady rise is called so, and too few figures are not', () => {
  const rising = [80, 66, 52, 38, 24, 10].map((days, index) => item(days, 2 + index, 1));
  expect(acceptedPeriods(rising, span).trend).toMatchObject({ direction: 'rising' });
  expect(acceptedPeriods(rising.slice(2), span).trend).toEqual({ direction: 'too-few', count: 4 });
});

test('the order of the items makes no difference, and there is a figure for each period', () => {
  const any = fc.record({
    days: fc.double({ min: 0, max: 84, noNaN: true }),
    value: fc.option(fc.nat(100)),
    points: fc.option(fc.nat(20)),
  });
  fc.assert(
    fc.property(fc.array(any), (raw) => {
      const items = raw.map(({ days, value, points }) => item(days, value, points));
      const found = acceptedPeriods(items, span);
      expect(found.series).toHaveLength(6);
      expect(acceptedPeriods(items.toReversed(), span)).toEqual(found);
    }),
  );
});
