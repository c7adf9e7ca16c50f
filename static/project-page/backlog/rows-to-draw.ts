import type { Range } from '@tanstack/react-virtual';

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
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (current === null || current >= count || (current >= first && current <= last)) return rows;
  return current < first ? [current, ...rows] : [...rows, current];
};
