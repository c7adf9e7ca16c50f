import fc from 'fast-check';

import { valueEffort } from '../../../src/domain/flow';

describe('value and effort', () => {
  const dot = (id: string, points: number | null, value: number | null) => ({ id, key: `X-${id}`, points, value });

  test('parts at the medians of what can be drawn', () => {
    const { quadrants, medians, without } = valueEffort([
      dot('1', 1, 20),
      dot('2', 8, 30),
      dot('3', 2, 1),
      dot('4', 13, 2),
      dot('5', 5, null),
      dot('6', 0, 7),
    ]);
    expect(medians).toEqual({ points: 5, value: 11 });
    expect(quadrants).toEqual({ 'do-first': ['1'], plan: ['2'], 'fill-in': ['3'], question: ['4'] });
    expect(without).toEqual({ value: ['5'], points: ['6'] });
  });

  test('loses no dot in its bins, most crowded first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 99 }))), (places) => {
        const items = places.map(([points, value], id) => dot(String(id), points, value));
        const { bins, dots } = valueEffort(items, { columns: 4, rows: 3 });
        expect(bins.flatMap(({ ids }) => ids).length).toBe(dots.length);
        expect(bins.length).toBeLessThanOrEqual(12);
        const sizes = bins.map(({ ids }) => ids.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  test('without anything to draw has no quadrants to part', () => {
    expect(valueEffort([])).toMatchObject({ dots: [], medians: null, bins: [] });
  });
});
