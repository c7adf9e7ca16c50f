import './number-field.css';

import { type FormEvent, useEffect, useId, useRef, useState } from 'react';

import { commonTexts } from '../../src/messages/en/common';
import { Button } from './button';
import { Icon } from './icon';
import { useFormat, useMessages } from './messages';
import { useTypedNumber } from './use-typed-number';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Absent: it cannot be edited here. */
  readonly onSave?: ((value: number | null) => Promise<boolean>) | undefined;
}

const Editor = ({ label, value, onSave, onDone }: NumberFieldProps & { readonly onDone: () => void }) => {
  const { read, typable } = useTypedNumber();
  const [typed, setTyped] = useState(() => typable(value));
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const texts = useMessages(commonTexts);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const number = read(typed);
    setWhy(number.ok ? null : number.why);
    if (!number.ok) {
      input.current?.focus();
      return;
    }
    setBusy(true);
    const saved = number.value === value || (await onSave?.(number.value)) !== false;
    setBusy(false);
    if (saved) onDone();
  };

  return (
    <form
      className="number-editor"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        className="number-input"
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        aria-invalid={why !== null || undefined}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button look="primary" type="submit" busy={busy} label={texts.number.save({ label })}>
        {texts.save}
      </Button>
      <Button look="subtle" onClick={onDone} label={texts.number.cancel({ label })}>
        {texts.cancel}
      </Button>
      {why !== null && (
        <p className="number-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
    </form>
  );
};

/** A number that is edited where it stands: press it, type, Enter saves and Escape leaves it as it was. */
export const NumberField = ({ label, value, onSave }: NumberFieldProps) => {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  const texts = useMessages(commonTexts);
  const { number } = useFormat();

  useEffect(() => {
    if (!editing && left.current) button.current?.focus();
    left.current = editing;
  }, [editing]);

  const text = value === null ? '–' : number(value);
  if (onSave === undefined) return <span className="number-text">{value === null ? <NoNumber /> : text}</span>;
  if (editing) return <Editor label={label} value={value} onSave={onSave} onDone={() => setEditing(false)} />;
  return (
    <button
      ref={button}
      type="button"
      className="number-button"
      aria-label={value === null ? texts.number.editNone({ label }) : texts.number.edit({ label, value: text })}
      onClick={() => setEditing(true)}
    >
      <span className="number-text">{text}</span>
      <Icon name="pencil" />
    </button>
  );
};

/** A dash, and a word for those who cannot see it. */
export const NoNumber = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">{useMessages(commonTexts).none}</span>
  </>
);
