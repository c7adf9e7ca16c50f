import { useEffect, useId, useRef } from 'react';

import { panelTexts } from '../../src/messages/en/panel';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';

export interface TakeBackProps {
  readonly question: string;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}

/** Asks before another person's confirmation, or a reason that somebody typed, is taken back. */
export const TakeBack = ({ question, onTakeBack, onClose }: TakeBackProps) => {
  const texts = useMessages(panelTexts).tick;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <div
      className="not-applicable"
      role="group"
      aria-labelledby={id}
      ref={group}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p className="take-back-question" id={id} dir="auto">
        {question}
      </p>
      <Button look="danger" onClick={onTakeBack} describedBy={id}>
        {texts.takeBack}
      </Button>
      <Button look="subtle" onClick={onClose}>
        {texts.leave}
      </Button>
    </div>
  );
};
