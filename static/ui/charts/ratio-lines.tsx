import { niceRatios } from './nice-ratios';

export interface RatioLinesProps {
  readonly x: (points: number) => number;
  readonly y: (value: number) => number;
  /** The points at which the horizontal scale changes its pace. */
  readonly steps: readonly number[];
  readonly largest: number;
  readonly top: number;
  /** What a line is called, such as `2/pt`. */
  readonly format: (ratio: number) => string;
}

/** Lines of equal value per point; bent, since the scales are. */
export const RatioLines = ({ x, y, steps, largest, top, format }: RatioLinesProps) => (
  <g>
    {niceRatios(top / largest).map((ratio) => {
      const end = Math.min(largest, top / ratio);
      const stops = [...steps, ...steps.map((step) => step + 0.5)].filter((step) => step < end).sort((a, b) => a - b);
      const [endX, endY] = [x(end), y(end * ratio)];
      const isCutOff = endY <= y(top) + 6;
      return (
        <g key={ratio}>
          <path
            className="scatter-ratio"
            d={`M${[...stops, end].map((at) => `${x(at)},${y(at * ratio)}`).join('L')}`}
          />
          <text
            className="scatter-ratio-words"
            x={isCutOff ? endX : endX + 6}
            y={isCutOff ? endY - 5 : endY}
            dy={isCutOff ? undefined : '0.32em'}
            textAnchor={isCutOff ? 'middle' : 'start'}
          >
            {format(ratio)}
          </text>
        </g>
      );
    })}
  </g>
);
