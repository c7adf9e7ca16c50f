/** Rows in sight, of how many. */
export interface Range {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

export interface Scrolled {
  /** How far the list is scrolled, and how high the part of it is in which rows are seen. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** The rows that can be seen, a part of one too: all are of the same height, so that none has to be measured. */
export const rowsInSight = ({ top, height, rowHeight, count }: Scrolled): Range => {
  const last = Math.max(0, count - 1);
  return {
    startIndex: Math.min(last, Math.max(0, Math.floor(top / rowHeight))),
    endIndex: Math.min(last, Math.max(0, Math.ceil((top + height) / rowHeight) - 1)),
    count,
  };
};

/** How far to scroll so that a row is wholly in sight: as little as is needed. */
export const scrollFor = (index: number, { top, height, rowHeight }: Omit<Scrolled, 'count'>): number => {
  const above = index * rowHeight;
  const below = above + rowHeight - height;
  return above < top ? above : below > top ? below : top;
};

/** So many rows out of sight are drawn, so that a wheel that turns shows no gap before the next ones are there. */
const spare = 3;

/** Where the list moves; null when it stands still. */
export type Movement = 'forward' | 'backward' | null;

/**
 * Indexes of the rows in sight and of the spare ones: on both sides while the list stands still, ahead of it while it moves. The current row is
 * always among them, since a row that is not drawn cannot have the focus.
 */
export const rowsToDraw = (
  { startIndex, endIndex, count }: Range,
  movement: Movement,
  current: number | null = null,
): number[] => {
  const first = movement === 'forward' ? startIndex : Math.max(0, startIndex - spare);
  const last = movement === 'backward' ? endIndex : Math.min(count - 1, endIndex + spare);
  const rows = Array.from({ length: count === 0 ? 0 : last - first + 1 }, (_, at) => first + at);
  if (current === null || current >= count || (current >= first && current <= last)) return rows;
  return current < first ? [current, ...rows] : [...rows, current];
};
