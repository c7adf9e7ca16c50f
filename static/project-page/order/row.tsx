import type { KeyboardEvent } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { PlanRow, Reason } from '../../../src/domain/order';
import { orderTexts } from '../../../src/messages/en/order';
import { sayCode } from '../../../src/messages/section';
import { useAllMessages, useMessages } from '../../ui/messages';
import { figureText } from '../figure-text';
import { viewIssue } from '../bridge';
import { Handle } from './handle';
import type { KeptReason } from './kept-reasons';
import type { Hand } from './use-hand';

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

export interface RowProps {
  readonly row: PlanRow;
  readonly index: number;
  readonly item: BacklogItem | undefined;
  readonly kept: KeptReason | undefined;
  readonly hand: Hand;
  /** The key of the row that is held, if any. */
  readonly heldKey: string | null;
}

const classOf = ({ row, index, hand }: RowProps): string => {
  const line = hand.lineAt(row.id, index);
  return [
    row.from === row.to ? '' : 'order-moves',
    hand.held?.id === row.id ? 'order-held' : '',
    line === null ? '' : `order-drop-${line}`,
  ]
    .filter((name) => name !== '')
    .join(' ');
};

/** One work item of the proposed order: where it stands now, where it would, and why. */
export const Row = (props: RowProps) => {
  const { row, index, item, kept, hand, heldKey } = props;
  const messages = useAllMessages();
  const texts = messages.of(orderTexts);
  const movable = hand.canMove(row.id);
  return (
    <tr
      className={classOf(props)}
      {...(movable && {
        'data-movable': row.id,
        onKeyDown: (event: KeyboardEvent) => hand.onKeyDown(row.id, index, event),
      })}
    >
      <td className="order-place">
        {movable && (
          <Handle
            {...{ id: row.id, index, hand, heldKey }}
            move={() => texts.own.move({ key: row.key })}
            put={(key) => texts.own.put({ key, rank: row.to, at: row.key })}
          />
        )}
        <Shift {...row} />
      </td>
      <th scope="row">
        <a
          href={`#${row.key}`}
          data-row={row.id}
          // It is the row that is dragged, not the address.
          draggable={false}
          onClick={(event) => {
            event.preventDefault();
            void viewIssue(row.key);
          }}
        >
          {row.key}
        </a>{' '}
        <span dir="auto">{item?.summary}</span>
      </th>
      <td className="order-number">{figureText(messages, item?.value)}</td>
      <td className="order-number">{figureText(messages, item?.points)}</td>
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
