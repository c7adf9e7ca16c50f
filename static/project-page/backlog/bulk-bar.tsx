import { type FormEvent, useId, useState } from 'react';

import { backlogTexts } from '../../../src/messages/en/backlog';
import { Button } from '../../ui/button';
import { useMessages } from '../../ui/messages';
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
  const { bulk } = useMessages(backlogTexts);
  const { read } = useTypedNumber();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = read(typed.trim() === '' ? '?' : typed);
    setWhy(number.ok ? '' : number.why);
    if (number.ok && number.value !== null) onSet(number.value);
  };
  return (
    <form className="bulk" noValidate aria-label={bulk.label} onSubmit={submit}>
      <span role="status">{bulk.selected({ count })}</span>
      {mayEdit && (
        <>
          <label htmlFor={id}>{bulk.value}</label>
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
            {bulk.set}
          </Button>
          <Button busy={busy} onClick={() => onSet(null)}>
            {bulk.clear}
          </Button>
        </>
      )}
      <Button look="subtle" onClick={onClear}>
        {bulk.none}
      </Button>
      {why !== '' && (
        <span className="bulk-why" id={`${id}-why`} role="alert">
          {why}
        </span>
      )}
    </form>
  );
};
