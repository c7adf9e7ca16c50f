import type { Order } from '../../../src/domain/backlog/order';
import { backlogTexts } from '../../../src/messages/en/backlog';
import { useMessages } from '../../ui/messages';
import type { Line } from './columns';
import { isNarrowed, type View } from './view';

export interface SumProps {
  readonly shown: readonly Line[];
  /** Of all open work items. */
  readonly count: number;
  readonly view: View;
  readonly order: Order | null;
}

/** What the list holds as it is narrowed, and how far its order follows value. */
export const Sum = ({ shown, count, view, order }: SumProps) => {
  const texts = useMessages(backlogTexts);
  const points = shown.reduce((sum, { item }) => sum + (item.points ?? 0), 0);
  return (
    <>
      {isNarrowed(view) ? texts.sumOf({ shown: shown.length, count, points }) : texts.sum({ count, points })}{' '}
      {order !== null && texts.claim[order.claim]}
    </>
  );
};
