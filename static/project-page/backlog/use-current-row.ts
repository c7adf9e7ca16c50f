import { type RefObject, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { type Entry, entryId } from './group-row';

interface Current {
  readonly index: number;
  readonly id: string | null;
}

/** Where the row is now: lines may have come or gone above it. */
const indexOf = (entries: readonly Entry[], { index, id }: Current): number => {
  const there = entries[index];
  const last = Math.max(0, entries.length - 1);
  if (id === null || (there !== undefined && entryId(there) === id)) return Math.min(index, last);
  const moved = entries.findIndex((entry) => entryId(entry) === id);
  return moved >= 0 ? moved : Math.min(index, last);
};

/** The row that the keys stand on. It is always drawn, so that it can have the focus before the next key is pressed. */
export const useCurrentRow = (entries: readonly Entry[], scroller: RefObject<HTMLElement>) => {
  const [current, setCurrent] = useState<Current>({ index: 0, id: null });
  const at = indexOf(entries, current);
  const latest = useRef(entries);
  latest.current = entries;

  const stand = useCallback((index: number): void => {
    const entry = latest.current[index];
    setCurrent({ index, id: entry === undefined ? null : entryId(entry) });
  }, []);

  const focusRow = useCallback(
    (index: number): void =>
      scroller.current
        ?.querySelector<HTMLElement>(`.list-body > [data-index="${index}"]`)
        ?.focus({ preventScroll: true }),
    [scroller],
  );

  /** Goes to a row and gives it the focus, within the same event. */
  const goTo = useCallback(
    (index: number, before: () => void = () => undefined): number => {
      const to = Math.max(0, Math.min(latest.current.length - 1, index));
      flushSync(() => {
        before();
        stand(to);
      });
      focusRow(to);
      return to;
    },
    [focusRow, stand],
  );
  return { at, stand, goTo };
};
