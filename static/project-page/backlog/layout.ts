import { type ColumnId, columnIds, firstColumns } from './columns';

/** A column that is shown; its width in pixels where somebody chose one. */
export interface ColumnChoice {
  readonly id: ColumnId;
  readonly width: number | null;
}

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

/** Which columns are shown, in which order and how wide, and how high the rows are. */
export interface Layout {
  readonly columns: readonly ColumnChoice[];
  readonly density: Density;
}

const asFirst = (ids: readonly ColumnId[]): readonly ColumnChoice[] => ids.map((id) => ({ id, width: null }));

export const firstLayout: Layout = { columns: asFirst(firstColumns), density: 'comfortable' };

/** A column stays wide enough for a word, and narrow enough that the next one can be found. */
export const [leastWidth, mostWidth] = [48, 800];

/** By how many pixels a key changes a width. */
export const widthStep = 16;

const isColumn = (raw: string): raw is ColumnId => columnIds.some((one) => one === raw);

const kept = (width: number): number => Math.round(Math.min(mostWidth, Math.max(leastWidth, width)));

const choiceIn = (raw: string): readonly ColumnChoice[] => {
  const [id = '', width] = raw.split('-');
  if (!isColumn(id)) return [];
  return [{ id, width: width !== undefined && /^\d{1,4}$/.test(width) ? kept(Number(width)) : null }];
};

/** What `columnsText` wrote; what is there by mistake is passed over, and where nothing is left the first columns are shown. */
const columnsIn = (raw: string): readonly ColumnChoice[] => {
  const all = raw.split('.').flatMap(choiceIn);
  const once = all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
  return once.length > 0 ? once : firstLayout.columns;
};

const columnsText = (columns: Layout['columns']): string =>
  columns.map(({ id, width }) => (width === null ? id : `${id}-${width}`)).join('.');

export const readLayout = (query: URLSearchParams): Layout => ({
  columns: columnsIn(query.get('cols') ?? ''),
  density: densities.find((one) => one === query.get('density')) ?? firstLayout.density,
});

/** The layout as it stands in the address; nothing where it is the first one. */
export const layoutQuery = ({ columns, density }: Layout): readonly (readonly [string, string])[] => {
  const text = columnsText(columns);
  return [
    ...(text === columnsText(firstLayout.columns) ? [] : [['cols', text] as const]),
    ...(density === firstLayout.density ? [] : [['density', density] as const]),
  ];
};

/** Shows a column, before the first one that comes after it where nobody moved any; or hides it, but never the last one. */
export const toggled = (columns: Layout['columns'], id: ColumnId): Layout['columns'] => {
  const without = columns.filter((one) => one.id !== id);
  if (without.length < columns.length) return without.length > 0 ? without : columns;
  const place = columnIds.indexOf(id);
  const next = columns.findIndex((one) => columnIds.indexOf(one.id) > place);
  return columns.toSpliced(next < 0 ? columns.length : next, 0, { id, width: null });
};

/** Moves a column by so many places, as far as there are any. */
export const moved = (columns: Layout['columns'], id: ColumnId, by: number): Layout['columns'] => {
  const from = columns.findIndex((one) => one.id === id);
  const [column] = columns.slice(from, from + 1);
  if (from < 0 || column === undefined) return columns;
  const to = Math.max(0, Math.min(columns.length - 1, from + by));
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
};

/** Moves a column to where another one is. */
export const movedTo = (columns: Layout['columns'], id: ColumnId, target: ColumnId): Layout['columns'] => {
  const place = (of: ColumnId): number => columns.findIndex((one) => one.id === of);
  return place(target) < 0 ? columns : moved(columns, id, place(target) - place(id));
};

/** Gives a column a width in pixels, within what is readable; null is its own again. */
export const resized = (columns: Layout['columns'], id: ColumnId, width: number | null): Layout['columns'] =>
  columns.map((one) => (one.id === id ? { id, width: width === null ? null : kept(width) } : one));

/** The columns that an earlier version of the page remembered. */
export const layoutOf = (ids: readonly unknown[]): Layout => ({
  ...firstLayout,
  columns: columnsIn(ids.filter((one) => typeof one === 'string').join('.')),
});
