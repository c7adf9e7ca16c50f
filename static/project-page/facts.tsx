import './facts.css';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

export interface FactsProps {
  readonly facts: readonly Fact[];
  /** How the figures are defined. */
  readonly note?: string;
}

/** A few figures at a glance. */
export const Facts = ({ facts, note }: FactsProps) => (
  <div className="facts">
    <dl className="facts-list">
      {facts.map(({ name, value, note: own }) => (
        <div key={name} className="facts-fact">
          <dt>{name}</dt>
          <dd>
            <span className="facts-value" dir="auto">
              {value}
            </span>
            {own !== undefined && <span className="facts-note">{own}</span>}
          </dd>
        </div>
      ))}
    </dl>
    {note !== undefined && <p className="facts-note">{note}</p>}
  </div>
);
