import { type DragEvent, type KeyboardEvent, useState } from 'react';

/** So near to an edge of what is in sight a row that is dragged makes the page scroll, and by so much each time, in pixels. */
const edge = 48;
const stride = 24;

const scrollAtEdges = ({ clientY }: DragEvent): void => {
  if (clientY < edge) scrollBy(0, -stride);
  else if (clientY > innerHeight - edge) scrollBy(0, stride);
};

export interface HandProps {
  readonly rows: readonly { readonly id: string }[];
  readonly canMove: (id: string) => boolean;
  /** Puts a row at the place of another one of those shown; absent where nothing may be moved. */
  readonly onMove?: ((id: string, to: number) => void) | undefined;
}

/**
 * A row is moved by dragging it, by pressing its handle and then that of the row whose place it takes, or by Alt and an arrow. The second needs neither
 * a mouse that is held down nor a keyboard, so it works for whoever cannot drag, and on any touch screen.
 */
export const useHand = ({ rows, canMove, onMove }: HandProps) => {
  const [held, setHeld] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const from = rows.findIndex(({ id }) => id === held);
  const drop = (): void => {
    setHeld(null);
    setOver(null);
  };
  const put = (index: number): void => {
    const id = held;
    drop();
    if (id !== null && from >= 0 && from !== index) onMove?.(id, index);
  };
  const step = (index: number, by: number): number => {
    let next = index + by;
    while (rows[next] !== undefined && !canMove(rows[next]?.id ?? '')) next += by;
    return next;
  };
  const onKeyDown = (id: string, index: number, event: KeyboardEvent): void => {
    if (event.key === 'Escape') drop();
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const to = step(index, event.key === 'ArrowUp' ? -1 : 1);
    drop();
    if (rows[to] !== undefined) onMove?.(id, to);
  };
  return {
    held: from < 0 ? null : held,
    /** Picks a row up, puts it down where it was, or puts the one that is held at its place. */
    press: (id: string, index: number): void => {
      if (held === null) setHeld(id);
      else put(index);
    },
    /** On which side of a row the one that is dragged would come to lie. */
    lineAt: (index: number): 'above' | 'below' | null =>
      over !== index || from < 0 || from === index ? null : from < index ? 'below' : 'above',
    /** What makes a row one that can be dragged, and dropped on. */
    rowProps: (id: string, index: number) =>
      onMove === undefined || !canMove(id)
        ? {}
        : {
            draggable: true,
            onDragStart: ({ dataTransfer }: DragEvent) => {
              dataTransfer.setData('text/plain', id);
              dataTransfer.effectAllowed = 'move';
              setHeld(id);
            },
            onDragOver: (event: DragEvent) => {
              scrollAtEdges(event);
              if (held === null) return;
              event.preventDefault();
              event.dataTransfer.dropEffect = 'move';
              if (over !== index) setOver(index);
            },
            onDrop: (event: DragEvent) => {
              event.preventDefault();
              put(index);
            },
            onDragEnd: drop,
            onKeyDown: (event: KeyboardEvent) => onKeyDown(id, index, event),
          },
  };
};

export type Hand = ReturnType<typeof useHand>;
