import { useId, useState, type FormEvent, type ReactNode } from 'react';

type Save = (value: string) => Promise<string | null>;

const Form = ({
  name,
  save,
  onEnd,
  children,
  value,
}: {
  readonly name: string;
  readonly save: Save;
  readonly onEnd: () => void;
  readonly value: string;
  readonly children: ReactNode;
}) => {
  const [refused, setRefused] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const message = await save(value);
    if (message === null) onEnd();
    else setRefused(message);
  };
  return (
    <form
      className="editing"
      aria-label={`Edit ${name}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onEnd();
      }}
    >
      {children}
      {refused !== null && (
        <p className="refused" role="alert">
          {refused}
        </p>
      )}
      <div className="row">
        <button type="submit" className="primary">
          Save
        </button>
        <button type="button" className="subtle" onClick={onEnd}>
          Cancel
        </button>
      </div>
    </form>
  );
};

/** A value that turns into a field when it is pressed, as in Jira; Escape leaves it as it was. */
export const Editable = ({
  name,
  value,
  kind,
  options = [],
  save,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly kind: 'line' | 'text' | 'number' | 'choice';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  /** Undefined: the viewer may not change it. */
  readonly save: Save | undefined;
  readonly children: ReactNode;
}) => {
  const [draft, setDraft] = useState<string | null>(null);
  const id = useId();
  if (save === undefined) return <div className="value">{children}</div>;
  if (draft === null)
    return (
      <div className="value editable">
        <div className="value-shown">{children}</div>
        <button type="button" className="subtle icon edit" aria-label={`Edit ${name}`} onClick={() => setDraft(value)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m3 11.5V13h1.5l7-7L10 4.5zM11 3.5 12.5 5l.8-.8a1 1 0 0 0-1.5-1.5z" />
          </svg>
        </button>
      </div>
    );
  const shared = { id, value: draft, 'aria-label': name, autoFocus: true };
  return (
    <Form name={name} save={save} value={draft} onEnd={() => setDraft(null)}>
      {kind === 'text' && <textarea {...shared} rows={14} onChange={(event) => setDraft(event.target.value)} />}
      {kind === 'choice' && (
        <select {...shared} onChange={(event) => setDraft(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
      {(kind === 'line' || kind === 'number') && (
        <input
          {...shared}
          {...(kind === 'number' ? { type: 'number', step: 'any' } : {})}
          onChange={(event) => setDraft(event.target.value)}
        />
      )}
    </Form>
  );
};
