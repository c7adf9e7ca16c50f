import './reject-dialog.css';

import { type FormEvent, useState } from 'react';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { ReasonField, refusedReason } from './reason-field';
import { reject, type Rejected, stepsOf } from './reject';

export interface RejectDialogProps {
  readonly of: Rejected;
  /** The criteria and the lines of the Definition of Done that can be named as failed. */
  readonly criteria: readonly string[];
  readonly lines: readonly string[];
  /** What moving it means here, in words. */
  readonly where: string;
  readonly onClose: () => void;
  /** All or some of it was done: the work item must be read again. */
  readonly onSent: (complete: boolean) => void;
}

const maxFailed = 50;
const cut = (text: string): string => (text.length > 500 ? `${text.slice(0, 499)}…` : text);

const Choices = ({
  title,
  texts,
  chosen,
  toggle,
}: {
  readonly title: string;
  readonly texts: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (text: string) => void;
}) =>
  texts.length === 0 ? null : (
    <fieldset className="reject-choices">
      <legend>{title}</legend>
      {texts.map((text) => (
        <label key={text} className="reject-choice">
          <input type="checkbox" checked={chosen.has(text)} onChange={() => toggle(text)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );

/** Asks why, and what failed; then says of each step whether it was done. */
const RejectDialog = ({ of, criteria, lines, where, onClose, onSent }: RejectDialogProps) => {
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [why, setWhy] = useState<string | null>(null);
  const [steps, setSteps] = useState(() => stepsOf(of));
  const [busy, setBusy] = useState(false);
  const begun = steps.some(({ state }) => state !== 'open');
  const recorded = steps.some(({ name, state }) => name === 'record' && state === 'done');

  const toggle = (text: string): void => {
    const next = new Set(chosen);
    if (!next.delete(text)) next.add(text);
    setChosen(next);
  };

  const close = (): void => {
    if (busy) return;
    onClose();
    if (begun) onSent(false);
  };

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const refused = refusedReason(reason);
    setWhy(refused);
    if (refused !== null) return;
    setBusy(true);
    const failed = [...chosen].slice(0, maxFailed).map(cut);
    const after = await reject(steps, of, { reason: reason.trim(), failed }, setSteps);
    setBusy(false);
    if (after.every(({ state }) => state === 'done')) {
      onClose();
      onSent(true);
    }
  };

  return (
    <Dialog title="Reject" onClose={close}>
      <form className="reject" noValidate onSubmit={(event) => void submit(event)}>
        <ReasonField reason={reason} why={why} readOnly={recorded} onChange={setReason} />
        {!recorded && (
          <>
            <Choices title="Acceptance criteria that failed" texts={criteria} chosen={chosen} toggle={toggle} />
            <Choices title="Definition of Done that failed" texts={lines} chosen={chosen} toggle={toggle} />
            <p className="reject-where">{where}</p>
          </>
        )}
        {begun && (
          <div role="status">
            <ul className="reject-steps">
              {steps.map(({ name, what, state, why: refusal }) => (
                <li key={name}>
                  <Icon
                    name={state === 'done' ? 'check' : state === 'failed' ? 'cross' : 'dash'}
                    tone={state === 'done' ? 'success' : state === 'failed' ? 'danger' : 'subtle'}
                  />
                  <span>
                    {what}: {state === 'done' ? 'done' : state === 'failed' ? `not done. ${refusal ?? ''}` : 'not yet'}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="reject-buttons">
          <Button look="subtle" onClick={close}>
            {recorded ? 'Leave it so' : 'Cancel'}
          </Button>
          <Button look="danger" type="submit" busy={busy}>
            {begun && !busy ? 'Try what failed again' : 'Reject'}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default RejectDialog;
