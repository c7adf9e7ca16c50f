import { memo, type ReactNode } from 'react';

import { Lozenge, type Tone } from '../../ui/lozenge';
import type { Column, Line } from './columns';
import { ValueCell } from './value-cell';

const statusTones: Readonly<Record<string, Tone>> = { new: 'neutral', indeterminate: 'information', done: 'success' };

/** What a row asks of the list around it; the same functions for all rows, so that rows are drawn again only when they change. */
export interface RowActions {
  readonly select: (id: string, range: boolean) => void;
  readonly open: (id: string) => void;
  readonly edit: (id: string | null) => void;
  readonly save: (id: string, value: number | null) => void;
  readonly focus: (index: number) => void;
}

export interface RowProps {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly selected: boolean;
  /** The row that the arrow keys stand on: its controls are in the tab order. */
  readonly current: boolean;
  readonly editing: boolean;
  readonly mayEdit: boolean;
  readonly actions: RowActions;
}

/** A function, not a component: hundreds of cells come into sight with every turn of a wheel. */
const contentOf = (column: Column, { line, current, editing, mayEdit, actions }: RowProps): ReactNode => {
  const { item } = line;
  const tabIndex = current ? 0 : -1;
  const text = column.text(line);
  switch (column.id) {
    case 'key':
      return (
        <a
          href={`#${item.key}`}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.preventDefault();
            actions.open(item.id);
          }}
        >
          {text}
        </a>
      );
    case 'value':
      if (!mayEdit) return text;
      return (
        <ValueCell
          itemKey={item.key}
          value={item.value}
          editing={editing}
          tabIndex={tabIndex}
          onBegin={() => actions.edit(item.id)}
          onSave={(value) => actions.save(item.id, value)}
          onCancel={() => actions.edit(null)}
        />
      );
    case 'status':
      return <Lozenge tone={statusTones[item.status.category] ?? 'neutral'}>{text}</Lozenge>;
    case 'readiness':
      return text === '' ? null : <Lozenge tone={item.ready ? 'success' : 'warning'}>{text}</Lozenge>;
    default:
      return text;
  }
};

/** One work item. Of the same height as all others, at its place in the scrolled list. */
export const Row = memo((props: RowProps) => {
  const { line, index, top, columns, selected, current, actions } = props;
  const { id, key } = line.item;
  return (
    <div
      role="row"
      className={`list-row${selected ? ' list-row-selected' : ''}`}
      aria-rowindex={index + 2}
      data-index={index}
      tabIndex={current ? 0 : -1}
      style={{ top: `${top}px` }}
      onFocus={() => {
        if (!current) actions.focus(index);
      }}
    >
      <div role="cell" className="list-cell">
        <input
          type="checkbox"
          aria-label={`Select ${key}`}
          checked={selected}
          tabIndex={current ? 0 : -1}
          onClick={(event) => actions.select(id, event.shiftKey)}
          onChange={() => undefined}
        />
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="cell"
          className={`list-cell list-${column.id}${column.numeric ? ' list-number' : ''}`}
          title={column.id === 'summary' || column.id === 'note' ? column.text(line) : undefined}
        >
          {contentOf(column, props)}
        </div>
      ))}
    </div>
  );
});
