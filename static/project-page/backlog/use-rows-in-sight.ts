import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { mostPrinted, usePrinting } from '../../ui/use-printing';
import { headHeight, leastHeight } from './list-style';
import { type Movement, rowsInSight, rowsToDraw, scrollFor } from './rows-to-draw';

/** After so many milliseconds without a step the list stands still. */
const rest = 150;

interface Sight {
  readonly top: number;
  readonly height: number;
  readonly movement: Movement;
}

export interface RowsOptions {
  readonly count: number;
  /** The current row, which is drawn wherever it is. */
  readonly at: number;
  readonly rowHeight: number;
}

/** The rows that are drawn: those in sight, some around them, and the current one; and what brings a row into sight. */
export const useRowsInSight = (scroller: RefObject<HTMLElement>, { count, at, rowHeight }: RowsOptions) => {
  const [sight, setSight] = useState<Sight>({ top: 0, height: leastHeight, movement: null });
  const height = useRef(rowHeight);
  height.current = rowHeight;

  useLayoutEffect(() => {
    const { current: element } = scroller;
    if (element === null) return undefined;
    const rowAt = (top: number): number => Math.floor(top / height.current);
    const look = (movement: (before: Sight) => Movement): void =>
      setSight((before) => {
        const next = { top: element.scrollTop, height: element.clientHeight - headHeight, movement: movement(before) };
        // Within a row nothing new comes into sight that is not drawn already.
        const isSame = next.movement === before.movement && next.height === before.height;
        return isSame && rowAt(next.top) === rowAt(before.top) ? before : next;
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scroll = (): void => {
      look(({ top, movement }) =>
        element.scrollTop > top ? 'forward' : element.scrollTop < top ? 'backward' : movement,
      );
      clearTimeout(timer);
      timer = setTimeout(() => look(() => null), rest);
    };
    element.addEventListener('scroll', scroll, { passive: true });
    const observer = new ResizeObserver(() => look(({ movement }) => movement));
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', scroll);
      observer.disconnect();
      clearTimeout(timer);
    };
  }, []);

  const isPrinting = usePrinting();
  const rows = useMemo(
    () =>
      isPrinting
        ? Array.from({ length: Math.min(count, mostPrinted) }, (_, index) => index)
        : rowsToDraw(rowsInSight({ ...sight, rowHeight, count }), sight.movement, at),
    [isPrinting, sight, rowHeight, count, at],
  );
  const show = (index: number): void => {
    const { current: element } = scroller;
    if (element === null) return;
    const { scrollTop: top, clientHeight } = element;
    element.scrollTop = scrollFor(index, { top, height: clientHeight - headHeight, rowHeight });
  };
  return { rows, show, notPrinted: isPrinting ? Math.max(0, count - mostPrinted) : 0 };
};
