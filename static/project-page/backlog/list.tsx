import './list.css';
import './value-editor.css';

import { type KeyboardEvent, type MutableRefObject, useLayoutEffect, useRef, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import type { Column } from './columns';
import { type Entry, GroupRow } from './group-row';
import { ListHead, type ListHeadProps } from './list-head';
import type { Density } from './layout';
import { rowCommand } from './list-keys';
import { leastHeight, type Pulled, rowHeights, styleOf } from './list-style';
import { type Editing, Row, type RowActions } from './row';
import { useCurrentRow } from './use-current-row';
import { type EditingOptions, useEditing } from './use-editing';
import { useRowsInSight } from './use-rows-in-sight';

export interface ListProps extends Omit<ListHeadProps, 'columns' | 'onPull'> {
  readonly handle: MutableRefObject<{ readonly focus: () => void } | null>;
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly columns: readonly Column[];
  readonly density: Density;
  readonly chosen: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly actions: EditingOptions['actions'] & { readonly undo: () => void };
  readonly onFold: (group: string) => void;
  /** Tells of a value that was typed and could not be saved; null forgets it. */
  readonly onLost: (words: string | null) => void;
}

interface BodyProps extends Pick<ListProps, 'entries' | 'columns' | 'chosen' | 'mayEdit' | 'onFold'> {
  /** Indexes of what is drawn. */
  readonly rows: readonly number[];
  readonly rowHeight: number;
  readonly at: number;
  readonly edited: (Editing & { readonly id: string }) | null;
  readonly actions: RowActions;
}

const Body = ({ rows, rowHeight, at, edited, actions, entries, columns, chosen, mayEdit, onFold }: BodyProps) => (
  <div role="rowgroup" className="list-body" style={{ height: `${entries.length * rowHeight}px` }}>
    {rows.map((index) => {
      const entry = entries[index];
      if (entry === undefined) return null;
      const place = { index, top: index * rowHeight, current: index === at };
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
  const { handle, label, entries, columns, density, mayEdit, actions, onFold, onLost } = props;
  const { list } = useMessages(backlogTexts);
  const rowHeight = rowHeights[density];
  const [pulled, setPulled] = useState<Pulled | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const row = useCurrentRow(entries, scroller);
  const { at } = row;
  const { rows, show, notPrinted } = useRowsInSight(scroller, { count: entries.length, at, rowHeight });
  const goTo = (index: number, before?: () => void): void => {
    show(row.goTo(index, before));
  };
  const { edited, rowActions } = useEditing({ actions, at, stand: row.stand, goTo, onLost });
  useLayoutEffect(() => {
    handle.current = { focus: () => goTo(at) };
  });

  const press = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('[role="columnheader"]') !== null) return;
    const command = rowCommand(event, entries[at], {
      mayEdit,
      page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? leastHeight) / rowHeight) - 2),
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
      className={`list list-${density}`}
      role="table"
      aria-label={label}
      aria-rowcount={entries.length + 1}
      style={styleOf(columns, pulled, entries.length, rowHeight)}
      onKeyDown={press}
    >
      <ListHead {...props} onPull={setPulled} />
      {notPrinted > 0 && (
        <p role="row">
          <span role="cell">{list.notPrinted({ count: notPrinted })}</span>
        </p>
      )}
      <Body {...props} rows={rows} rowHeight={rowHeight} at={at} edited={edited} actions={rowActions} />
    </div>
  );
};
