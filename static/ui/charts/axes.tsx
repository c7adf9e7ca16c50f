import { labelStep, widestLabel } from './short-names';

/** Room around what is drawn, for the axes. */
export const margin = { top: 10, right: 10, bottom: 26, left: 44 } as const;

export interface HeightsProps {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
  readonly width: number;
  readonly format: (value: number) => string;
}

/** Lines of equal height with what they stand for. */
export const Heights = ({ ticks, at, width, format }: HeightsProps) => (
  <g>
    {ticks.map((tick) => (
      <g key={tick} transform={`translate(0,${at(tick)})`}>
        <line className={tick === 0 ? 'chart-base' : 'chart-grid'} x1={margin.left} x2={width - margin.right} />
        <text x={margin.left - 8} dy="0.32em" textAnchor="end">
          {format(tick)}
        </text>
      </g>
    ))}
  </g>
);

export interface NamesProps {
  readonly labels: readonly string[];
  readonly at: (index: number) => number;
  /** From one to the next. */
  readonly step: number;
  readonly y: number;
}

/** Names beneath, as many as fit, the last one always. */
export const Names = ({ labels, at, step, y }: NamesProps) => {
  const last = labels.length - 1;
  // A last name wider than its place ends where the place does, and keeps its neighbour further off.
  const isTight = widestLabel(labels) > step + margin.right;
  const every = labelStep(labels, isTight ? step / 1.5 : step);
  return (
    <g>
      {labels.map((label, index) =>
        (last - index) % every === 0 ? (
          <text
            key={index}
            x={isTight && index === last ? at(index) + step / 2 : at(index)}
            y={y}
            textAnchor={isTight && index === last ? 'end' : 'middle'}
          >
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
};
