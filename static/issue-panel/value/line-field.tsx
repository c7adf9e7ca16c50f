import './value.css';

import { useId } from 'react';

export interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputMode?: 'text' | 'decimal';
  readonly type?: 'text' | 'date';
  readonly fault?: string | null;
}

/** One line of text or a number, with its label above and what is wrong with it below. */
export const LineField = ({
  label,
  value,
  onChange,
  inputMode = 'text',
  type = 'text',
  fault = null,
}: LineFieldProps) => {
  const id = useId();
  return (
    <div>
      <label className="value-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className="value-field"
        dir={inputMode === 'text' ? 'auto' : undefined}
        inputMode={inputMode}
        autoComplete="off"
        value={value}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault === null ? undefined : `${id}-why`}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault !== null && (
        <p className="value-fault" id={`${id}-why`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
};
