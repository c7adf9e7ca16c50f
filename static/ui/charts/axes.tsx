import { labelStep, widestLabel } from './short-names';

/** Room around what is drawn, for the axes and their titles. */
export const margin = { top: 24, right: 10, bottom: 42, left: 44 } as const;

/** Ticks that are there for counts: nobody delivers half a work item. */
export const wholeTicks = (ticks: readonly number[], isCount: boolean): readonly number[] =>
  isCount ? ticks.filter(Number.isInteger) : ticks;

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

export interface AxisTitlesProps {
  readonly x: string;
  readonly y: string;
  readonly width: number;
  readonly height: number;
}

/** What the axes measure: above the one, at the end of the other. */
export const AxisTitles = ({ x, y, width, height }: AxisTitlesProps) => (
  <g className="chart-axis-title">
    <text x={2} y={10}>
      {y}
    </text>
    <text x={width - margin.right} y={height - 3} textAnchor="end">
      {x}
    </text>
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

export interface FiguresProps {
  /** Where each figure stands; null is none. */
  readonly figures: readonly ({ readonly x: number; readonly y: number; readonly text: string } | null)[];
  readonly step: number;
}

/** Figures above what they belong to: all of them where there is room, else the last. */
export const DirectLabels = ({ figures, step }: FiguresProps) => {
  const texts = figures.flatMap((figure) => (figure === null ? [] : [figure.text]));
  const fits = widestLabel(texts) + 4 <= step;
  const last = figures.findLastIndex((figure) => figure !== null);
  return (
    <g className="chart-figure">
      {figures.map((figure, index) =>
        figure !== null && (fits || index === last) ? (
          <text key={index} x={figure.x} y={figure.y - 8} textAnchor="middle">
            {figure.text}
          </text>
        ) : null,
      )}
    </g>
  );
};
