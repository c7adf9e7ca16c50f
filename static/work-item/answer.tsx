import './answer.css';

import { useId, useState } from 'react';

import { transitionsIntoDelivered, transitionToAccept, type Transition } from '../../src/jira/transitions';
import { Button } from '../ui/button';
import type { Governed } from './build-view-model';

export interface AnswerProps {
  readonly of: Governed;
  readonly onAccept: (way: Transition) => Promise<unknown>;
  readonly onReject: () => void;
  /** Null: there is nothing to close it with. */
  readonly onClose: (() => void) | null;
}

/** Why Accept cannot be pressed now; null when it can. */
export const acceptBlocked = ({ item, done, policy, transitions: ways, mayTransition }: Governed): string | null => {
  if (!mayTransition) return 'You may not move work items in this project. A project admin can allow it.';
  const missing = done.missing.length;
  if (policy.mode === 'block' && missing > 0)
    return missing === 1
      ? 'One thing is missing first; it is named below.'
      : `${missing} things are missing first; they are named below.`;
  if (transitionsIntoDelivered(ways, policy).length === 0)
    return `Jira offers you no move from ${item.status.name} to a status where work is delivered. Move it on first.`;
  return null;
};

/** Why Reject cannot be pressed now; null when it can. */
export const rejectBlocked = ({ item }: Governed): string | null =>
  item.status.category === 'new'
    ? `It is still in ${item.status.name}: nothing was delivered that could be rejected.`
    : null;

/** The answers, for those who may give them. A disabled one says why beneath it, where everybody can read it. */
export const Answer = ({ of, onAccept, onReject, onClose }: AnswerProps) => {
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = useId();
  const ways = transitionsIntoDelivered(of.transitions, of.policy);
  const way = ways.find((one) => one.id === chosen) ?? transitionToAccept(of.transitions, of.policy);
  const asks = ways.length > 1 && way === null;
  const blocked = acceptBlocked(of);
  const noAccept = blocked ?? (asks ? 'Choose the status that it goes to.' : null);
  const noReject = rejectBlocked(of);

  const accept = async (): Promise<void> => {
    if (way === null) return;
    setBusy(true);
    await onAccept(way);
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
          Accept
        </Button>
        {ways.length > 1 && blocked === null && (
          <label className="answer-way">
            into{' '}
            <select value={way?.id ?? ''} onChange={(event) => setChosen(event.target.value)}>
              {way === null && <option value="">Choose…</option>}
              {ways.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.to.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button blockedBy={noReject === null ? undefined : `${id}-reject`} onClick={onReject}>
          Reject…
        </Button>
        {onClose !== null && <Button onClick={onClose}>Close without delivery…</Button>}
      </div>
      {noAccept !== null && (
        <p className="answer-why" id={`${id}-accept`}>
          {noAccept}
        </p>
      )}
      {noReject !== null && (
        <p className={noAccept === null ? 'answer-why' : 'visually-hidden'} id={`${id}-reject`}>
          {noReject}
        </p>
      )}
    </div>
  );
};
