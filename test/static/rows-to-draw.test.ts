import { rowsToDraw } from '../../static/project-page/backlog/rows-to-draw';

const range = (startIndex: number, endIndex: number) => ({ startIndex, endIndex, overscan: 0, count: 100 });

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
