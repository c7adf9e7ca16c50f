import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';

import { commonTexts } from '../../../src/messages/en/common';
import { useMessages } from '../../ui/messages';
import { readNumber } from '../../ui/number-field';

export interface ValueEditorProps {
  readonly itemKey: string;
  readonly value: number | null;
  readonly onSave: (value: number | null) => void;
  readonly onCancel: () => void;
}

/** The business value in its row: type, Enter saves and Escape leaves it. */
export const ValueEditor = ({ itemKey, value, onSave, onCancel }: ValueEditorProps) => {
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  const [why, setWhy] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const texts = useMessages(commonTexts);
  // Before the next key is pressed, which may be at once.
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readNumber(typed);
    if ('code' in read) setWhy(texts.number[read.code]);
    else onSave(read.value);
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
