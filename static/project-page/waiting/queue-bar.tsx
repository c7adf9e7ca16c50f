import { useState } from 'react';

import { waitingTexts } from '../../../src/messages/en/waiting';
import { Busy } from '../../ui/busy';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
import { Part } from '../../ui/part';
import { queueKinds, queueOrders } from './order';
import type { QueueList } from './use-queue';

// Narrowing loads when somebody wants to narrow.
const loadFilters = () => import('./queue-filters');

export interface QueueBarProps {
  readonly of: QueueList;
  readonly mayAnswer: boolean;
  /** Questions can be listed beside the queue. */
  readonly hasQuestions: boolean;
  /** Gives the focus to the list, where the keys are. */
  readonly onGo: () => void;
}

/** What the queue holds, in which order, and which keys there are. */
export const QueueBar = ({ of, mayAnswer, hasQuestions, onGo }: QueueBarProps) => {
  const texts = useMessages(waitingTexts);
  const { kind, setKind, counts, order, setOrder, queue, narrowing, asks, showQuestions } = of;
  const { address, items, isNarrow, onRules } = narrowing;
  const [isOpen, setIsOpen] = useState(isNarrow);
  return (
    <div className="waiting-bar">
      <div className="waiting-kinds" role="group" aria-label={texts.show.label}>
        {queueKinds.map((one) => (
          <button
            key={one}
            type="button"
            className="waiting-kind"
            aria-pressed={one === kind && !asks}
            onClick={() => setKind(one)}
          >
            {texts.show[one]({ count: counts[one] })}
          </button>
        ))}
        {hasQuestions && (
          <button type="button" className="waiting-kind" aria-pressed={asks} onClick={showQuestions}>
            {texts.show.questions}
          </button>
        )}
      </div>
      <label className="waiting-order">
        {texts.order}{' '}
        <select
          value={order}
          onChange={(event) => setOrder(queueOrders.find((one) => one === event.target.value) ?? 'age')}
        >
          {queueOrders.map((one) => (
            <option key={one} value={one}>
              {texts.orders[one]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button button-subtle"
        aria-expanded={isOpen || isNarrow}
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.filters}
      </button>
      {queue.length > 0 && !asks && (
        <p className="waiting-keys">
          <Button look="link" onClick={onGo}>
            {mayAnswer ? texts.keys.go : texts.keys.read}
          </Button>{' '}
          {mayAnswer ? texts.keys.answer : texts.keys.move}
        </p>
      )}
      {(isOpen || isNarrow) && (
        <div className="waiting-filters">
          <Part
            load={loadFilters}
            waiting={<Busy label={texts.filtersLoading} />}
            props={{ items, address, onRules }}
          />
        </div>
      )}
    </div>
  );
};
