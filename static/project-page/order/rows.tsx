import { type DragEvent, type KeyboardEvent, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { PlanRow, Reason } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { projectTexts } from '../../../src/messages/en/project';
import { sayCode } from '../../../src/messages/section';
import { Button } from '../../ui/button';
import { useFormat, useMessages } from '../../ui/messages';
import { viewIssue } from '../bridge';
import { type KeptReason, useKeptReasons } from './kept-reasons';

/** So many rows are drawn at first, and with each press. */
const screenful = 100;

export interface RowsProps {
  readonly rows: readonly PlanRow[];
  readonly itemOf: (id: string) => BacklogItem | undefined;
  /** Puts a row at the place of another one of those shown; absent where nothing may be moved. */
  readonly onMove?: ((id: string, to: number) => void) | undefined;
  readonly canMove: (id: string) => boolean;
  /** How often reasons were kept since the page was opened. */
  readonly keptTimes: number;
}

const Shift = ({ from, to }: PlanRow) => {
  const texts = useMessages(orderTexts);
  if (from === to) return <span className="order-stays">{texts.stays({ to })}</span>;
  const count = Math.abs(from - to);
  return (
    <>
      <span className="order-rank">{texts.rank({ from, to })}</span>
      <span className={from > to ? 'order-up' : 'order-down'}>
        {from > to ? texts.up({ count }) : texts.down({ count })}
      </span>
    </>
  );
};

interface RowProps extends RowsProps {
  readonly kept: KeptReason | undefined;
  readonly row: PlanRow;
  readonly index: number;
}

/** Alt and an arrow, or the mouse, moves a row to the place of another. */
const useMoving = ({ row, index, rows, onMove, canMove }: RowProps) => {
  if (onMove === undefined || !canMove(row.id)) return {};
  const step = (by: number): number => {
    let next = index + by;
    while (rows[next] !== undefined && !canMove(rows[next]?.id ?? '')) next += by;
    return next;
  };
  return {
    draggable: true,
    onDragStart: ({ dataTransfer }: DragEvent) => dataTransfer.setData('text/plain', row.id),
    onKeyDown: (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      event.preventDefault();
      const to = step(event.key === 'ArrowUp' ? -1 : 1);
      if (rows[to] !== undefined) onMove(row.id, to);
    },
  };
};

const Row = (props: RowProps) => {
  const { row, index, itemOf, onMove, canMove, kept } = props;
  const texts = useMessages(orderTexts);
  const { notShown } = useMessages(projectTexts);
  const { number } = useFormat();
  const item = itemOf(row.id);
  const moving = useMoving(props);
  const isTarget = onMove !== undefined && canMove(row.id);
  const numberOr = (value: number | null | undefined): string => (value == null ? notShown : number(value));
  return (
    <tr
      {...moving}
      className={row.from === row.to ? undefined : 'order-moves'}
      onDragOver={(event: DragEvent) => {
        if (isTarget) event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        const id = event.dataTransfer.getData('text/plain');
        if (isTarget && id !== '' && id !== row.id) onMove(id, index);
      }}
    >
      <td className="order-place">
        <Shift {...row} />
      </td>
      <th scope="row">
        <a
          href={`#${row.key}`}
          data-row={row.id}
          onClick={(event) => {
            event.preventDefault();
            void viewIssue(row.key);
          }}
        >
          {row.key}
        </a>{' '}
        <span dir="auto">{item?.summary}</span>
      </th>
      <td className="order-number">{numberOr(item?.value)}</td>
      <td className="order-number">{numberOr(item?.points)}</td>
      <td className="order-reason">
        {row.reason === null ? '' : sayCode<Reason>(texts.reason, row.reason)}
        {kept !== undefined && row.from !== row.to && (
          <span className="order-later" dir="auto">
            {texts.kept(kept)}
          </span>
        )}
      </td>
    </tr>
  );
};

/** The proposed order, row by row: where each stands now, where it would, and why. */
export const Rows = (props: RowsProps) => {
  const texts = useMessages(orderTexts);
  const [count, setCount] = useState(screenful);
  const { column } = texts;
  const { rows, keptTimes } = props;
  const keptOf = useKeptReasons(
    rows.slice(0, count).map(({ id }) => id),
    keptTimes,
  );
  return (
    <>
      <div className="order-scroll" role="region" aria-label={column.workItem} tabIndex={0}>
        <table className="order-table">
          <thead>
            <tr>
              <th scope="col">{column.rank}</th>
              <th scope="col">{column.workItem}</th>
              <th scope="col" className="order-number">
                {column.value}
              </th>
              <th scope="col" className="order-number">
                {column.points}
              </th>
              <th scope="col">{column.reason}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, count).map((row, index) => (
              <Row key={row.id} {...props} row={row} index={index} kept={keptOf(row.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > count && (
        <Button onClick={() => setCount(count + screenful)}>
          {texts.more({ count: Math.min(screenful, rows.length - count) })}
        </Button>
      )}
    </>
  );
};
