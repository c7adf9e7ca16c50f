import '../order/order.css';

import { type KeyboardEvent, useRef, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { movedTo } from '../../../src/domain/review/demo-order';
import type { ReviewedItem } from '../../../src/domain/review/standing';
import { projectTexts } from '../../../src/messages/en/project';
import { reviewTexts } from '../../../src/messages/en/review';
import { Button } from '../../ui/button';
import { useAllMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { ItemLink } from '../item-link';
import { Handle } from '../order/handle';
import { type Hand, useHand } from '../order/use-hand';
import { Failed } from './failed';
import { useDoing } from '../../ui/use-doing';
import type { Review } from './use-review';

// Comes once the rows are there, and only for who may move them.
const loadDrag = () => import('../order/drag');

/** So many rows are drawn at first, and with each press. */
const screenful = 100;

export interface AgendaProps {
  readonly review: Review;
  /** In the order in which they are shown. */
  readonly items: readonly ReviewedItem[];
  readonly itemOf: (id: string) => BacklogItem | undefined;
  readonly mayWrite: boolean;
  readonly onShow: (index: number) => void;
}

interface RowProps extends Omit<AgendaProps, 'items' | 'mayWrite'> {
  readonly of: ReviewedItem;
  readonly index: number;
  readonly hand: Hand;
  readonly heldKey: string | null;
}

const Row = ({ of, index, review, itemOf, onShow, hand, heldKey }: RowProps) => {
  const messages = useAllMessages();
  const { agenda: texts, standing, show } = messages.of(reviewTexts);
  const { notShown } = messages.of(projectTexts);
  const item = itemOf(of.id);
  const key = item?.key ?? notShown;
  const movable = hand.canMove(of.id);
  const isHeld = hand.held?.id === of.id;
  const line = hand.lineAt(of.id, index);
  const touched = review.notes.touched.find(({ issueId }) => issueId === of.id)?.areas ?? [];
  const figure = (value: number | null): string => (value === null ? notShown : messages.format.number(value));
  return (
    <tr
      className={`${isHeld ? 'order-held' : ''} ${line === null ? '' : `order-drop-${line}`}`}
      {...(movable && {
        'data-movable': of.id,
        onKeyDown: (event: KeyboardEvent) => hand.onKeyDown(of.id, index, event),
      })}
    >
      <td className="order-place">
        {movable && (
          <Handle
            {...{ id: of.id, index, hand, heldKey }}
            move={() => texts.move({ key })}
            put={(held) => texts.put({ key: held, at: key })}
          />
        )}
        <span>{messages.format.number(index + 1)}</span>
      </td>
      <th scope="row">{item === undefined ? show.gone : <ItemLink item={item} />}</th>
      <td>{standing[of.standing]}</td>
      <td className="order-number">{figure(of.value)}</td>
      <td className="order-number">{figure(of.points)}</td>
      <td dir="auto">{item?.assignee?.name}</td>
      <td dir="auto">{messages.format.list(touched)}</td>
      <td className="review-screen">
        {item !== undefined && (
          <Button look="subtle" onClick={() => onShow(index)}>
            {texts.showOne({ key })}
          </Button>
        )}
      </td>
    </tr>
  );
};

/** The work items of the sprint in the order in which they are shown, which whoever may accept changes by hand. */
export const Agenda = (props: AgendaProps) => {
  const { review, items, itemOf, mayWrite, onShow } = props;
  const messages = useAllMessages();
  const { agenda: texts } = messages.of(reviewTexts);
  const { list } = messages.of(projectTexts);
  const doing = useDoing();
  const [count, setCount] = useState(screenful);
  const [said, setSaid] = useState('');
  const keyOf = (id: string): string => itemOf(id)?.key ?? id;
  const move = (id: string, to: number): void => {
    const order = [
      ...movedTo(
        items.map((one) => one.id),
        id,
        to,
      ),
    ];
    void doing.run(async () => {
      await review.write({ kind: 'order', order });
      setSaid(texts.moved({ key: keyOf(id), to: to + 1 }));
    });
  };
  const hand = useHand({ rows: items, canMove: () => mayWrite, onMove: mayWrite ? move : undefined });
  const body = useRef<HTMLTableSectionElement>(null);
  // The handles say where a row would go that was picked up by one of them.
  const heldKey = hand.held === null || hand.held.isDragged ? null : keyOf(hand.held.id);
  const shown = items.slice(0, count);
  const movable = shown
    .map(({ id }) => id)
    .filter(hand.canMove)
    .join();
  const titles = [list.workItem, texts.standing, list.value, list.points, texts.builder, texts.areas];
  return (
    <section className="sprints-part" aria-labelledby="review-agenda">
      <h3 className="sprints-title" id="review-agenda">
        {texts.title}
      </h3>
      {mayWrite && <p className="sprints-note review-screen">{texts.hint}</p>}
      <p className="order-hand" role="status">
        {heldKey === null ? said : texts.held({ key: heldKey })}
      </p>
      <Failed of={doing} />
      <div className="review-screen">
        <Button look="primary" onClick={() => onShow(0)}>
          {texts.show}
        </Button>
      </div>
      <div className="order-scroll" role="region" aria-label={texts.title} tabIndex={0}>
        <table className="order-table">
          <thead>
            <tr>
              {[texts.place, ...titles].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <td className="review-screen" />
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((of, index) => (
              <Row key={of.id} {...{ of, index, review, itemOf, onShow, hand, heldKey }} />
            ))}
          </tbody>
        </table>
      </div>
      {movable !== '' && <Part load={loadDrag} props={{ body, rows: movable, hand }} />}
      {items.length > count && (
        <Button onClick={() => setCount(count + screenful)}>
          {texts.more({ count: Math.min(screenful, items.length - count) })}
        </Button>
      )}
    </section>
  );
};
