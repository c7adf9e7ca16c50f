import './list.css';

import { type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MutableRefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';

import type { Column } from './columns';
import { type Entry, GroupRow } from './group-row';
import { ListHead, type ListHeadProps } from './list-head';
import { rowCommand } from './list-keys';
import { type Editing, Row, type RowActions } from './row';
import { rowsToDraw } from './rows-to-draw';
import { useCurrentRow } from './use-current-row';
import { type EditingOptions, useEditing } from './use-editing';

const rowHeight = 40;
const boxWidth = 36;
/** So many rows as high as they are, with their head and a scroll bar below. */
const heightOf = (rows: number): number => (rows + 1) * rowHeight + 14;
/** The frame is as high as what it shows, so the list cannot fill it: this many rows on a small screen, and on a large one. */
const [least, most] = [heightOf(14), heightOf(20)];
/** What Jira shows around the page, and the page above the list, takes about this much of the screen. */
const around = 400;

export interface ListProps extends Omit<ListHeadProps, 'columns'> {
  readonly handle: MutableRefObject<{ readonly focus: () => void } | null>;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly chosen: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly actions: EditingOptions['actions'] & { readonly undo: () => void };
  readonly onFold: (group: string) => void;
  /** Tells of a value that was typed and could not be saved; null forgets it. */
  readonly onLost: (words: string | null) => void;
}

/** The rows that are drawn: those in sight, some around them, and the current one. */
const useRowsInSight = (scroller: MutableRefObject<HTMLDivElement | null>, count: number, at: number) => {
  const drawn = useRef<Virtualizer<HTMLDivElement, Element> | null>(null);
  const movement = drawn.current?.scrollDirection ?? null;
  const rangeExtractor = useCallback((range: Range) => rowsToDraw(range, movement, at), [movement, at]);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    rangeExtractor,
    useFlushSync: false,
    scrollPaddingStart: rowHeight,
    scrollMargin: rowHeight,
    initialRect: { width: 1200, height: 600 },
  });
  drawn.current = virtual;
  return virtual;
};

const styleOf = (
  columns: readonly Column[],
  count: number,
): CSSProperties & Record<'--columns' | '--least', string> => {
  const template = columns.map(({ width, grows }) =>
    grows === undefined ? `${width}px` : `minmax(${width}px, ${grows}fr)`,
  );
  const room = Math.max(least, Math.min(most, screen.availHeight - around));
  return {
    height: `${Math.min(room, heightOf(count))}px`,
    '--columns': `${boxWidth}px ${template.join(' ')}`,
    '--least': `${columns.reduce((sum, { width }) => sum + width, boxWidth)}px`,
  };
};

interface BodyProps extends Pick<ListProps, 'entries' | 'columns' | 'chosen' | 'mayEdit' | 'onFold'> {
  readonly rows: readonly { readonly index: number; readonly start: number }[];
  readonly height: number;
  readonly at: number;
  readonly edited: (Editing & { readonly id: string }) | null;
  readonly actions: RowActions;
}

const Body = ({ rows, height, at, edited, actions, entries, columns, chosen, mayEdit, onFold }: BodyProps) => (
  <div role="rowgroup" className="list-body" style={{ height: `${height}px` }}>
    {rows.map(({ index, start }) => {
      const entry = entries[index];
      if (entry === undefined) return null;
      const place = { index, top: start - rowHeight, current: index === at };
      if ('group' in entry)
        return (
          <GroupRow
            key={`group ${entry.group.name}`}
            {...place}
            entry={entry}
            onFold={onFold}
            onFocus={actions.focus}
          />
        );
      const { id } = entry.line.item;
      return (
        <Row
          key={id}
          {...place}
          line={entry.line}
          columns={columns}
          selected={chosen.has(id)}
          editing={edited?.id === id ? edited : null}
          mayEdit={mayEdit}
          actions={actions}
        />
      );
    })}
  </div>
);

/**
 * The list: only the rows in sight are drawn, of however many. Keys go from row to row and edit the value as in a spreadsheet; Tab goes through the
 * controls of the row one stands on.
 */
export const List = (props: ListProps) => {
  const { handle, label, entries, columns, mayEdit, actions, onFold, onLost } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const row = useCurrentRow(entries, scroller);
  const { at } = row;
  const virtual = useRowsInSight(scroller, entries.length, at);
  const goTo = (index: number, before?: () => void): void => {
    virtual.scrollToIndex(row.goTo(index, before));
  };
  const { edited, rowActions } = useEditing({ actions, at, stand: row.stand, goTo, onLost });
  useLayoutEffect(() => {
    handle.current = { focus: () => goTo(at) };
  });

  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[role="columnheader"]') !== null) return;
    const command = rowCommand(event, entries[at], {
      mayEdit,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? least) / rowHeight) - 2),
      at,
      last: entries.length - 1,
      goTo,
      fold: onFold,
      select: actions.select,
      open: actions.open,
      edit: rowActions.edit,
      clear: (id) => actions.save(id, null),
      undo: actions.undo,
    });
    if (command === null) return;
    event.preventDefault();
    command();
  };

  return (
    <div
      ref={scroller}
      className="list"
      role="table"
      aria-label={label}
      aria-rowcount={entries.length + 1}
      style={styleOf(columns, entries.length)}
      onKeyDown={press}
    >
      <ListHead {...props} />
      <Body
        {...props}
        rows={virtual.getVirtualItems()}
        height={virtual.getTotalSize()}
        at={at}
        edited={edited}
        actions={rowActions}
      />
    </div>
  );
};
