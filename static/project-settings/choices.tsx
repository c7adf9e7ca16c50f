import type { ReactNode } from 'react';

interface Choice {
  readonly name: string;
  readonly what: string;
}

export interface ChoicesProps<V extends string> {
  /** The name of the group of radio buttons, and the beginning of its ids. */
  readonly name: string;
  readonly title: string;
  readonly help?: ReactNode;
  /** In the order in which they are shown. */
  readonly values: readonly V[];
  readonly texts: Readonly<Record<V, Choice>>;
  readonly chosen: V;
  readonly locked: boolean;
  readonly onChoose: (value: V) => void;
  readonly children?: ReactNode;
}

/** One of a few, each with what it does. */
export const Choices = <V extends string>({
  name,
  title,
  help,
  values,
  texts,
  chosen,
  locked,
  onChoose,
  children,
}: ChoicesProps<V>) => (
  <fieldset className="settings-group" disabled={locked}>
    <legend>{title}</legend>
    {help !== undefined && <p className="settings-help">{help}</p>}
    {values.map((value) => (
      <label key={value} className="settings-choice">
        <input
          type="radio"
          name={name}
          value={value}
          checked={chosen === value}
          aria-describedby={`${name}-${value}`}
          onChange={() => onChoose(value)}
        />
        <span>
          <span className="settings-choice-name">{texts[value].name}</span>
          <span className="settings-help" id={`${name}-${value}`}>
            {texts[value].what}
          </span>
        </span>
      </label>
    ))}
    {children}
  </fieldset>
);
