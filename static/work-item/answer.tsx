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
  /** Of the title above the list of what is missing: it says why Accept waits. */
  readonly missingId: string;
  readonly onAccept: (transition: Transition) => Promise<unknown>;
  readonly onReject: () => void;
  /** Null: there is nothing to close it with. */
  readonly onClose: (() => void) | null;
}

const StatusChoice = ({
  transitions,
  chosen,
  onChoose,
}: {
  readonly transitions: readonly Transition[];
  readonly chosen: Transition | null;
  readonly onChoose: (id: string) => void;
}) => {
  const texts = useMessages(answerTexts);
  return (
    <label className="answer-way">
      {texts.into}{' '}
      <select value={chosen?.id ?? ''} onChange={(event) => onChoose(event.target.value)}>
        {chosen === null && <option value="">{texts.choose}</option>}
        {transitions.map((one) => (
          <option key={one.id} value={one.id}>
            {one.to.name}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The answers, for those who may give them. A disabled one says why beneath it, where everybody can read it. */
export const Answer = ({ of, missingId, onAccept, onReject, onClose }: AnswerProps) => {
  const texts = useMessages(answerTexts);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const transitions = transitionsIntoDelivered(of.transitions, of.policy);
  const transition = transitions.find((one) => one.id === chosen) ?? transitionToAccept(of.transitions, of.policy);
  const block = acceptBlock(of);
  // What is missing is listed beneath, under a title of its own.
  const isListed = block?.code === 'missing';
  const noAccept = block !== null ? sayCode(texts.acceptBlock, block) : transition === null ? texts.chooseStatus : null;
  const noReject = rejectBlock(of);

  const accept = async (): Promise<void> => {
    if (transition === null) return;
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
          blockedBy={noAccept === null ? undefined : isListed ? missingId : `${id}-accept`}
          onClick={() => void accept()}
        >
          {texts.accept}
        </Button>
        {transitions.length > 1 && block === null && (
          <StatusChoice transitions={transitions} chosen={transition} onChoose={setChosen} />
        )}
        <Button blockedBy={noReject === null ? undefined : `${id}-reject`} onClick={onReject}>
          {texts.reject}
        </Button>
        {onClose !== null && <Button onClick={onClose}>{texts.close}</Button>}
      </div>
      {noAccept !== null && !isListed && (
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
