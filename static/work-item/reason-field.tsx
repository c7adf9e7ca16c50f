import { useEffect, useId, useRef } from 'react';

import { maxReason, type TextFault } from '../../src/domain/acceptance/limits';
import { rejectionTexts } from '../../src/messages/en/rejection';
import { useMessages } from '../ui/messages';

export interface ReasonFieldProps {
  readonly reason: string;
  readonly fault: TextFault | null;
  readonly readOnly?: boolean;
  readonly onChange: (reason: string) => void;
}

/** Why something is rejected. Nobody is rejected without a word. */
export const ReasonField = ({ reason, fault, readOnly = false, onChange }: ReasonFieldProps) => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (fault !== null) field.current?.focus();
  }, [fault]);
  const texts = useMessages(rejectionTexts);
  const why = fault === 'too-long' ? texts.reasonFault[fault]({ max: maxReason }) : fault && texts.reasonFault[fault];
  return (
    <div>
      <label className="reject-label" htmlFor={id}>
        {texts.why} <span aria-hidden="true">*</span>
      </label>
      <textarea
        ref={field}
        id={id}
        className="reject-reason"
        dir="auto"
        rows={4}
        required
        autoFocus
        readOnly={readOnly}
        value={reason}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={(event) => onChange(event.target.value)}
      />
      {why !== null && (
        <p className="reject-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
    </div>
  );
};
