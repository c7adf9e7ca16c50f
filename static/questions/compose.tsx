import { useId, useState } from 'react';

import { Button } from '../ui/button';

export interface ComposeProps {
  readonly label: string;
  readonly send: string;
  /** Said where nothing was written. */
  readonly empty: string;
  /** Gives why it was not sent; null when it was, and the text goes. */
  readonly onSend: (text: string) => Promise<string | null>;
}

/** Jira takes more; nobody reads more. */
const most = 5_000;

/** A text that becomes a comment. What could not be sent stays. */
export const Compose = ({ label, send, empty, onSend }: ComposeProps) => {
  const id = useId();
  const [text, setText] = useState('');
  const [why, setWhy] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (busy) return;
    if (text.trim() === '') {
      setWhy(empty);
      return;
    }
    setBusy(true);
    const refusal = await onSend(text.trim());
    setBusy(false);
    setWhy(refusal);
    if (refusal === null) setText('');
  };
  return (
    <form
      className="questions-compose"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={most}
        value={text}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : `${id}-why`}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      {why !== null && (
        <p className="questions-why" id={`${id}-why`} role="alert">
          {why}
        </p>
      )}
      <div>
        <Button type="submit" busy={busy}>
          {send}
        </Button>
      </div>
    </form>
  );
};
