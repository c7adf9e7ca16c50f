import { type KeyboardEvent, useState } from 'react';

export interface HandProps {
  readonly rows: readonly { readonly id: string }[];
  readonly canMove: (id: string) => boolean;
  /** Puts a row at the place of another one of those shown; absent where nothing may be moved. */
  readonly onMove?: ((id: string, to: number) => void) | undefined;
}

interface Held {
  readonly id: string;
  readonly isDragged: boolean;
}

/**
 * A row is moved by dragging it (`drag.tsx`), by pressing its handle and then that of the row whose place it takes, or by Alt and an arrow. The second
 * needs neither a mouse that is held down nor a keyboard, so it works for whoever cannot drag, and on any touch screen.
 */
export const useHand = ({ rows, canMove, onMove }: HandProps) => {
  const [held, setHeld] = useState<Held | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const placeOf = (wanted: string | undefined): number => rows.findIndex(({ id }) => id === wanted);
  const from = held === null ? -1 : placeOf(held.id);
  const drop = (): void => {
    setHeld(null);
    setOver(null);
  };
  const put = (index: number): void => {
    drop();
    if (held !== null && from >= 0 && index >= 0 && from !== index) onMove?.(held.id, index);
  };
  const step = (index: number, by: number): number => {
    let next = index + by;
    while (rows[next] !== undefined && !canMove(rows[next]?.id ?? '')) next += by;
    return next;
  };
  return {
    held: from < 0 ? null : held,
    /** Whether a row may be picked up, and give its place to another. */
    canMove: (id: string): boolean => onMove !== undefined && canMove(id),
    /** Picks a row up, puts it down where it was, or puts the one that is held at its place. */
    press: (id: string, index: number): void => {
      if (held === null) setHeld({ id, isDragged: false });
      else put(index);
    },
    /** A row begins to be dragged, is over another one or over none, and is let go. */
    lift: (id: string | null): void => setHeld(id === null ? null : { id, isDragged: true }),
    over: setOver,
    putOn: (id: string | null): void => put(id === null ? -1 : placeOf(id)),
    /** On which side of a row the one that is dragged would come to lie. */
    lineAt: (id: string, index: number): 'above' | 'below' | null =>
      over !== id || from < 0 || from === index ? null : from < index ? 'below' : 'above',
    onKeyDown: (id: string, index: number, event: KeyboardEvent): void => {
      if (event.key === 'Escape') drop();
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const to = step(index, event.key === 'ArrowUp' ? -1 : 1);
      drop();
      if (rows[to] !== undefined) onMove?.(id, to);
    },
  };
};

export type Hand = ReturnType<typeof useHand>;
