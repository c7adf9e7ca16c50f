import { rowsInSight, rowsToDraw, scrollFor } from '../../static/project-page/backlog/rows-to-draw';

const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex, count: 100 });

test.each([
  ['stands still: three more on each side', range(10, 12), null, [7, 8, 9, 10, 11, 12, 13, 14, 15]],
  ['goes forward: none behind it', range(10, 12), 'forward', [10, 11, 12, 13, 14, 15]],
  ['goes backward: none below it', range(10, 12), 'backward', [7, 8, 9, 10, 11, 12]],
  ['stands at its top', range(0, 1), null, [0, 1, 2, 3, 4]],
  ['comes to its end', range(96, 99), 'forward', [96, 97, 98, 99]],
] as const)('a list that %s', (_, shown, movement, drawn) => {
  expect(rowsToDraw(shown, movement)).toEqual(drawn);
});

test.each([
  ['above what is in sight', 2, [2, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
  ['below it', 40, [7, 8, 9, 10, 11, 12, 13, 14, 15, 40]],
  ['in sight', 11, [7, 8, 9, 10, 11, 12, 13, 14, 15]],
  ['no longer in the list', 100, [7, 8, 9, 10, 11, 12, 13, 14, 15]],
])('the current row is always drawn: %s', (_, current, drawn) => {
  expect(rowsToDraw(range(10, 12), null, current)).toEqual(drawn);
});

test.each([
  ['at its top', 0, [0, 14]],
  ['a part of a row further', 30, [0, 15]],
  ['two rows further', 80, [2, 16]],
  ['beyond its end, as when most rows were just taken away', 9_000, [99, 99]],
] as const)('the rows in sight of a list that is %s', (_, top, [startIndex, endIndex]) => {
  expect(rowsInSight({ top, height: 600, rowHeight: 40, count: 100 })).toEqual({ startIndex, endIndex, count: 100 });
});

test('a list without rows draws none', () => {
  expect(rowsToDraw(rowsInSight({ top: 0, height: 600, rowHeight: 40, count: 0 }), null)).toEqual([]);
});

test.each([
  ['in sight: stays', 5, 100],
  ['partly above: its top', 2, 80],
  ['far below: its end', 50, 1_440],
])('a list scrolls no further than a row needs that is %s', (_, index, top) => {
  expect(scrollFor(index, { top: 100, height: 600, rowHeight: 40 })).toBe(top);
});
