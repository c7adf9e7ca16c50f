/** Something that is drawn at a place, in pixels. */
export interface Positioned {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What lies in one cell of the grid, and the middle of that cell. */
export interface Cell<T extends Positioned> {
  readonly x: number;
  readonly y: number;
  readonly members: readonly T[];
}

export interface Grid {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Shares out what is drawn among the cells of a grid, so that no mark covers another however many there are. Columns have their middle on
 * `left` and every `width` from it; rows stand on `bottom`.
 */
export const cellsOf = <T extends Positioned>(
  all: readonly T[],
  { left, bottom, width, height }: Grid,
): readonly Cell<T>[] => {
  const cells = new Map<string, { x: number; y: number; members: T[] }>();
  for (const one of all) {
    const column = Math.round((one.x - left) / width);
    const row = Math.max(0, Math.floor((bottom - one.y) / height));
    const key = `${column} ${row}`;
    const known = cells.get(key);
    if (known === undefined)
      cells.set(key, { x: left + column * width, y: bottom - (row + 0.5) * height, members: [one] });
    else known.members.push(one);
  }
  return [...cells.values()];
};

/** Those at the very same pixel, together. */
export const atSamePoint = <T extends Positioned>(members: readonly T[]): readonly (readonly T[])[] => {
  const points = new Map<string, T[]>();
  for (const one of members) {
    const key = `${Math.round(one.x)} ${Math.round(one.y)}`;
    const known = points.get(key);
    if (known === undefined) points.set(key, [one]);
    else known.push(one);
  }
  return [...points.values()];
};
