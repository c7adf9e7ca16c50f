import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

import { faultOf, maxNotApplicable, type TextFault } from '../../src/domain/acceptance/limits';
import { commonTexts } from '../../src/messages/en/common';
import { panelTexts } from '../../src/messages/en/panel';
import { Button } from '../ui/button';
import { useMessages } from '../ui/messages';

export interface NotApplicableProps {
  /** What the line is called. */
  readonly text: string;
  /** Gives whether it was saved; why not is said by the line. */
  readonly onSend: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Asks why a line is not applicable. */
export const NotApplicable = ({ text, onSend, onClose }: NotApplicableProps) => {
  const texts = useMessages(panelTexts).tick;
  const common = useMessages(commonTexts);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<TextFault | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const why =
    fault === 'too-long' ? texts.reasonFault[fault]({ max: maxNotApplicable }) : fault && texts.reasonFault[fault];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const typed = reason.trim();
    const found = faultOf(typed, maxNotApplicable);
    setFault(found);
    if (found !== null) return;
    setBusy(true);
    const sent = await onSend(typed);
    setBusy(false);
    if (sent) onClose();
  };
  return (
    <form
      className="not-applicable"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={id}>
        {texts.because}
        <span className="visually-hidden"> {texts.of({ line: text })}</span>
      </label>
      <input
        id={id}
        className="not-applicable-reason"
        dir="auto"
        ref={input}
        autoComplete="off"
        value={reason}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary" busy={busy}>
        {common.save}
      </Button>
      <Button look="subtle" onClick={onClose}>
        {common.cancel}
      </Button>
      {why !== null && (
        <p className="number-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
    </form>
  );
};
