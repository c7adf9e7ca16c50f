import './reject-dialog.css';

import { type FormEvent, useState } from 'react';

import { faultOf, maxReason, type TextFault } from '../../src/domain/acceptance/limits';
import { commonTexts } from '../../src/messages/en/common';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useAllMessages } from '../ui/messages';
import { ReasonField } from './reason-field';

export interface RejectSeveralDialogProps {
  readonly count: number;
  readonly onClose: () => void;
  /** All of them are to be rejected for this reason; its opener does it, and says how it went. */
  readonly onReason: (reason: string) => void;
}

/** Asks for the one reason of several rejections. */
const RejectSeveralDialog = ({ count, onClose, onReason }: RejectSeveralDialogProps) => {
  const messages = useAllMessages();
  const { several } = messages.of(rejectionTexts);
  const common = messages.of(commonTexts);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<TextFault | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultOf(reason, maxReason);
    setFault(found);
    if (found !== null) return;
    onClose();
    onReason(reason.trim());
  };
  return (
    <Dialog title={several.title({ count })} onClose={onClose}>
      <form className="reject" noValidate onSubmit={submit}>
        <ReasonField reason={reason} fault={fault} onChange={setReason} />
        <p className="reject-where">{several.sameReason}</p>
        <div className="reject-buttons">
          <Button look="subtle" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button look="danger" type="submit">
            {several.send({ count })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

export default RejectSeveralDialog;
