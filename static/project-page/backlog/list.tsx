import './list.css';

import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import type { Column } from './columns';
import { type Entry, GroupRow } from './group-row';
import { ListHead, type ListHeadProps } from './list-head';
import { Row, type RowActions } from './row';
import { rowsToDraw } from './rows-to-draw';

const rowHeight = 40;
const boxWidth = 36;
/** So many rows as high as they are, with their head and a scroll bar below. */
const heightOf = (rows: number): number => (rows + 1) * rowHeight + 14;
/** The frame is as high as what it shows, so the list cannot fill it: this many rows on a small screen, and on a large one. */
const [least, most] = [heightOf(14), heightOf(20)];
/** What Jira shows around the page, and the page above the list, takes about this much of the screen. */
const around = 400;

export interface ListProps extends Omit<ListHeadProps, 'columns'> {
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly chosen: ReadonlySet<string>;
  readonly editing: string | null;
  readonly mayEdit: boolean;
  readonly actions: Omit<RowActions, 'focus'>;
  readonly onFold: (group: string) => void;
}

/**
 * The list: only the rows in sight are drawn, of however many. The arrow keys, Page Up and Down, Home and End go from row to row; Space
 * selects, Enter opens and F2 edits; Tab goes through the controls of the row one stands on.
 */
export const List = (props: ListProps) => {
  const { label, entries, columns, chosen, editing, mayEdit, actions, onFold } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const wantsFocus = useRef(false);
  const at = Math.min(current, Math.max(0, entries.length - 1));
  const drawn = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const movement = drawn.current?.scrollDirection ?? null;
  const rangeExtractor = useCallback((range: Range) => rowsToDraw(range, movement), [movement]);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    rangeExtractor,
    useFlushSync: false,
    scrollPaddingStart: rowHeight,
    scrollMargin: rowHeight,
    initialRect: { width: 1200, height: 600 },
  });
  drawn.current = virtual;

  const rowActions = useMemo<RowActions>(() => ({ ...actions, focus: setCurrent }), [actions]);
  const rows = virtual.getVirtualItems();

  // The row may only be drawn after the list scrolled to it.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${at}"]`);
    if (row == null) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const to = Math.max(0, Math.min(entries.length - 1, index));
    wantsFocus.current = true;
    setCurrent(to);
    virtual.scrollToIndex(to);
  };

  const editedBefore = useRef(editing);
  useEffect(() => {
    if (editedBefore.current !== null && editing === null) goTo(at);
    editedBefore.current = editing;
  }, [editing]);

  const press = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (editing !== null || target.closest('[role="columnheader"]') !== null) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? least) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: entries.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      goTo(to);
      return;
    }
    const entry = entries[at];
    if (entry === undefined || target.getAttribute('role') !== 'row') return;
    const isGroup = 'group' in entry;
    const keys: Readonly<Record<string, () => void>> = isGroup
      ? { Enter: () => onFold(entry.group.name), ' ': () => onFold(entry.group.name) }
      : {
          ' ': () => actions.select(entry.line.item.id, event.shiftKey),
          Enter: () => actions.open(entry.line.item.id),
          F2: () => (mayEdit ? actions.edit(entry.line.item.id) : undefined),
        };
    const run = keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };

  const template = columns.map(({ width, grows }) =>
    grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`,
  );
  const leastWidth = columns.reduce((sum, { width }) => sum + width, boxWidth);
  const room = Math.max(least, Math.min(most, screen.availHeight - around));
  const style: CSSProperties & Record<'--columns' | '--least', string> = {
    height: `${Math.min(room, heightOf(entries.length))}px`,
    '--columns': `${boxWidth}px ${template.join(' ')}`,
    '--least': `${leastWidth}px`,
  };
  return (
    <div
      ref={scroller}
      className="list"
      role="table"
      aria-label={label}
      aria-rowcount={entries.length + 1}
      style={style}
      onKeyDown={press}
    >
      <ListHead {...props} />
      <div role="rowgroup" className="list-body" style={{ height: `${virtual.getTotalSize()}px` }}>
        {rows.map(({ index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const top = start - rowHeight;
          if ('group' in entry)
            return (
              <GroupRow
                key={`group ${entry.group.name}`}
                entry={entry}
                index={index}
                top={top}
                current={index === at}
                onFold={onFold}
              />
            );
          const { id } = entry.line.item;
          return (
            <Row
              key={id}
              line={entry.line}
              index={index}
              top={top}
              columns={columns}
              selected={chosen.has(id)}
              current={index === at}
              editing={editing === id}
              mayEdit={mayEdit}
              actions={rowActions}
            />
          );
        })}
      </div>
    </div>
  );
};
