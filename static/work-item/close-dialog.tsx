import './reject-dialog.css';

import { type FormEvent, useState } from 'react';

import { faultOf, maxReason, type TextFault } from '../../src/domain/acceptance/limits';
import type { Transition } from '../../src/jira/transitions';
import { commonTexts } from '../../src/messages/en/common';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { failureText } from '../../src/messages/failure-text';
import { newCallId } from '../ui/invoke-function';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Message } from '../ui/message';
import { useAllMessages } from '../ui/messages';
import { closeIssue } from './close';
import { ReasonField } from './reason-field';

export interface CloseDialogProps {
  readonly issueId: string;
  /** At least one. */
  readonly transitions: readonly Transition[];
  readonly onClose: () => void;
  /** It is closed, in this status. */
  readonly onClosed: (status: string) => void;
}

/** Asks why it will not be delivered, and where it goes where there are several such statuses. */
const CloseDialog = ({ issueId, transitions, onClose, onClosed }: CloseDialogProps) => {
  const messages = useAllMessages();
  const texts = messages.of(rejectionTexts).close;
  const common = messages.of(commonTexts);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<TextFault | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string>(transitions[0]?.id ?? '');
  const [tried, setTried] = useState<{ readonly reason: string; readonly id: string } | null>(null);
  const transition = transitions.find(({ id }) => id === chosen) ?? transitions[0];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const text = reason.trim();
    const found = faultOf(text, maxReason);
    setFault(found);
    if (found !== null || transition === undefined) return;
    const attempt = tried?.reason === text ? tried : { reason: text, id: newCallId() };
    setTried(attempt);
    setBusy(true);
    const why = await closeIssue({ issueId, transition, reason: text, callId: attempt.id });
    setBusy(false);
    setFailed(why && failureText(messages, why));
    if (why !== null) return;
    onClose();
    onClosed(transition.to.name);
  };

  return (
    <Dialog title={texts.title} onClose={() => (busy ? undefined : onClose())}>
      <form className="reject" noValidate onSubmit={(event) => void submit(event)}>
        <ReasonField reason={reason} fault={fault} onChange={setReason} />
        {transitions.length > 1 && (
          <label className="reject-label">
            {texts.status}{' '}
            <select value={transition?.id} onChange={(event) => setChosen(event.target.value)}>
              {transitions.map(({ id, to }) => (
                <option key={id} value={id}>
                  {to.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className="reject-where">{texts.where({ status: transition?.to.name ?? '' })}</p>
        {failed !== null && (
          <Message tone="danger" title={texts.failed} alert>
            <p>{failed}</p>
          </Message>
        )}
        <div className="reject-buttons">
          <Button look="subtle" onClick={() => (busy ? undefined : onClose())}>
            {common.cancel}
          </Button>
          <Button look="danger" type="submit" busy={busy}>
            {texts.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default CloseDialog;
