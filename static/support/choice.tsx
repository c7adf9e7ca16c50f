import { useId } from 'react';

import type { Named } from '../../src/domain/shared/named';

export interface ChoiceProps {
  readonly label: string;
  readonly all: readonly Named[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of a few, with its label above. */
export const Choice = ({ label, all, value, onChange }: ChoiceProps) => {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
};
