import './reject-dialog.css';

import { type FormEvent, useState } from 'react';

import type { Transition } from '../../src/jira/transitions';
import { newCallId } from '../ui/bridge';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Message } from '../ui/message';
import { closeIssue } from './close';
import { ReasonField, refusedReason } from './reason-field';

export interface CloseDialogProps {
  readonly issueId: string;
  /** At least one. */
  readonly ways: readonly Transition[];
  readonly onClose: () => void;
  /** It is closed, in this status. */
  readonly onClosed: (status: string) => void;
}

/** Asks why it will not be delivered, and where it goes where there are several such statuses. */
const CloseDialog = ({ issueId, ways, onClose, onClosed }: CloseDialogProps) => {
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [chosen, setChosen] = useState<string>(ways[0]?.id ?? '');
  const [tried, setTried] = useState<{ readonly reason: string; readonly id: string } | null>(null);
  const way = ways.find(({ id }) => id === chosen) ?? ways[0];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const text = reason.trim();
    const why = refusedReason(text);
    setRefused(why);
    if (why !== null || way === undefined) return;
    const attempt = tried?.reason === text ? tried : { reason: text, id: newCallId() };
    setTried(attempt);
    setBusy(true);
    const no = await closeIssue({ issueId, way, reason: text, callId: attempt.id });
    setBusy(false);
    setFailed(no);
    if (no !== null) return;
    onClose();
    onClosed(way.to.name);
  };

  return (
    <Dialog title="Close without delivery" onClose={() => (busy ? undefined : onClose())}>
      <form className="reject" noValidate onSubmit={(event) => void submit(event)}>
        <ReasonField reason={reason} why={refused} onChange={setReason} />
        {ways.length > 1 && (
          <label className="reject-label">
            Status{' '}
            <select value={way?.id} onChange={(event) => setChosen(event.target.value)}>
              {ways.map(({ id, to }) => (
                <option key={id} value={id}>
                  {to.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <p className="reject-where">
          It goes to {way?.to.name}. No criteria and no Definition of Done are asked for, and it counts as nothing
          delivered.
        </p>
        {failed !== null && (
          <Message tone="danger" title="It was not closed" alert>
            <p>{failed}</p>
          </Message>
        )}
        <div className="reject-buttons">
          <Button look="subtle" onClick={() => (busy ? undefined : onClose())}>
            Cancel
          </Button>
          <Button look="danger" type="submit" busy={busy}>
            Close without delivery
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default CloseDialog;
