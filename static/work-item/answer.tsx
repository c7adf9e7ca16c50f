import './answer.css';

import { useId, useState } from 'react';

import { acceptBlock, acceptTransitions, rejectBlock } from '../../src/domain/acceptance/answers';
import type { Transition } from '../../src/jira/transitions';
import { answerTexts } from '../../src/messages/en/answer';
import { sayCode } from '../../src/messages/section';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';
import type { Governed } from './build-view-model';

export interface AnswerProps {
  readonly of: Governed;
  readonly onAccept: (transition: Transition) => Promise<unknown>;
  readonly onReject: () => void;
}

/** The two answers, for those who may give them. A disabled one says why beneath it, where everybody can read it. */
export const Answer = ({ of, onAccept, onReject }: AnswerProps) => {
  const texts = useMessages(answerTexts);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const transitions = acceptTransitions(of.transitions);
  const transition = transitions.find((one) => one.id === chosen) ?? transitions[0];
  const noAccept = acceptBlock(of);
  const noReject = rejectBlock(of);

  const accept = async (): Promise<void> => {
    if (transition === undefined) return;
    setBusy(true);
    await onAccept(transition);
    setBusy(false);
  };

  return (
    <div className="answer">
      <div className="answer-buttons">
        <Button
          look="primary"
          busy={busy}
          blockedBy={noAccept === null ? undefined : `${id}-accept`}
          onClick={() => void accept()}
        >
          {texts.accept}
        </Button>
        {transitions.length > 1 && noAccept === null && (
          <label className="answer-way">
            {texts.into}{' '}
            <select value={transition?.id} onChange={(event) => setChosen(event.target.value)}>
              {transitions.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.to.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button blockedBy={noReject === null ? undefined : `${id}-reject`} onClick={onReject}>
          {texts.reject}
        </Button>
      </div>
      {noAccept !== null && (
        <p className="answer-why" id={`${id}-accept`}>
          {sayCode(texts.acceptBlock, noAccept)}
        </p>
      )}
      {noReject !== null && (
        <p className={noAccept === null ? 'answer-why' : 'visually-hidden'} id={`${id}-reject`}>
          {sayCode(texts.rejectBlock, noReject)}
        </p>
      )}
    </div>
  );
};
