import './gauge.css';

export interface GaugeProps {
  readonly label: string;
  readonly value: number;
  readonly target: number;
  /** Beyond this it is too much. */
  readonly limit: number;
  readonly state: string;
  /** The value in words, for a screen reader. */
  readonly words: string;
  readonly format: (value: number) => string;
}

/** A quantity against a good range: too little before it, too much beyond it. */
export const Gauge = ({ label, value, target, limit, state, words, format }: GaugeProps) => {
  const end = Math.ceil(Math.max(limit + 1, value + 0.5));
  const at = (of: number): string => `${(Math.min(of, end) / end) * 100}%`;
  const every = Math.max(1, Math.ceil(end / 8));
  const ticks = Array.from({ length: Math.floor(end / every) + 1 }, (_, index) => index * every);
  return (
    <div className="gauge">
      <div
        className="gauge-track"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={end}
        aria-valuenow={Math.round(value * 10) / 10}
        aria-valuetext={words}
      >
        <span className="gauge-good" style={{ left: at(target), right: `calc(100% - ${at(limit)})` }} />
        <span className={`gauge-bar gauge-${state}`} style={{ width: at(value) }} />
        <span className="gauge-target" style={{ left: at(target) }} />
      </div>
      <div className="gauge-scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: at(tick) }}>
            {format(tick)}
          </span>
        ))}
      </div>
    </div>
  );
};
