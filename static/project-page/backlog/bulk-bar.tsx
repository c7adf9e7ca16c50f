import { type FormEvent, useId, useState } from 'react';

import { Button } from '../../ui/button';
import { useTypedNumber } from '../../ui/use-typed-number';

export interface BulkBarProps {
  readonly count: number;
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onSet: (value: number | null) => void;
  readonly onClear: () => void;
}

/** What can be done to all that is selected. */
export const BulkBar = ({ count, mayEdit, busy, onSet, onClear }: BulkBarProps) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const { read } = useTypedNumber();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typedNumber = read(typed.trim() === '' ? '?' : typed);
    setWhy(typedNumber.ok ? '' : typedNumber.why);
    if (typedNumber.ok && typedNumber.value !== null) onSet(typedNumber.value);
  };
  return (
    <form className="bulk" noValidate aria-label="Selected work items" onSubmit={submit}>
      <span role="status">{count} selected</span>
      {mayEdit && (
        <>
          <label htmlFor={id}>Business value</label>
          <input
            id={id}
            className="choice-select bulk-value"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-invalid={why !== '' || undefined}
            aria-describedby={why === '' ? undefined : `${id}-why`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button look="primary" type="submit" busy={busy}>
            Set for all
          </Button>
          <Button onClick={() => onSet(null)}>Empty it</Button>
        </>
      )}
      <Button look="subtle" onClick={onClear}>
        Select none
      </Button>
      {why !== '' && (
        <span className="bulk-why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
    </form>
  );
};
