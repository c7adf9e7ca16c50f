import { type KeyboardEvent, type PointerEvent, useRef } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { Icon } from '../../ui/icon';
import { useMessages } from '../../ui/messages';
import { type Column, type ColumnId, columnIds } from './columns';
import { type Layout, moved, movedTo, resized, widthStep } from './layout';
import type { View } from './view';

export interface ListHeadProps {
  readonly columns: readonly Column[];
  readonly layout: Layout['columns'];
  readonly onLayout: (columns: Layout['columns']) => void;
  /** While a column is pulled wider, before it is let go. */
  readonly onPull: (pulled: { readonly id: ColumnId; readonly width: number } | null) => void;
  readonly sort: View['sort'];
  readonly onSort: (sort: View['sort']) => void;
  readonly selected: 'none' | 'some' | 'all';
  readonly onSelectAll: (all: boolean) => void;
}

/** Numbers and notes on the order are wanted highest first, names from A; pressing again turns it round, and a third time gives Jira's order back. */
const nextSort = (column: Column, { column: now, down }: View['sort']): View['sort'] => {
  const first = (column.numeric === true && column.id !== 'rank' && column.id !== 'place') || column.id === 'note';
  if (now !== column.id) return { column: column.id, down: first };
  return down === first ? { column: column.id, down: !first } : { column: 'rank', down: false };
};

/** What Shift and an arrow do to a column: its width, and with Ctrl its place. */
const layoutCommand = (
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  { id, width }: { readonly id: ColumnId; readonly width: number },
  layout: Layout['columns'],
): Layout['columns'] | null => {
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (!shiftKey || by === 0) return null;
  return ctrlKey || metaKey ? moved(layout, id, by) : resized(layout, id, width + by * widthStep);
};

/** The edge of a head, which the pointer pulls; keys on the head and the menu of columns do the same, so that it needs no stop of its own. */
const Edge = ({
  id,
  layout,
  onLayout,
  onPull,
}: Pick<ListHeadProps, 'layout' | 'onLayout' | 'onPull'> & { readonly id: ColumnId }) => {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widthAt = ({ clientX }: PointerEvent): number => {
    const [choice] = resized([{ id, width: null }], id, (from.current?.width ?? 0) + clientX - (from.current?.x ?? 0));
    return choice?.width ?? 0;
  };
  return (
    <span
      className="list-edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        const head = event.currentTarget.parentElement;
        from.current = { x: event.clientX, width: head?.offsetWidth ?? 0 };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (from.current !== null) onPull({ id, width: widthAt(event) });
      }}
      onPointerUp={(event) => {
        if (from.current === null) return;
        const width = widthAt(event);
        const isMoved = event.clientX !== from.current.x;
        from.current = null;
        onPull(null);
        if (isMoved) onLayout(resized(layout, id, width));
      }}
      onPointerCancel={() => {
        from.current = null;
        onPull(null);
      }}
      onDoubleClick={() => onLayout(resized(layout, id, null))}
    />
  );
};

const Head = (props: ListHeadProps & { readonly column: Column }) => {
  const { column, layout, onLayout, sort, onSort } = props;
  const { id, title, numeric } = column;
  const isSorted = sort.column === id;
  return (
    <div
      role="columnheader"
      className={`list-cell${numeric ? ' list-number' : ''}`}
      aria-sort={isSorted ? (sort.down ? 'descending' : 'ascending') : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const dragged = event.dataTransfer.getData('text/plain');
        const from = columnIds.find((one) => one === dragged);
        if (from !== undefined) onLayout(movedTo(layout, from, id));
      }}
    >
      <button
        type="button"
        className="list-sort"
        draggable
        onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
        onClick={() => onSort(nextSort(column, sort))}
        onKeyDown={(event) => {
          const width = event.currentTarget.parentElement?.offsetWidth ?? column.width;
          const next = layoutCommand(event, { id, width }, layout);
          if (next === null) return;
          event.preventDefault();
          onLayout(next);
        }}
      >
        {title}
        {isSorted && <Icon name={sort.down ? 'down' : 'up'} />}
      </button>
      <Edge {...props} id={id} />
    </div>
  );
};

/** The heads of the columns, by which the list is sorted; they can be pulled wider and dragged to another place. */
export const ListHead = (props: ListHeadProps) => {
  const { columns, selected, onSelectAll } = props;
  const { list } = useMessages(backlogTexts);
  return (
    <div role="rowgroup" className="list-head">
      <div role="row" className="list-row list-head-row" aria-rowindex={1}>
        <div role="columnheader" className="list-cell">
          <input
            type="checkbox"
            aria-label={list.selectAll}
            checked={selected === 'all'}
            ref={(box) => {
              if (box !== null) box.indeterminate = selected === 'some';
            }}
            onChange={() => onSelectAll(selected !== 'all')}
          />
        </div>
        {columns.map((column) => (
          <Head key={column.id} {...props} column={column} />
        ))}
      </div>
    </div>
  );
};
