import type { Named } from '../../../src/domain/shared/named';

export interface TiesProps {
  readonly legend: string;
  readonly none: string;
  readonly all: readonly Named[];
  readonly chosen: readonly string[];
  readonly fault: string | null;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which epics, or which versions, serve the goal. */
export const Ties = ({ legend, none, all, chosen, fault, onChange }: TiesProps) => (
  <fieldset className="goal-ties">
    <legend>{legend}</legend>
    {all.length === 0 && <p>{none}</p>}
    {all.map(({ id, name }) => (
      <label key={id}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
        <span dir="auto">{name}</span>
      </label>
    ))}
    {fault !== null && (
      <p className="value-fault" role="alert">
        {fault}
      </p>
    )}
  </fieldset>
);
