import { useId, useState } from 'react';

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { waitingTexts } from '../../../src/messages/en/waiting';
import { Button } from '../../ui/button';
import { DialogPart } from '../../ui/dialog-part';
import { Message } from '../../ui/message';
import { useAllMessages, useMessages } from '../../ui/messages';
import { acceptOne, answerEach, type Judge, type BulkOutcome, rejectOne } from './answer-in-bulk';

// Few reject several, and it is shown in a frame of its own.
const loadRejectSeveral = () => import('../../work-item/reject-several-dialog');

const Refusals = ({
  outcomes,
  onOpen,
}: {
  readonly outcomes: readonly BulkOutcome[];
  readonly onOpen: (id: string) => void;
}) => {
  const { bulk } = useMessages(waitingTexts);
  const refused = outcomes.filter(({ why }) => why !== null);
  if (refused.length === 0) return null;
  return (
    <Message tone="warning" title={bulk.refused({ count: refused.length })}>
      <ul className="waiting-refusals">
        {refused.map(({ item, why }) => (
          <li key={item.id}>
            <Button look="link" onClick={() => onOpen(item.id)}>
              {item.key}
            </Button>{' '}
            <span dir="auto">{bulk.refusedOne({ summary: item.summary, why: why ?? '' })}</span>
          </li>
        ))}
      </ul>
    </Message>
  );
};

export interface ManyProps {
  readonly items: readonly BacklogItem[];
  readonly all: number;
  readonly me: string | null;
  readonly projectOf: (item: BacklogItem) => string;
  readonly onSelectAll: (all: boolean) => void;
  readonly onOpen: (id: string) => void;
  readonly onDone: (answer: 'accepted' | 'rejected', outcomes: readonly BulkOutcome[]) => void;
}

/** Answers for all that are selected, and says of each one that was refused why. */
const BulkAnswer = ({ items, all, me, projectOf, onSelectAll, onOpen, onDone }: ManyProps) => {
  const messages = useAllMessages();
  const { bulk } = messages.of(waitingTexts);
  const [isAsking, setIsAsking] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const [outcomes, setOutcomes] = useState<readonly BulkOutcome[]>([]);
  const id = useId();
  const judge = (item: BacklogItem): Judge => ({ projectId: projectOf(item), me, messages });
  const none = items.length === 0 ? `${id}-none` : undefined;

  const answer = async (kind: 'accepted' | 'rejected', one: (item: BacklogItem) => Promise<void>): Promise<void> => {
    setOutcomes([]);
    setLeft(items.length);
    const after = await answerEach(items, one, () => setLeft((count) => (count === null ? null : count - 1)), messages);
    setLeft(null);
    setOutcomes(after);
    onDone(kind, after);
  };

  return (
    <div className="waiting-many">
      <div className="waiting-many-buttons" role="group" aria-label={bulk.label}>
        <label className="waiting-all">
          <input
            type="checkbox"
            checked={items.length === all && all > 0}
            onChange={(event) => onSelectAll(event.target.checked)}
          />
          {items.length === 0 ? bulk.selectAll : bulk.selected({ count: items.length })}
        </label>
        <Button
          busy={left !== null}
          blockedBy={none}
          onClick={() => void answer('accepted', (item) => acceptOne(item, judge(item)))}
        >
          {bulk.accept}
        </Button>
        <Button busy={left !== null} blockedBy={none} onClick={() => setIsAsking(true)}>
          {bulk.reject}
        </Button>
        <span id={`${id}-none`} className="visually-hidden">
          {bulk.none}
        </span>
      </div>
      <p role="status" className="waiting-left">
        {left === null ? '' : bulk.left({ count: left })}
      </p>
      <Refusals outcomes={outcomes} onOpen={onOpen} />
      {isAsking && (
        <DialogPart
          name="reject-several"
          load={loadRejectSeveral}
          data={{ count: items.length }}
          handlers={{
            onClose: () => setIsAsking(false),
            onReason: (reason: string) => void answer('rejected', (item) => rejectOne(item, judge(item), reason)),
          }}
        />
      )}
    </div>
  );
};

export default BulkAnswer;
