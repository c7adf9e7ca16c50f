import { memo, type ReactNode } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { lozengeClass, type Tone } from '../../ui/lozenge';
import type { Column, ColumnId, Line } from './columns';
import { ValueEditor } from './value-editor';

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

/** Whether a text may be too long for its cell. Clipping costs time with every row, so that nothing else is clipped. */
const isLong = (text: string, { width }: Column): boolean => text.length * 8 + 16 > width;

/** The colour of a cell that tells a state; null for all others. */
const toneOf = (id: ColumnId, { status, readiness, ready }: BacklogItem): Tone | null => {
  if (id === 'status') return statusTones[status.category] ?? 'neutral';
  if (id === 'readiness' && readiness !== null)
    return readiness === 'unknown' ? 'neutral' : ready ? 'success' : 'warning';
  return null;
};

const classOf = ({ id, numeric }: Column, tone: Tone | null, long: boolean): string =>
  `list-cell list-${id}${numeric ? ' list-number' : ''}${tone === null ? '' : ` ${lozengeClass(tone)}`}${long ? ' list-cut' : ''}`;

/** A function, not a component: hundreds of cells come into sight with every turn of a wheel. */
const contentOf = (id: ColumnId, text: string, { line, current, editing, mayEdit, actions }: RowProps): ReactNode => {
  const { item } = line;
  const tabIndex = current ? 0 : -1;
  switch (id) {
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
      return editing ? (
        <ValueEditor
          itemKey={item.key}
          value={item.value}
          onSave={(value) => actions.save(item.id, value)}
          onCancel={() => actions.edit(null)}
        />
      ) : (
        <button
          type="button"
          className="value-button"
          tabIndex={tabIndex}
          aria-label={`Business value of ${item.key}: ${text === '' ? 'none' : text}. Edit`}
          onClick={() => actions.edit(item.id)}
        >
          {text === '' ? '–' : text}
        </button>
      );
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
      {columns.map((column) => {
        const text = column.text(line);
        const long = isLong(text, column);
        return (
          <div
            key={column.id}
            role="cell"
            className={classOf(column, toneOf(column.id, line.item), long)}
            title={long ? text : undefined}
          >
            {contentOf(column.id, text, props)}
          </div>
        );
      })}
    </div>
  );
});
