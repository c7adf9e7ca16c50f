import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { type RefObject, useEffect, useRef } from 'react';

import type { Hand } from './use-hand';

export interface DragProps {
  /** Of the table: each row in it that may be moved names its work item as `data-movable`. */
  readonly body: RefObject<HTMLElement | null>;
  /** The rows that may be moved, as one text: whenever it is another one, the rows are made ready anew. */
  readonly rows: string;
  readonly hand: Hand;
}

/** Names the work item of a row, on what is dragged and on what it is dropped on. */
const name = 'row';
const idIn = (data: Readonly<Record<string | symbol, unknown>> | undefined): string | null =>
  typeof data?.[name] === 'string' ? data[name] : null;

const ready = (element: HTMLElement): (() => void) => {
  const getData = () => ({ [name]: element.dataset['movable'] });
  return combine(
    draggable({ element, getInitialData: getData }),
    dropTargetForElements({ element, getData, canDrop: ({ source }) => idIn(source.data) !== null }),
  );
};

/** Lets rows be dragged by a mouse or a finger; near an edge of what is in sight the page scrolls. It shows nothing itself. */
const Drag = ({ body, rows, hand }: DragProps) => {
  const latest = useRef(hand);
  latest.current = hand;
  useEffect(() => {
    const elements = [...(body.current?.querySelectorAll<HTMLElement>('[data-movable]') ?? [])];
    return combine(
      ...elements.map(ready),
      autoScrollWindowForElements(),
      monitorForElements({
        onDragStart: ({ source }) => latest.current.lift(idIn(source.data)),
        onDropTargetChange: ({ location }) => latest.current.over(idIn(location.current.dropTargets[0]?.data)),
        onDrop: ({ location }) => latest.current.putOn(idIn(location.current.dropTargets[0]?.data)),
      }),
    );
  }, [body, rows]);
  return null;
};

export default Drag;
