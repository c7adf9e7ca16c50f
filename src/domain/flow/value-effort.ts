import type { BacklogItem } from '../backlog/backlog-item';
import { median } from './statistics';
import type { Bin, Dot, Quadrant, ValueEffort } from './results';

type Sized = Pick<BacklogItem, 'id' | 'key' | 'points' | 'value'>;
type Coordinates = Pick<Dot, 'points' | 'value'>;

/** As many cells as can be seen apart on a usual screen. */
const usualColumns = 48;
const usualRows = 32;

/** On the line counts as much value and as little effort, so that half of the dots and more lie on the better side. */
const quadrantOf = ({ points, value }: Coordinates, medians: Coordinates): Quadrant => {
  if (value >= medians.value) return points <= medians.points ? 'do-first' : 'plan';
  return points <= medians.points ? 'fill-in' : 'question';
};

const most = (numbers: readonly number[]): number => numbers.reduce((max, one) => Math.max(max, one), 0);

/** Dots in the same cell of a grid from zero to the largest, at their middle. */
const binsOf = (dots: readonly Dot[], columns: number, rows: number): readonly Bin[] => {
  const width = most(dots.map(({ points }) => points)) / columns || 1;
  const height = most(dots.map(({ value }) => value)) / rows || 1;
  const cells = new Map<string, Dot[]>();
  for (const dot of dots) {
    const cell = `${Math.min(columns - 1, Math.floor(dot.points / width))} ${Math.min(rows - 1, Math.floor(dot.value / height))}`;
    const known = cells.get(cell);
    if (known === undefined) cells.set(cell, [dot]);
    else known.push(dot);
  }
  const mean = (of: readonly Dot[], axis: keyof Coordinates): number =>
    of.reduce((sum, dot) => sum + dot[axis], 0) / of.length;
  return [...cells.values()]
    .map((of) => ({ points: mean(of, 'points'), value: mean(of, 'value'), ids: of.map(({ id }) => id) }))
    .sort((a, b) => b.ids.length - a.ids.length);
};

/**
 * Value by effort, one dot a work item that has both. The quadrants part at the medians of what is drawn: much value for little effort is to
 * be done first, much for much to be planned, little for little fills in, and little for much is a question.
 */
export const valueEffort = (
  items: readonly Sized[],
  { columns = usualColumns, rows = usualRows }: { readonly columns?: number; readonly rows?: number } = {},
): ValueEffort => {
  const sized = items.flatMap(({ id, key, points, value }) =>
    points === null || points <= 0 || value === null || value < 0 ? [] : [{ id, key, points, value }],
  );
  const [points, value] = [median(sized.map((one) => one.points)), median(sized.map((one) => one.value))];
  const medians = points === null || value === null ? null : { points, value };
  const dots = medians === null ? [] : sized.map((one): Dot => ({ ...one, quadrant: quadrantOf(one, medians) }));
  const idsIn = (quadrant: Quadrant) => dots.filter((dot) => dot.quadrant === quadrant).map(({ id }) => id);
  return {
    dots,
    medians,
    bins: binsOf(dots, columns, rows),
    quadrants: {
      'do-first': idsIn('do-first'),
      plan: idsIn('plan'),
      'fill-in': idsIn('fill-in'),
      question: idsIn('question'),
    },
    without: {
      value: items.filter((one) => one.value === null || one.value < 0).map(({ id }) => id),
      points: items.filter((one) => one.points === null || one.points <= 0).map(({ id }) => id),
    },
  };
};
