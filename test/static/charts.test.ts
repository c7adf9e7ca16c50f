import { wholeTicks } from '../../static/ui/charts/axes';
import { cellsOf, atSamePoint } from '../../static/ui/charts/cells';
import { fibonacciScale, fibonacciSteps } from '../../static/ui/charts/fibonacci-scale';
import { niceRatios } from '../../static/ui/charts/nice-ratios';
import { labelStep, shortNames } from '../../static/ui/charts/short-names';
import { spread } from '../../static/ui/charts/spread';
import { markPath, markShapes } from '../../static/ui/charts/mark-shape';

describe('names on an axis', () => {
  test.each([
    [
      ['Ferry Sprint 4', 'Ferry Sprint 5'],
      ['4', '5'],
    ],
    [
      ['2020 Sprint 9', '2021 Sprint 10'],
      ['2020 9', '2021 10'],
    ],
    [
      ['2014 Sprint 15 SDK', '2014 Sprint 16 SDK', '2015 Sprint 17 SDK', 'Hardening'],
      ['2014 15', '2014 16', '2015 17', 'Hardening'],
    ],
    [['Sprint 1'], ['Sprint 1']],
    [
      ['Tide', 'Tide 2'],
      ['Tide', 'Tide 2'],
    ],
    [
      ['A very long name', 'Short'],
      ['A very lo…', 'Short'],
    ],
    [[], []],
  ])('%j become %j', (names, short) => {
    expect(shortNames(names)).toEqual(short);
  });

  test('as many stay as do not touch', () => {
    expect(labelStep(['1', '2'], 40)).toBe(1);
    expect(labelStep(['Sprint 10', 'Sprint 11'], 24)).toBe(3);
    expect(labelStep([], 0)).toBe(15);
  });
});

describe('the scale of points', () => {
  test('reaches the largest estimate in the steps in which teams estimate', () => {
    expect(fibonacciSteps(8)).toEqual([0, 1, 2, 3, 5, 8]);
    expect(fibonacciSteps(9)).toEqual([0, 1, 2, 3, 5, 8, 13]);
    expect(fibonacciSteps(0)).toEqual([0, 1, 2]);
  });

  test('puts every step as far from the next as any other, and what lies between in its place', () => {
    const at = fibonacciScale(8, [0, 500]);
    expect([0, 1, 2, 3, 5, 8].map((points) => at(points))).toEqual([0, 100, 200, 300, 400, 500]);
    expect(at(4)).toBe(350);
    expect(at(0.5)).toBe(50);
  });
});

describe('crowded places', () => {
  const grid = { left: 10, bottom: 100, width: 20, height: 20 };

  test('are shared out among cells that lose nobody and do not overlap', () => {
    const all = Array.from({ length: 500 }, (_, index) => ({
      id: String(index),
      x: 10 + ((index * 37) % 180),
      y: 100 - ((index * 53) % 100),
    }));
    const cells = cellsOf(all, grid);
    expect(cells.flatMap(({ members }) => members.map(({ id }) => id)).sort()).toEqual(all.map(({ id }) => id).sort());
    expect(new Set(cells.map(({ x, y }) => `${x} ${y}`)).size).toBe(cells.length);
    expect(cells.every(({ x, y }) => (x - 10) % 20 === 0 && (100 - y - 10) % 20 === 0)).toBe(true);
  });

  test('nothing sinks beneath the bottom line', () => {
    expect(cellsOf([{ id: 'a', x: 10, y: 101 }], grid)).toMatchObject([{ x: 10, y: 90 }]);
  });

  test('what lies at one place is spread, and only that', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, x: id === 'c' ? 14 : 10, y: 50 }));
    if (!a || !b || !c) throw new Error('three');
    expect(atSamePoint([a, b, c])).toEqual([[a, b], [c]]);
    expect(spread(1, 4)).toEqual([[0, 0]]);
    const [first, second] = spread(2, 4);
    expect(Math.hypot((first?.[0] ?? 0) - (second?.[0] ?? 0), (first?.[1] ?? 0) - (second?.[1] ?? 0))).toBeCloseTo(8);
  });
});

test('lines of equal ratio are drawn for round values per point around the usual one', () => {
  expect(niceRatios(4)).toEqual([0.5, 1, 2, 5, 10, 20]);
  expect(niceRatios(0)).toEqual([]);
  expect(niceRatios(Infinity)).toEqual([]);
});

test('an axis of counts shows whole numbers alone', () => {
  expect(wholeTicks([0, 0.5, 1, 1.5, 2], true)).toEqual([0, 1, 2]);
  expect(wholeTicks([0, 0.5, 1], false)).toEqual([0, 0.5, 1]);
});

describe('marks', () => {
  test.each(markShapes)('a %s lies around its place, about as large as the others', (shape) => {
    const numbers = (markPath(shape, 100, 200, 5).match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    // The first move is absolute: it begins on the outline, not far from the middle.
    const [x = 0, y = 0] = numbers;
    const away = Math.hypot(x - 100, y - 200);
    expect(away).toBeGreaterThanOrEqual(5);
    expect(away).toBeLessThanOrEqual(7);
  });

  test('no two shapes are the same', () => {
    expect(new Set(markShapes.map((shape) => markPath(shape, 0, 0, 5))).size).toBe(markShapes.length);
  });
});
