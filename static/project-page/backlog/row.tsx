import { memo, type ReactNode } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { backlogTexts } from '../../../src/messages/en/backlog';
import type { Bound } from '../../../src/messages/section';
import { lozengeClass } from '../../ui/lozenge';
import type { Tone } from '../../ui/tone';
import { useMessages } from '../../ui/messages';
import type { Column, ColumnId, Line } from './columns';
import { type Move, ValueEditor } from './value-editor';

const statusTones: Readonly<Record<string, Tone>> = { new: 'neutral', indeterminate: 'information', done: 'success' };

/** What a row asks of the list around it; the same functions for all rows, so that rows are drawn again only when they change. */
export interface RowActions {
  readonly select: (id: string, range: boolean) => void;
  readonly open: (id: string) => void;
  /** Begins to edit the value, with what the first key typed. */
  readonly edit: (id: string, first: string | null) => void;
  readonly leave: (id: string) => void;
  readonly save: (id: string, value: number | null, move: Move) => void;
  readonly invalid: (key: string, typed: string | null, why: string) => void;
  readonly focus: (index: number) => void;
}

/** What the first key typed into the value that is edited; null where the value itself is edited. */
export interface Editing {
  readonly first: string | null;
}

export interface RowProps {
  readonly line: Line;
  readonly index: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly selected: boolean;
  /** The row that the arrow keys stand on: its controls are in the tab order. */
  readonly current: boolean;
  /** Null: it is not edited. */
  readonly editing: Editing | null;
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

type ListTexts = Bound<typeof backlogTexts.texts>['list'];

/** The value: read, or edited where it stands. A function like the next one. */
const valueIn = (text: string, { line: { item }, current, editing, actions }: RowProps, texts: ListTexts) => {
  const { id, key, value } = item;
  return editing === null ? (
    <button
      type="button"
      className="value-button"
      tabIndex={current ? 0 : -1}
      aria-label={text === '' ? texts.editNone({ key }) : texts.edit({ key, value: text })}
      onClick={() => actions.edit(id, null)}
    >
      {text === '' ? '–' : text}
    </button>
  ) : (
    <ValueEditor
      itemKey={key}
      value={value}
      first={editing.first}
      onSave={(next, move) => actions.save(id, next, move)}
      onCancel={() => actions.leave(id)}
      onInvalid={(typed, why) => actions.invalid(key, typed, why)}
    />
  );
};

/** A function, not a component: hundreds of cells come into sight with every turn of a wheel. */
const contentOf = (id: ColumnId, text: string, props: RowProps, texts: ListTexts): ReactNode => {
  const { line, current, mayEdit, actions } = props;
  if (id === 'value') return mayEdit ? valueIn(text, props, texts) : text;
  if (id !== 'key') return text;
  return (
    <a
      href={`#${line.item.key}`}
      tabIndex={current ? 0 : -1}
      onClick={(event) => {
        event.preventDefault();
        actions.open(line.item.id);
      }}
    >
      {text}
    </a>
  );
};

/** One work item. Of the same height as all others, at its place in the scrolled list. */
export const Row = memo((props: RowProps) => {
  const { line, index, top, columns, selected, current, editing, actions } = props;
  const { id, key } = line.item;
  const { list } = useMessages(backlogTexts);
  return (
    <div
      role="row"
      className={`list-row${selected ? ' list-row-selected' : ''}${editing === null ? '' : ' list-row-editing'}`}
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
          aria-label={list.select({ key })}
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
            dir={column.free ? 'auto' : undefined}
            className={classOf(column, toneOf(column.id, line.item), long)}
            title={long ? text : undefined}
          >
            {contentOf(column.id, text, props, list)}
          </div>
        );
      })}
    </div>
  );
});
