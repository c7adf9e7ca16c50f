import { useEffect, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { PlanRow } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { useScreenfuls } from '../../ui/use-printing';
import { Row } from './row';
import { type HandProps, useHand } from './use-hand';
import { useKeptReasons } from './use-kept-reasons';

// Comes once the rows are there, and only for who may rank.
const loadDrag = () => import('./drag');

/** So many rows are drawn at first, and with each press. */
const screenful = 100;
/** Of these so many in the first task: no screen shows more, and a hundred at once keep it waiting. */
const inSight = 30;

/** How many of them may be drawn by now. */
const useDrawn = (count: number): number => {
  const [areAll, setAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAll(true));
    return () => clearTimeout(timer);
  }, []);
  return areAll ? count : Math.min(count, inSight);
};

export interface RowsProps extends HandProps {
  readonly rows: readonly PlanRow[];
  readonly itemOf: (id: string) => BacklogItem | undefined;
  /** How often reasons were kept since the page was opened. */
  readonly keptTimes: number;
}

/** The proposed order, row by row: where each stands now, where it would, and why. */
export const Rows = (props: RowsProps) => {
  const texts = useMessages(orderTexts);
  const { count, more } = useScreenfuls(screenful);
  const { column } = texts;
  const { rows, keptTimes, itemOf } = props;
  const hand = useHand(props);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = rows.slice(0, useDrawn(count));
  const ids = shown.map(({ id }) => id);
  // The handles say where a row would go that was picked up by one of them.
  const heldId = hand.held === null || hand.held.isDragged ? null : hand.held.id;
  const heldKey = rows.find(({ id }) => id === heldId)?.key ?? null;
  const keptOf = useKeptReasons(ids, keptTimes);
  const movable = ids.filter(hand.canMove).join();
  return (
    <>
      <p className="order-hand" role="status">
        {heldKey !== null && texts.own.held({ key: heldKey })}
      </p>
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
          <tbody ref={body}>
            {shown.map((row, index) => (
              <Row key={row.id} {...{ row, index, hand, heldKey }} item={itemOf(row.id)} kept={keptOf(row.id)} />
            ))}
          </tbody>
        </table>
      </div>
      {movable !== '' && <Part load={loadDrag} props={{ body, rows: movable, hand }} />}
      {rows.length > count && (
        <Button onClick={more}>{texts.more({ count: Math.min(screenful, rows.length - count) })}</Button>
      )}
    </>
  );
};
