import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';

import { useTypedNumber } from '../../ui/use-typed-number';

export interface ValueEditorProps {
  readonly itemKey: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
  readonly onCancel: () => void;
}

/** The business value in its row: type, Enter saves and Escape leaves it. */
export const ValueEditor = ({ itemKey, value, onSave, onCancel }: ValueEditorProps) => {
  const { read, typable } = useTypedNumber();
  const [typed, setTyped] = useState(() => typable(value));
  const [why, setWhy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  // Before the next key is pressed, which may be at once.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const number = read(typed);
    if (number.ok) onSave(number.value);
    else setWhy(number.why);
  };
  return (
    <form className="value-form" noValidate onSubmit={submit}>
      <input
        ref={input}
        className="value-input"
        inputMode="decimal"
        autoComplete="off"
        aria-label={`Business value of ${itemKey}`}
        aria-invalid={why !== '' || undefined}
        title={why || 'Enter saves, Escape leaves it'}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={onCancel}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') onCancel();
        }}
      />
      <span className="visually-hidden" role="alert">
        {why}
      </span>
    </form>
  );
};
