import type { CSSProperties } from 'react';

import type { Column, ColumnId } from './columns';
import type { Density } from './layout';

export const rowHeights: Readonly<Record<Density, number>> = { comfortable: 40, compact: 28 };
/** Of the head, which stays in sight above the rows. */
export const headHeight = 40;
const boxWidth = 36;
/** The frame is as high as what it shows, so the list cannot fill it: this many pixels on a small screen, and on a large one. */
export const leastHeight = 614;
const mostHeight = 854;
/** A scroll bar below the rows. */
const scrollBar = 14;
/** What Jira shows around the page, and the page above the list, takes about this much of the screen. */
const around = 400;

/** A column that is pulled wider just now. */
export interface Pulled {
  readonly id: ColumnId;
  readonly width: number;
}

/** How high the list is, and how wide its columns are. */
export const styleOf = (
  columns: readonly Column[],
  pulled: Pulled | null,
  count: number,
  rowHeight: number,
): CSSProperties & Record<'--columns' | '--least' | '--paper' | '--row', string> => {
  const template = columns.map(({ id, width, grows }) => {
    if (id === pulled?.id) return `${pulled.width}px`;
    return grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`;
  });
  const room = Math.max(leastHeight, Math.min(mostHeight, screen.availHeight - around));
  return {
    height: `${Math.min(room, headHeight + count * rowHeight + scrollBar)}px`,
    '--row': `${rowHeight}px`,
    '--columns': `${boxWidth}px ${template.join(' ')}`,
    // On paper all columns are as wide as the sheet, and what is long goes on in the next line.
    '--paper': columns.map(({ width, grows }) => `minmax(0, ${grows === undefined ? width : 1.5 * width}fr)`).join(' '),
    '--least': `${columns.reduce((sum, { width }) => sum + width, boxWidth)}px`,
  };
};
