import './answer.css';

import { useId, useState } from 'react';

import {
  acceptBlock,
  rejectBlock,
  transitionsIntoDelivered,
  transitionToAccept,
} from '../../src/domain/acceptance/answers';
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
  /** Null: there is nothing to close it with. */
  readonly onClose: (() => void) | null;
}

/** The answers, for those who may give them. A disabled one says why beneath it, where everybody can read it. */
export const Answer = ({ of, onAccept, onReject, onClose }: AnswerProps) => {
  const texts = useMessages(answerTexts);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const transitions = transitionsIntoDelivered(of.transitions, of.policy);
  const transition =
    transitions.find((one) => one.id === chosen) ?? transitionToAccept(of.transitions, of.policy) ?? undefined;
  const block = acceptBlock(of);
  const noAccept =
    block !== null ? sayCode(texts.acceptBlock, block) : transition === undefined ? texts.chooseStatus : null;
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
        {transitions.length > 1 && block === null && (
          <label className="answer-way">
            {texts.into}{' '}
            <select value={transition?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
              {transition === undefined && <option value="">{texts.choose}</option>}
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
        {onClose !== null && <Button onClick={onClose}>{texts.close}</Button>}
      </div>
      {noAccept !== null && (
        <p className="answer-why" id={`${id}-accept`}>
          {noAccept}
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
