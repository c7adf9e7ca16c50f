import { useId } from 'react';

export const maxReason = 2_000;

/** What is wrong with a reason, in words; null when it can be sent. */
export const refusedReason = (reason: string): string | null => {
  const text = reason.trim();
  if (text === '') return 'Say why, so that the team knows what to change.';
  return text.length > maxReason ? 'Keep it below 2,000 characters.' : null;
};

export interface ReasonFieldProps {
  readonly reason: string;
  readonly why: string | null;
  readonly readOnly?: boolean;
  readonly onChange: (reason: string) => void;
}

/** Why something is rejected. Nobody is rejected without a word. */
export const ReasonField = ({ reason, why, readOnly = false, onChange }: ReasonFieldProps) => {
  const id = useId();
  return (
    <div>
      <label className="reject-label" htmlFor={id}>
        Why? <span aria-hidden="true">*</span>
      </label>
      <textarea
        id={id}
        className="reject-reason"
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
